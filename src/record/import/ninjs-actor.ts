import type { ActorDraft } from "./named-actors.ts";
import type { Rule } from "./known-actors.ts";
import { isObject } from "./lines.ts";
import type { Item } from "./ninjs-form.ts";
import { isBlank } from "../../text/blank.ts";
import { slugOf } from "../../text/slug.ts";
import { identifierKey } from "../load/stored-records.ts";

const bodies = ["ORGANIZATION", "ALLIANCE", "GOVERNMENT", "PUBLICATION", "STATE"];

/**
 * The people and organisations that a news object names, by where it names them, and its publisher.
 * Who has no name, or none that makes a slug, is nobody that a record could keep.
 */
export function draftsOf(item: Item): { drafts: Map<string, ActorDraft>; leftOut: string[] } {
  const drafts = new Map<string, ActorDraft>();
  const leftOut: string[] = [];
  const add = (key: string, kind: string, kinds: readonly string[]): void => {
    for (const [i, one] of listOf(item, key).entries()) {
      const draft = draftOf(one, kind, kinds);
      if (draft !== undefined) drafts.set(`$.${key}[${i}]`, draft);
      else leftOut.push(`${key} without a name`);
    }
  };
  add("people", "PERSON", ["PERSON"]);
  add("organisations", "ORGANIZATION", bodies);
  const sources = listOf(item, "infosources");
  const publisher = sources.find(({ role }) => /(^|[/:])publisher$/i.test(String(role)));
  const draft = publisher && draftOf(publisher, "PUBLICATION", ["PUBLICATION"]);
  if (draft !== undefined) drafts.set("publication", draft);
  const others = sources.length - (draft === undefined ? 0 : 1);
  leftOut.push(...Array<string>(others).fill("infosources besides the publisher"));
  return { drafts, leftOut };
}

function listOf(item: Item, key: string): Record<string, unknown>[] {
  const list = item[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function draftOf(
  { name, uri }: Record<string, unknown>,
  kind: string,
  kinds: readonly string[],
): ActorDraft | undefined {
  if (typeof name !== "string" || slugOf(name) === "") return undefined;
  const hasUri = typeof uri === "string" && !isBlank(uri);
  const wikidataId = /^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)$/.exec(
    String(uri),
  )?.[1];
  const identifiers =
    hasUri && wikidataId === undefined ? [{ scheme: "uri", value: uri.trim() }] : [];
  const rules: Rule[] = [
    ...(wikidataId === undefined ? [] : [{ wikidataId }]),
    ...identifiers.map((one) => ({ identifier: identifierKey(one) })),
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
    ...(identifiers.length === 0 ? {} : { identifiers }),
    aliases: [],
  };
  return { rules, existing: "keep", record, makesSlug: true };
}
