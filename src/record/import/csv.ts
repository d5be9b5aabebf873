import type { Claim, Quote } from "../format/record.ts";
import type { Made } from "../load/load-records.ts";
import type { Adapter } from "./foreign-file.ts";
import { inBatches } from "./batch.ts";
import { namedActors, type NamedActors, type ActorDraft } from "./named-actors.ts";
import { quoteOf } from "./mapped-quote.ts";
import { applies, claimOf, draftsOf, headOf } from "./mapped-row.ts";
import { ImportError, orRefusal, type ImportRefusal } from "./import-error.ts";
import { groupsOf, type Groups, type Part } from "./grouped-articles.ts";
import { knownActors } from "./known-actors.ts";
import type { ArticleMap, Mapping } from "./mapping.ts";
import { rowsOf, type Row } from "./csv-rows.ts";
import { claimsWith, quotesWith, storedLists } from "./stored-lists.ts";
import { textOf } from "./mapped-value.ts";

// Rows whose actors are looked up in one request.
const together = 500;

interface ListedRecord {
  slug: string;
  quotes?: Quote[];
  claims: Claim[];
}

interface Drafted {
  row: Row;
  drafts: Map<string, ActorDraft> | ImportRefusal;
}

/** Makes records of a table's rows, as a mapping says. */
export function fromTable(mapping: Mapping): Adapter {
  return async function* ({ bytes, store, isWhole = false }) {
    const known = knownActors(store);
    const cast = namedActors(known);
    const groups = groupsOf();
    for await (const rows of inBatches(rowsOf(bytes, mapping), together)) {
      const drafted = rows.map((row) => ("complaints" in row ? row : draft(mapping, row)));
      await known.learn(drafted.flatMap((row) => (row === undefined ? [] : rulesOf(row))));
      for (const row of drafted) {
        if (row === undefined) continue;
        if ("complaints" in row) yield row;
        else for (const made of make(mapping, row, cast, groups)) yield await added(made);
      }
    }
    for (const made of groups.close()) yield await added(made);

    /** A table may have a part of an article's quotes and claims: what the store has besides stays. */
    async function added(made: Made): Promise<Made> {
      if (isWhole || !("text" in made) || made.isPart !== true) return made;
      const record = JSON.parse(String(made.text)) as ListedRecord;
      const stored = await storedLists(store, record.slug);
      const { quotes, claims } = record;
      const joined = {
        ...(quotes && { quotes: quotesWith(stored.quotes, quotes) }),
        claims: claimsWith(stored.claims, claims),
      };
      return { ...made, text: JSON.stringify({ ...record, ...joined }) };
    }
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
    return skipped ? new Map<string, ActorDraft>() : draftsOf(mapping, row);
  });
  return skipped ? undefined : { row, drafts };
}

function rulesOf(row: Drafted | ImportRefusal): ActorDraft["rules"] {
  if ("complaints" in row || "complaints" in row.drafts) return [];
  return [...row.drafts.values()].flatMap(({ rules, record }) =>
    record === undefined ? rules : [...rules, { slug: record.slug }],
  );
}

function* make(
  mapping: Mapping,
  { row, drafts }: Drafted,
  cast: NamedActors,
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
      const head = headOf(map, row, slugs);
      const quotes = map.quotes
        .filter((quote) => applies(quote.when, row, "$.articles.quotes"))
        .map((quote) => quoteOf(quote, row, slugs, head))
        .filter((quote) => quote !== undefined);
      return [map, { line: row.line, head, quotes, claims }];
    });
  if (parts.length > 0 || slugs.size > 0) return parts;
  throw new ImportError(
    "$",
    "Nothing is made of the row.",
    "Say in the mapping's `skip` that it may be.",
  );
}
