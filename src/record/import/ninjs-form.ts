import { isBlank } from "../../text/blank.ts";
import { ImportError } from "./import-error.ts";
import { isObject } from "./lines.ts";

export type Item = Record<string, unknown>;

const newest = 3;

/**
 * A news object in the form of ninjs 2, whichever it came in: 1.x and Superdesk have one headline and bodies by
 * name, 3.x other capitals. What has neither is refused, never taken for an empty article.
 */
export function ninjsItem(value: Record<string, unknown>): Item {
  const given = lowered(value) as Item;
  refuseNewer(given);
  const item = { ...given };
  const uri = ["uri", "guid", "_id"].map((key) => given[key]).find((one) => isText(one));
  if (uri !== undefined) item["uri"] = uri;
  const headlines = [...listOf(given["headlines"])];
  const headline = given["headline"];
  if (isText(headline)) headlines.push({ role: "main", value: headline });
  if (headlines.length > 0) item["headlines"] = headlines;
  const bodies = [...listOf(given["bodies"])];
  for (const [key, body] of Object.entries(given)) {
    const form = /^body_(.+)$/.exec(key)?.[1];
    if (form === undefined || !isText(body)) continue;
    bodies.push({ role: "main", contenttype: contentTypes[form] ?? "", value: body });
    delete item[key];
  }
  if (bodies.length > 0) item["bodies"] = bodies;
  for (const [old, now] of Object.entries(renamed)) {
    if (given[old] === undefined || given[now] !== undefined) continue;
    item[now] = given[old];
    delete item[old];
  }
  if (isText(headline)) delete item["headline"];
  const authors = listOf(given["authors"]).flatMap((one) => (isObject(one) ? one["name"] : one));
  if (!isText(item["by"]) && authors.some(isText)) {
    item["by"] = authors.filter(isText).join(", ");
    delete item["authors"];
  }
  return item;
}

const contentTypes: Record<string, string> = {
  text: "text/plain",
  html: "text/html",
  xhtml: "text/html",
};

// What 1.x calls by another name than 2.x.
const renamed: Record<string, string> = {
  byline: "by",
  person: "people",
  organisation: "organisations",
  infosource: "infosources",
  genre: "genres",
};

// What an article or its actors are made of, and what says only how the news object came about.
const read = new Set(
  "uri guid _id type language headlines bodies title people organisations infosources pubstatus firstcreated versioncreated by genres rightsinfo $schema $standard standard version".split(
    " ",
  ),
);

/** What a news object has that no article is made of. */
export function unreadOf(item: Item): string[] {
  const isEmpty = (value: unknown): boolean =>
    value == null || value === "" || (Array.isArray(value) && value.length === 0);
  return Object.keys(item).filter((key) => !read.has(key) && !isEmpty(item[key]));
}

/** Refuses what has no words where they are looked for and something elsewhere: not empty, but of an unknown form. */
export function refuseEmpty(item: Item): void {
  const words = [item["headlines"], item["bodies"]].flat().filter((one) => one !== undefined);
  const unread = unreadOf(item);
  // What is withdrawn may come without its words.
  const isWithdrawn = ["canceled", "withheld"].includes(String(item["pubstatus"]));
  if (words.length > 0 || isText(item["title"]) || isWithdrawn || unread.length === 0) return;
  const names = unread.slice(0, 12).map((name) => `\`${name}\``);
  const reason = `It has neither a headline nor a body that can be read, but ${names.join(", ")}.`;
  throw new ImportError(
    "$",
    reason,
    `Give ninjs 1.x, 2.x or ${newest}.x, or what Superdesk makes of it.`,
  );
}

/** Refuses what says that it is of a version not known yet. */
function refuseNewer(item: Item): void {
  const standard = item["standard"];
  const said = isObject(standard) ? [standard["schema"]] : [standard];
  const named = [...said, item["$standard"], item["$schema"]].map(
    (one) => /ninjs\D*(\d[\d.]*)/i.exec(String(one ?? ""))?.[1],
  );
  const version =
    isObject(standard) && standard["version"] !== undefined
      ? String(standard["version"])
      : named.find((one) => one !== undefined);
  if (version === undefined || Number.parseInt(version, 10) <= newest) return;
  const reason = `It is of ninjs ${version}, which cannot be read yet.`;
  throw new ImportError("$.standard", reason, `Give ninjs 1.x, 2.x or ${newest}.x.`);
}

/** Version 3 writes `versionCreated` where version 2 writes `versioncreated`. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner)]),
  );
}

const isText = (value: unknown): value is string => typeof value === "string" && !isBlank(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
