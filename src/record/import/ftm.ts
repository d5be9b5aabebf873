import type { Made } from "../load/load-records.ts";
import { sha256 } from "../../text/sha256.ts";
import { identifierKey } from "../load/stored-records.ts";
import type { Adapter } from "./foreign-file.ts";
import { inBatches } from "./batch.ts";
import { namedActors, type ActorDraft } from "./named-actors.ts";
import { ImportError, made, orRefusal, type ImportRefusal } from "./import-error.ts";
import { claimFaults, dataSetLines, type DataSet } from "./data-set.ts";
import { draftOf, ftmIdentifier, isActor } from "./ftm-actor.ts";
import { articleOf, isArticle, publisherOf, workOf } from "./ftm-article.ts";
import { entityOf, type Entity } from "./ftm-entity.ts";
import { claimsOf, endsOf, isRelation, unsayable, type Ends } from "./ftm-relation.ts";
import { knownActors, type Rule } from "./known-actors.ts";
import { worksOf, type Work } from "./works.ts";
import { linesOf, objectOn } from "./lines.ts";
import { slugOf } from "../../text/slug.ts";

const together = 500;

/** What comes at the file's end, when all that a relation may name has been read. */
interface Held {
  entity: Entity;
  line: number;
}

/**
 * FollowTheMoney entities: people and bodies become actors, documents articles, and relations the claims
 * of one reference work for each data set. Posts are only read for the body that they belong to.
 */
export const fromFtm: Adapter = async function* ({ name, bytes, store, isWhole = false }) {
  const known = knownActors(store);
  const cast = namedActors(known);
  const works = worksOf(store);
  const slugs = new Map<string, string>();
  const posts = new Map<string, readonly string[]>();
  const relations: Held[] = [];

  for await (const batch of inBatches(entities(bytes), together)) {
    const drafted = batch.map((one) =>
      "complaints" in one ? one : orRefusal(one.line, () => draft(one)),
    );
    await known.learn(drafted.flatMap((one) => ("complaints" in one ? [] : rulesOf(one.draft))));
    await works.learn(drafted.flatMap((one) => ("complaints" in one ? [] : (one.work ?? []))));
    for (const one of drafted) {
      if ("complaints" in one) yield one;
      else yield* take(one);
    }
  }
  yield* await close();

  function* take({ entity, line, draft: actor, work }: Drafted): Generator<Made> {
    const { id, schema } = entity;
    if (schema === "Position") posts.set(id, entity.all("organization"));
    else if (isRelation(schema)) relations.push({ entity, line });
    else {
      const lines: Made[] = [];
      const fault = orRefusal(line, () => {
        const taken = actor && cast.take(actor, line, "$");
        if (taken?.made !== undefined) lines.push(taken.made);
        if (work !== undefined) {
          const record = articleOf(entity, works.slugOf(work), work, taken?.slug);
          lines.push(made(line, record, entity.leftOut()));
        } else {
          if (taken?.isSound) slugs.set(id, taken.slug);
          lines.push({ line, text: "", leftOut: entity.leftOut() });
        }
        return undefined;
      });
      yield* lines;
      if (fault !== undefined) yield fault;
    }
  }

  async function close(): Promise<Made[]> {
    const named = relations.flatMap(({ entity }) => endsOf(entity));
    const elsewhere = [...new Set([...named, ...[...posts.values()].flat()])].filter(
      (id) => !slugs.has(id),
    );
    await known.learn(elsewhere.flatMap(rulesFor));
    const ends: Ends = {
      actor: (id) => slugs.get(id) ?? rulesFor(id).flatMap((rule) => known.find(rule))[0]?.slug,
      isPerson: (slug) => known.find({ slug })[0]?.kind === "PERSON",
      bodiesOf: (post) => posts.get(post) ?? [],
    };
    const { dataSets, refused } = dataSetsOf(relations, ends, name.replace(/^.*\/|\..*$/g, ""));
    return [...refused, ...(await dataSetLines(store, works, dataSets, isWhole))];
  }
};

/** How an entity of another file is told; by its slug, if it was loaded before there were identifiers. */
const rulesFor = (id: string): Rule[] => [
  { identifier: identifierKey(ftmIdentifier(id)) },
  { slug: slugOf(id) },
];

interface Drafted extends Held {
  /** The actor that the entity is, or that published it. */
  draft: ActorDraft | undefined;
  /** The article that it is. */
  work?: Work;
}

async function* entities(file: AsyncIterable<Uint8Array>): AsyncGenerator<Held | ImportRefusal> {
  for await (const line of linesOf(file)) {
    if (line.bytes.length === 0) continue;
    yield orRefusal(line.number, () => ({ line: line.number, entity: entityOf(objectOn(line)) }));
  }
}

function draft({ entity, line }: Held): Drafted {
  const { schema } = entity;
  if (isActor(schema)) return { entity, line, draft: draftOf(entity) };
  if (isArticle(schema)) {
    return { entity, line, draft: publisherOf(entity), work: workOf(entity) };
  }
  if (schema === "Position" || isRelation(schema)) return { entity, line, draft: undefined };
  throw unsayable(schema);
}

const rulesOf = (actor: ActorDraft | undefined): ActorDraft["rules"] =>
  actor?.record === undefined ? [] : [...actor.rules, { slug: actor.record.slug }];

/** The data sets that make claims; each relation that makes none is refused on its own. */
function dataSetsOf(relations: readonly Held[], ends: Ends, fallback: string) {
  const dataSets = new Map<string, DataSet & { ids: Set<string> }>();
  const refused: Made[] = [];
  const lines = new Map<string, number>();
  for (const { entity, line } of relations) {
    const claims = orRefusal(line, () => {
      const twin = lines.get(entity.id);
      lines.set(entity.id, twin ?? line);
      if (twin === undefined) return claimsOf(entity, ends);
      throw new ImportError(
        "$.id",
        `Line ${twin} has the same id.`,
        "Remove one of the two lines.",
      );
    });
    const complaints = "complaints" in claims ? claims.complaints : claimFaults(claims);
    if ("complaints" in claims || complaints.length > 0) {
      refused.push({ line, complaints });
      continue;
    }
    const leftOut = entity.leftOut();
    if (leftOut.length > 0) refused.push({ line, text: "", leftOut });
    for (const name of entity.datasets.length === 0 ? [fallback] : entity.datasets) {
      const dataSet = dataSets.get(name) ?? { name, line, claims: [], ids: new Set<string>() };
      dataSets.set(name, dataSet);
      for (const claim of claims) {
        const own = dataSet.ids.has(claim.id)
          ? { ...claim, id: sha256(`${entity.id} ${claim.id}`).slice(0, 20) }
          : claim;
        dataSet.ids.add(own.id);
        dataSet.claims.push(own);
      }
    }
  }
  return { dataSets: [...dataSets.values()], refused };
}
