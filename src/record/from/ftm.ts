import { basename } from "node:path";
import type { Made } from "../load.ts";
import { parseLine } from "../parse.ts";
import type { Complaint } from "../refusal.ts";
import type { Adapter } from "./adapter.ts";
import { inBatches } from "./batch.ts";
import { castOf, type Draft } from "./cast.ts";
import { Fault, made, orRefusal, type Refused } from "./fault.ts";
import { draftOf, isActor } from "./ftm-actor.ts";
import { articleOf, isArticle, publisherOf } from "./ftm-article.ts";
import { entityOf, type Entity } from "./ftm-entity.ts";
import { claimsOf, endsOf, isRelation, unsayable, type Ends } from "./ftm-relation.ts";
import { knownActors } from "./known.ts";
import { linesOf, objectOn } from "./line.ts";
import { slugOf } from "./slug.ts";

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
export const fromFtm: Adapter = async function* ({ name, bytes, client }) {
  const known = knownActors(client);
  const cast = castOf(known);
  const slugs = new Map<string, string>();
  const posts = new Map<string, readonly string[]>();
  const relations: Held[] = [];

  for await (const batch of inBatches(entities(bytes), together)) {
    const drafted = batch.map((one) =>
      "complaints" in one ? one : orRefusal(one.line, () => draft(one)),
    );
    await known.learn(drafted.flatMap((one) => ("complaints" in one ? [] : rulesOf(one.draft))));
    for (const one of drafted) {
      if ("complaints" in one) yield one;
      else yield* take(one);
    }
  }
  yield* await close();

  function* take({ entity, line, draft: actor }: Drafted): Generator<Made> {
    const { id, schema } = entity;
    if (schema === "Position") posts.set(id, entity.all("organization"));
    else if (isRelation(schema)) relations.push({ entity, line });
    else {
      const lines: Made[] = [];
      const fault = orRefusal(line, () => {
        const taken = actor && cast.take(actor, line, "$");
        if (taken?.made !== undefined) lines.push(taken.made);
        if (isArticle(schema)) lines.push(made(line, articleOf(entity, taken?.slug)));
        else if (taken?.isSound) slugs.set(id, taken.slug);
        return undefined;
      });
      yield* lines;
      if (fault !== undefined) yield fault;
    }
  }

  async function close(): Promise<Made[]> {
    const named = relations.flatMap(({ entity }) => endsOf(entity));
    const elsewhere = [...new Set([...named, ...[...posts.values()].flat()])];
    await known.learn(elsewhere.filter((id) => !slugs.has(id)).map((id) => ({ slug: slugOf(id) })));
    const ends: Ends = {
      actor: (id) => slugs.get(id) ?? known.find({ slug: slugOf(id) })[0]?.slug,
      isPerson: (slug) => known.find({ slug })[0]?.kind === "PERSON",
      bodiesOf: (post) => posts.get(post) ?? [],
    };
    return worksOf(relations, ends, basename(name).replace(/\..*$/, ""));
  }
};

interface Drafted extends Held {
  /** The actor that the entity is, or that published it. */
  draft: Draft | undefined;
}

async function* entities(file: AsyncIterable<Uint8Array>): AsyncGenerator<Held | Refused> {
  for await (const line of linesOf(file)) {
    if (line.bytes.length === 0) continue;
    yield orRefusal(line.number, () => ({ line: line.number, entity: entityOf(objectOn(line)) }));
  }
}

function draft({ entity, line }: Held): Drafted {
  const { schema } = entity;
  if (isActor(schema)) return { entity, line, draft: draftOf(entity) };
  if (isArticle(schema)) return { entity, line, draft: publisherOf(entity) };
  if (schema === "Position" || isRelation(schema)) return { entity, line, draft: undefined };
  throw unsayable(schema);
}

const rulesOf = (actor: Draft | undefined): Draft["rules"] =>
  actor?.record === undefined ? [] : [...actor.rules, { slug: actor.record.slug }];

/** The reference works that make the claims; each relation that makes none is refused on its own. */
function worksOf(relations: readonly Held[], ends: Ends, fallback: string): Made[] {
  const works = new Map<string, { line: number; claims: object[] }>();
  const refused: Refused[] = [];
  const lines = new Map<string, number>();
  for (const { entity, line } of relations) {
    const claims = orRefusal(line, () => {
      const twin = lines.get(entity.id);
      lines.set(entity.id, twin ?? line);
      if (twin === undefined) return claimsOf(entity, ends);
      throw new Fault("$.id", `Line ${twin} has the same id.`, "Remove one of the two lines.");
    });
    const complaints = "complaints" in claims ? claims.complaints : faultsOf(claims);
    if ("complaints" in claims || complaints.length > 0) {
      refused.push({ line, complaints });
      continue;
    }
    for (const name of entity.datasets.length === 0 ? [fallback] : entity.datasets) {
      const work = works.get(name) ?? { line, claims: [] };
      works.set(name, work);
      work.claims.push(...claims);
    }
  }
  const articles = [...works].map(([name, { line, claims }]) =>
    orRefusal(line, () => made(line, workOf(name, claims))),
  );
  return [...refused, ...articles];
}

/** What is wrong with claims in form: told before they are one of very many. */
function faultsOf(claims: readonly object[]): Complaint[] {
  const parsed = parseLine(JSON.stringify(workOf("any", claims)));
  return "complaints" in parsed ? parsed.complaints : [];
}

function workOf(name: string, claims: readonly object[]): object {
  const slug = slugOf(name);
  if (slug === "") {
    throw new Fault("$.datasets", "The name makes no slug.", "Name it in Latin letters.");
  }
  return {
    type: "article",
    slug: `ftm-${slug}`,
    title: name,
    language: "und",
    genre: "REFERENCE_WORK",
    rights: "QUOTATION_ONLY",
    claims,
  };
}
