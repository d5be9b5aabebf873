import type { Draft } from "./cast.ts";
import type { Rule } from "./known.ts";
import { isObject } from "./line.ts";
import type { Item } from "./ninjs.ts";
import { slugOf } from "./slug.ts";

const bodies = ["ORGANIZATION", "ALLIANCE", "GOVERNMENT", "PUBLICATION", "STATE"];

/**
 * The people and organisations that a news object names, by where it names them, and its publisher.
 * Who has no name, or none that makes a slug, is nobody that a record could keep.
 */
export function draftsOf(item: Item): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const add = (key: string, kind: string, kinds: readonly string[]): void => {
    for (const [i, one] of listOf(item, key).entries()) {
      const draft = draftOf(one, kind, kinds);
      if (draft !== undefined) drafts.set(`$.${key}[${i}]`, draft);
    }
  };
  add("people", "PERSON", ["PERSON"]);
  add("organisations", "ORGANIZATION", bodies);
  const publisher = listOf(item, "infosources").find(({ role }) =>
    /(^|[/:])publisher$/i.test(String(role)),
  );
  const draft = publisher && draftOf(publisher, "PUBLICATION", ["PUBLICATION"]);
  if (draft !== undefined) drafts.set("publication", draft);
  return drafts;
}

function listOf(item: Item, key: string): Record<string, unknown>[] {
  const list = item[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function draftOf(
  { name, uri }: Record<string, unknown>,
  kind: string,
  kinds: readonly string[],
): Draft | undefined {
  if (typeof name !== "string" || slugOf(name) === "") return undefined;
  const wikidataId = /^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)$/.exec(
    String(uri),
  )?.[1];
  const rules: Rule[] = [
    ...(wikidataId === undefined ? [] : [{ wikidataId }]),
    ...kinds.flatMap((one) => [
      { name, kind: one },
      { alias: name, kind: one },
    ]),
  ];
  const record = {
    slug: slugOf(name),
    name: name.trim(),
    kind,
    ...(wikidataId === undefined ? {} : { wikidataId }),
    aliases: [],
  };
  return { rules, existing: "keep", record };
}
