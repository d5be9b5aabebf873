import { sha256 } from "../../text/sha256.ts";
import type { ActorDraft, ActorDraftRecord } from "./named-actors.ts";
import { ImportError } from "./import-error.ts";
import type { Rule } from "./known-actors.ts";
import { identifierKey } from "../load/stored-records.ts";
import type { Identifier } from "../format/record.ts";
import type {
  ActorMap,
  ActorName,
  ArticleMap,
  ClaimMap,
  IdentifierMap,
  Mapping,
  RuleMap,
} from "./mapping.ts";
import type { Row } from "./csv-rows.ts";
import { textOf, type Value } from "./mapped-value.ts";

type Fields = Record<string, Value | undefined>;

/** The values that come to something, under their names. */
export function fill(fields: Fields, row: Row, path: string): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, what] of Object.entries(fields)) {
    if (what === undefined) continue;
    const text = textOf(what, row.cells, `${path}.${name}`);
    if (text !== "") filled[name] = text;
  }
  return filled;
}

export function applies(when: Value | undefined, row: Row, path: string): boolean {
  return when === undefined || textOf(when, row.cells, `${path}.when`) !== "";
}

/** The actors that a row names. */
export function draftsOf(mapping: Mapping, row: Row): Map<string, ActorDraft> {
  const drafts = new Map<string, ActorDraft>();
  for (const [name, map] of Object.entries(mapping.actors)) {
    const path = `$.actors.${name}`;
    if (applies(map.when, row, path)) drafts.set(name, draftOf(map, row, path));
  }
  return drafts;
}

function draftOf(map: ActorMap, row: Row, path: string): ActorDraft {
  const { when: _, find, existing, aliases, identifiers: called, ...fields } = map;
  const identifiers = identifiersOf(called, row, path);
  // What has one of its identifiers is the same, whatever else the mapping goes by.
  const rules = [
    ...identifiers.map((own): Rule => ({ identifier: identifierKey(own) })),
    ...find.map((rule) => ruleOf(rule, row, path)).filter((rule) => rule !== undefined),
  ];
  if (map.slug === undefined) return { rules, existing };
  const filled = fill(fields, row, path);
  const { slug, name = "", kind = "" } = filled;
  if (slug === undefined) {
    throw new ImportError(
      `${path}.slug`,
      "The slug comes out empty.",
      "Correct the row or the mapping.",
    );
  }
  const others = new Map<string, ActorDraftRecord["aliases"][number]>();
  for (const [i, alias] of aliases.entries()) {
    const { text, type = "", ...more } = fill(alias, row, `${path}.aliases[${i}]`);
    if (text === undefined || text === name || others.has(text)) continue;
    others.set(text, { text, type, ...more });
  }
  return {
    rules,
    existing,
    record: {
      ...filled,
      slug,
      name,
      kind,
      ...(identifiers.length > 0 && { identifiers }),
      aliases: [...others.values()],
    },
  };
}

function identifiersOf(maps: readonly IdentifierMap[], row: Row, path: string): Identifier[] {
  return maps.flatMap((map, i) => {
    const { scheme, value } = fill(map, row, `${path}.identifiers[${i}]`);
    return value === undefined ? [] : [{ scheme: scheme ?? "", value }];
  });
}

/** A rule of which a part comes out empty tells nothing. */
function ruleOf(rule: RuleMap, row: Row, path: string): Rule | undefined {
  const filled = fill(rule, row, `${path}.find`);
  return Object.keys(filled).length === Object.keys(rule).length ? filled : undefined;
}

export type ActorSlugs = ReadonlyMap<string, string>;

/** What a row says of an article itself. */
export function headOf(map: ArticleMap, row: Row, slugs: ActorSlugs): ArticleHead {
  const { when: _, rows: __, claims: ___, quotes: ____, ...own } = map;
  const { text: given, publication, identifiers, ...fields } = own;
  const called = identifiersOf(identifiers, row, "$.articles");
  const filled = fill(fields, row, "$.articles");
  const text = given === undefined ? "" : textOf(given, row.cells, "$.articles.text");
  const { slug } = filled;
  if (slug === undefined) {
    throw new ImportError(
      "$.articles.slug",
      "It comes out empty.",
      "Correct the row or the mapping.",
    );
  }
  return {
    type: "article",
    ...filled,
    slug,
    ...(called.length > 0 && { identifiers: called }),
    ...(publication === undefined
      ? {}
      : { publication: slugOf(publication, slugs, "publication") }),
    ...(text === "" ? {} : { version: { sha256: sha256(text), text } }),
  };
}

export interface ArticleHead {
  type: "article";
  slug: string;
  version?: { sha256: string; text: string };
  [field: string]: unknown;
}

/** What a row claims. */
export function claimOf(map: ClaimMap, row: Row, slugs: ActorSlugs): Record<string, unknown> {
  const { when: _, subject, object, holder, locator, ...fields } = map;
  const actors = Object.entries({ subject, object, holder }).flatMap(([name, named]) =>
    named === undefined ? [] : [[name, slugOf(named, slugs, `claims.${name}`)]],
  );
  const where = textOf(locator, row.cells, "$.articles.claims.locator");
  return {
    ...fill(fields, row, "$.articles.claims"),
    ...Object.fromEntries(actors),
    evidence: [{ locator: where }],
  };
}

export function slugOf(named: ActorName, slugs: ActorSlugs, path: string): string {
  const names = [named].flat();
  const name = names.find((one) => slugs.has(one));
  if (name !== undefined) return slugs.get(name) as string;
  const reason = `The row has no such actor: ${names.join(", ")}.`;
  throw new ImportError(
    `$.articles.${path}`,
    reason,
    "Correct the row, or the `when` of the actors.",
  );
}
