import { predicates } from "../../../src/storage/vocabulary.ts";
import { sha256 } from "../../../src/text/sha256.ts";
import {
  actorLine,
  actorName,
  actorSlug,
  namedActors,
} from "../../../src/record/generate/actor.ts";
import { generate, type GenerateOptions } from "../../../src/record/generate/generate.ts";
import { Draft, spansOf } from "../../../src/record/generate/text.ts";

export const hubSlug = "synthetic-hub";
const perArticle = 100;

/** A generated record and one actor more, tied to so many others. */
export function* generateWithHub(options: GenerateOptions & { hub: number }): Generator<string> {
  yield* generate(options);
  const cast = namedActors(options.articles, options.seed);
  if (options.hub > cast.size) throw new Error(`There are only ${cast.size} others.`);
  yield JSON.stringify({ type: "actor", slug: hubSlug, name: "Synthetic Hub", kind: "ALLIANCE" });
  for (let first = 0; first < options.hub; first += perArticle) {
    const count = Math.min(perArticle, options.hub - first);
    const ranks = Array.from({ length: count }, (_, i) => first + i);
    // A line that repeats another says nothing new.
    for (const rank of ranks) yield actorLine(cast, rank);
    const draft = new Draft();
    const places = ranks.map((rank) => draft.put(`Hub met ${actorName(cast, rank)}. `));
    const spans = spansOf(draft.text, true);
    const claims = ranks.map((rank, i) => {
      const [subject, object] =
        rank % 2 === 0 ? [hubSlug, actorSlug(rank)] : [actorSlug(rank), hubSlug];
      const predicate = predicates[rank % predicates.length];
      const evidence = [{ span: spans.quoted(places[i] ?? { start: 0, end: 1 }) }];
      return {
        id: `c${i + 1}`,
        subject,
        predicate,
        object,
        status: "ASSERTED",
        certainty: "CERTAIN",
        evidence,
      };
    });
    yield JSON.stringify({
      type: "article",
      slug: `synthetic-hub-${first + 1}`,
      title: "Synthetic: whom the hub met",
      language: "en",
      genre: "BACKGROUND",
      publishedOn: `${1995 + ((first / perArticle) % 30)}`,
      rights: "FULL_TEXT",
      license: "CC0-1.0",
      version: { sha256: sha256(draft.text), text: draft.text },
      claims,
    });
  }
}
