import type { Made } from "../load.ts";
import type { Adapter } from "./adapter.ts";
import { inBatches } from "./batch.ts";
import { castOf, type Cast, type Draft } from "./cast.ts";
import { applies, claimOf, draftsOf, headOf } from "./draft.ts";
import { Fault, orRefusal, type Refused } from "./fault.ts";
import { groupsOf, type Groups, type Part } from "./group.ts";
import { knownActors } from "./known.ts";
import type { ArticleMap, Mapping } from "./mapping.ts";
import { rowsOf, type Row } from "./row.ts";
import { textOf } from "./value.ts";

// Rows whose actors are looked up in one request.
const together = 500;

interface Drafted {
  row: Row;
  drafts: Map<string, Draft> | Refused;
}

/** Makes records of a table's rows, as a mapping says. */
export function fromTable(mapping: Mapping): Adapter {
  return async function* ({ bytes, client }) {
    const known = knownActors(client);
    const cast = castOf(known);
    const groups = groupsOf();
    for await (const rows of inBatches(rowsOf(bytes, mapping), together)) {
      const drafted = rows.map((row) => ("complaints" in row ? row : draft(mapping, row)));
      await known.learn(drafted.flatMap((row) => (row === undefined ? [] : rulesOf(row))));
      for (const row of drafted) {
        if (row === undefined) continue;
        if ("complaints" in row) yield row;
        else yield* make(mapping, row, cast, groups);
      }
    }
    yield* groups.close();
  };
}

/** What a row says of actors; undefined where the mapping skips it. */
function draft(mapping: Mapping, { line, cells }: Row): Drafted | undefined {
  const row = { line, cells: new Map(cells) };
  let skipped = false;
  const drafts = orRefusal(line, () => {
    for (const [name, what] of Object.entries(mapping.values)) {
      row.cells.set(name, textOf(what, row.cells, `$.values.${name}`));
    }
    skipped = mapping.skip !== undefined && textOf(mapping.skip, row.cells, "$.skip") !== "";
    return skipped ? new Map<string, Draft>() : draftsOf(mapping, row);
  });
  return skipped ? undefined : { row, drafts };
}

function rulesOf(row: Drafted | Refused): Draft["rules"] {
  if ("complaints" in row || "complaints" in row.drafts) return [];
  return [...row.drafts.values()].flatMap(({ rules, record }) =>
    record === undefined ? rules : [...rules, { slug: record.slug }],
  );
}

function* make(
  mapping: Mapping,
  { row, drafts }: Drafted,
  cast: Cast,
  groups: Groups,
): Generator<Made> {
  const actors: Made[] = [];
  const parts = orRefusal(row.line, () => {
    if ("complaints" in drafts) return drafts;
    const slugs = new Map<string, string>();
    for (const [name, one] of drafts) {
      const taken = cast.take(one, row.line, `$.actors.${name}`);
      slugs.set(name, taken.slug);
      if (taken.made !== undefined) actors.push(taken.made);
    }
    return partsOf(mapping, row, slugs);
  });
  yield* actors;
  if (!("complaints" in parts)) {
    for (const [map, part] of parts) yield* groups.add(map, part);
    return;
  }
  yield parts;
  for (const map of mapping.articles) {
    const slug = orRefusal(row.line, () => textOf(map.slug, row.cells, "$"));
    if (typeof slug === "string" && slug !== "") yield* groups.spoil(map, slug, row.line);
  }
}

function partsOf(
  mapping: Mapping,
  row: Row,
  slugs: ReadonlyMap<string, string>,
): [ArticleMap, Part][] {
  const parts = mapping.articles
    .filter((map) => applies(map.when, row, "$.articles"))
    .map((map): [ArticleMap, Part] => {
      const claims = map.claims
        .filter((claim) => applies(claim.when, row, "$.articles.claims"))
        .map((claim) => claimOf(claim, row, slugs));
      return [map, { line: row.line, head: headOf(map, row, slugs), claims }];
    });
  if (parts.length > 0 || slugs.size > 0) return parts;
  throw new Fault(
    "$",
    "Nothing is made of the row.",
    "Say in the mapping's `skip` that it may be.",
  );
}
