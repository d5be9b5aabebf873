import type { Store } from "../../storage/store.ts";
import { slugOf } from "../../text/slug.ts";
import type { Operation, PlaceInput } from "../input.ts";
import { readNames, type Named } from "../names.ts";
import { quoted, userError, type Path, type UserError } from "../user-error.ts";
import { actorsByName, whoIsCalled, type ActorsByName } from "./actors-by-name.ts";
import type { Chosen } from "./read-chosen.ts";
import { actorsIn, type StoredActor } from "./stored.ts";

/** Operations of an edit, and where in the input each comes from. */
export interface Accepted {
  operations: Operation[];
  at: { path: Path; isChanged: boolean; words: string }[];
}

const longestSlug = 80;

/** What puts accepted suggestions on record: new actors first, each once. */
export async function operationsFor(
  store: Store,
  chosen: readonly Chosen[],
): Promise<Accepted | { errors: UserError[] }> {
  const asFound = chosen.filter(({ verdict }) => verdict === "ACCEPTED");
  const all = asFound.flatMap(({ stored, article }) =>
    actorsIn(stored).map((actor) => ({ actor, article })),
  );
  const [byName, known] = await Promise.all([
    actorsByName(
      store,
      all.flatMap(({ actor }) => actor.names),
    ),
    readNames(store, [
      ...all.flatMap(({ actor }) => actor.actor ?? []),
      ...all.flatMap(({ actor, article }) => slugsFor(actor, article)),
    ]),
  ]);
  const cast = new Cast(byName, known);
  const made: Accepted = { operations: [], at: [] };
  const errors: UserError[] = [];
  for (const each of chosen) {
    const { path, stored, verdict } = each;
    const words = quoted("text" in stored.found ? stored.found.text : stored.found.predicate);
    const operation = verdict === "CHANGED" ? changed(each) : accepted(each, cast, errors);
    for (const put of cast.taken()) {
      made.operations.push(put);
      made.at.push({ path, isChanged: false, words });
    }
    made.operations.push(operation);
    made.at.push({ path, isChanged: verdict === "CHANGED", words });
  }
  return errors.length > 0 ? { errors } : made;
}

function changed({ article, decision, stored }: Chosen): Operation {
  switch (stored.kind) {
    case "QUOTE":
      return { addQuote: { article, quote: decision!.quote! } };
    case "MENTION":
      return { addMention: { article, mention: decision!.mention! } };
    case "CLAIM":
      return { addClaim: { article, claim: decision!.claim! } };
  }
}

function accepted({ article, path, stored }: Chosen, cast: Cast, errors: UserError[]): Operation {
  const slug = (actor: StoredActor): string => {
    const found = cast.slugOf(actor, article);
    if (typeof found === "string") return found;
    const which = found.map((each) => JSON.stringify(each)).join(", ");
    const message = `${JSON.stringify(actor.name)} could be ${which}, or somebody else: CHANGE it, with the actor who is meant.`;
    errors.push(userError("AMBIGUOUS_ACTOR", path, message));
    return "";
  };
  const place = ({ start, end }: { start: number; end: number }): PlaceInput => ({ start, end });
  switch (stored.kind) {
    case "QUOTE": {
      const { found } = stored;
      const [speaker] = found.speakers;
      const named = speaker?.start != null && speaker.end !== null ? speaker : undefined;
      const quote = {
        place: place(found),
        form: found.form,
        segments: found.segments.map(({ kind, text }) => ({
          kind: kind as "VERBATIM",
          exact: text,
        })),
        speakers: found.speakers.map(slug),
        ...(named && { speakerPlace: { start: named.start, end: named.end } }),
        ...(found.cue !== null && { cuePlace: { exact: found.cue, start: found.cueStart } }),
        confidence: found.confidence,
      };
      return { addQuote: { article, quote } };
    }
    case "MENTION": {
      const { actor, type } = stored.found;
      return {
        addMention: { article, mention: { place: place(stored.found), actor: slug(actor), type } },
      };
    }
    case "CLAIM": {
      const { subject, object, holder, predicate, status, certainty } = stored.found;
      const claim = {
        subject: slug(subject),
        predicate,
        object: slug(object),
        status,
        certainty,
        ...(holder !== null && { holder: slug(holder) }),
        evidence: [place(stored.found)],
      };
      return { addClaim: { article, claim } };
    }
  }
}

/** The slugs that somebody new may have, the likeliest first. Whoever has no name belongs to the article. */
function slugsFor({ name, kind, identifiability }: StoredActor, article: string): string[] {
  const cut = (slug: string): string => slug.slice(0, longestSlug).replace(/-+$/, "");
  const own = cut(slugOf(name)) || "somebody";
  if (identifiability !== "NAMED") return [`${own}-in-${cut(article)}`];
  return [own, `${own}-${slugOf(kind)}`];
}

/** Whoever suggestions name: on record, or put there. */
class Cast {
  readonly #byName: ActorsByName;
  readonly #known: ReadonlyMap<string, Named>;
  readonly #made = new Map<string, string>();
  #new: Operation[] = [];

  constructor(byName: ActorsByName, known: ReadonlyMap<string, Named>) {
    this.#byName = byName;
    this.#known = known;
  }

  /** A slug, or those that the name could mean. */
  slugOf(actor: StoredActor, article: string): string | string[] {
    const { kind, names, name, identifiability } = actor;
    const before = actor.actor === null ? undefined : this.#known.get(actor.actor);
    if (before !== undefined) return before.into ?? before.slug ?? "";
    const { one, others } = whoIsCalled(names, kind, this.#byName);
    if (one !== undefined) return one.slug;
    const alike = others.filter((other) => (other.kind === "PERSON") === (kind === "PERSON"));
    if (alike.length > 0) return alike.map(({ slug }) => slug);
    const slugs = slugsFor(actor, article);
    const isOf = (slug: string): Named | undefined => this.#known.get(`Actor ${slug}`);
    const [first = ""] = slugs;
    // Described alike in the same article, it is the same.
    const described = identifiability === "NAMED" ? undefined : isOf(first);
    if (described !== undefined) return described.into ?? first;
    const key = `${first} ${kind}`;
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const slug = slugs.find(
      (each) => isOf(each) === undefined && ![...this.#made.values()].includes(each),
    );
    if (slug === undefined) return slugs;
    this.#made.set(key, slug);
    this.#new.push({ putActor: { slug, name, kind, identifiability } });
    return slug;
  }

  /** What puts those on record who were new since it was asked last. */
  taken(): Operation[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }
}
