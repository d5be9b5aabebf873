import { symmetricPredicates } from "../../../src/storage/vocabulary.ts";
import type { Random } from "../../../src/record/generate/random.ts";
import { sha256 } from "../../../src/text/sha256.ts";

// A plain model of a store whose actors are merged and told apart again: what was recorded, and who stands for whom.

export interface Actor {
  type: "actor";
  slug: string;
  name: string;
  kind: string;
  aliases: { text: string; type: string }[];
}
interface Claim {
  id: string;
  subject: string | null;
  predicate: string;
  object: string;
  holder?: string;
}
export interface Article {
  type: "article";
  slug: string;
  publication?: string;
  mentions: { id: string; actor: string }[];
  quotes: { id: string; speaker?: string }[];
  claims: Claim[];
}

export class Model {
  readonly actors = new Map<string, Actor>();
  readonly articles = new Map<string, Article>();
  readonly into = new Map<string, string>();
  /** Every relationship that was ever recorded, as subject, predicate and object. */
  readonly relationships = new Set<string>();

  standing = <T extends string | null | undefined>(slug: T): T =>
    (this.into.get(slug ?? "") ?? slug) as T;

  take(record: Actor | Article): void {
    if (record.type === "actor") return void this.actors.set(record.slug, record);
    this.articles.set(record.slug, record);
    for (const claim of record.claims) this.relationships.add(JSON.stringify(triple(claim)));
  }

  /** What the API is to say of each actor that stands for itself, in the order of slugs. */
  told(): unknown[] {
    const articles = [...this.articles.values()];
    const claims = articles.flatMap((article) => article.claims);
    const now = (one: Claim | string): string => {
      const [subject, predicate, object] = typeof one === "string" ? parse(one) : triple(one);
      return JSON.stringify([this.standing(subject), predicate, this.standing(object)]);
    };
    const relationships = [...new Set([...this.relationships].map((one) => now(one)))];
    const standing = [...this.actors.values()].filter(({ slug }) => !this.into.has(slug));
    return standing.toSorted(bySlug).map((actor) => {
      const { slug, name } = actor;
      const is = (other: string | null | undefined): boolean => this.standing(other) === slug;
      const own = relationships.filter((one) =>
        parse(one).some((end, i) => i !== 1 && end === slug),
      );
      const others = [...this.into].filter(([, into]) => into === slug).map(([other]) => other);
      return {
        slug,
        name,
        mentions: articles.flatMap(({ mentions }) => mentions.filter((one) => is(one.actor)))
          .length,
        quotes: articles.flatMap(({ quotes }) => quotes.filter((one) => is(one.speaker))).length,
        claims: claims.filter((one) => is(one.holder)).length,
        published: articles.filter(({ publication }) => is(publication)).length,
        mentioning: articles.filter(({ mentions }) => mentions.some((one) => is(one.actor))).length,
        quoting: articles.filter(({ quotes }) => quotes.some((one) => is(one.speaker))).length,
        aliases: this.#aliases(actor, others),
        relationships: own
          .map((one) => `${claims.filter((claim) => now(claim) === one).length} × ${one}`)
          .toSorted(),
        neighbors: [
          ...new Set(
            own.flatMap((one) => {
              const [subject, , object] = parse(one);
              const other = subject === slug ? object : subject;
              return other === null || other === slug ? [] : [other];
            }),
          ),
        ].toSorted(),
      };
    });
  }

  #aliases({ name, aliases }: Actor, others: string[]): string[] {
    const theirs = others.flatMap((slug) => this.actors.get(slug) ?? []);
    const listed = [...aliases, ...theirs.flatMap((other) => other.aliases)].map(
      ({ text }) => text,
    );
    const names = theirs
      .map((other) => other.name)
      .filter((other) => other !== name && !listed.includes(other));
    return [...listed, ...names].toSorted();
  }
}

const bySlug = (a: { slug: string }, b: { slug: string }): number => (a.slug < b.slug ? -1 : 1);
const triple = ({ subject, predicate, object }: Claim) => [subject, predicate, object] as const;
const parse = (one: string) => JSON.parse(one) as [string | null, string, string];

const predicates = [symmetricPredicates[0], "AIDS", "GOVERNS"];
const words = Array.from({ length: 12 }, (_, i) => `word${i}`);
const text = words.join(" ");
const spanOf = (word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length, exact: word };
};

export function randomActor(random: Random, slug: string): Actor {
  const few = [1, 2].filter(() => random.chance(0.5));
  const aliases = few.map(() => ({ text: `Alias ${random.between(0, 9)}`, type: "FORMER" }));
  const kind = slug.startsWith("paper") ? "PUBLICATION" : "STATE";
  return { type: "actor", slug, name: `Name ${random.between(0, 9)}`, kind, aliases };
}

/** An article of these actors as a line of the record. */
export function randomArticle(random: Random, slug: string, actors: string[], papers: string[]) {
  const some = (most: number) => Array.from({ length: random.between(0, most) }, (_, i) => i);
  const actor = (): string => random.pick(actors);
  return {
    type: "article" as const,
    slug,
    language: "en",
    genre: "OTHER",
    rights: "FULL_TEXT",
    publishedOn: `20${random.between(10, 20)}`,
    ...(random.chance(0.5) ? { publication: random.pick(papers) } : {}),
    version: { sha256: sha256(text), text },
    mentions: some(4).map((i) => ({
      id: `m${i}`,
      actor: actor(),
      type: "NAME",
      span: spanOf(random.pick(words.slice(0, 9))),
    })),
    quotes: some(3).map((i) => ({
      id: `q${i}`,
      form: "DIRECT",
      span: spanOf(words[i] ?? ""),
      ...(random.chance(0.8) ? { speaker: actor() } : {}),
      confidence: 1,
    })),
    claims: some(4).map((i) => ({
      id: `c${i}`,
      subject: random.chance(0.9) ? actor() : null,
      predicate: random.pick(predicates),
      object: actor(),
      status: random.pick(["ASSERTED", "DENIED"]),
      certainty: "CERTAIN",
      ...(random.chance(0.5) ? { holder: actor() } : {}),
      evidence: [{ span: spanOf(random.pick(words)) }],
    })),
  };
}
