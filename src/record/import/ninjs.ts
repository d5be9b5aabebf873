import { sha256 } from "../../text/sha256.ts";
import type { Made } from "../load/load-records.ts";
import type { Adapter } from "./foreign-file.ts";
import { inBatches } from "./batch.ts";
import { namedActors, type ActorDraft } from "./named-actors.ts";
import { documentsOf, type Document } from "./json-documents.ts";
import { ImportError, made, orRefusal, type ImportRefusal } from "./import-error.ts";
import { knownActors } from "./known-actors.ts";
import { isObject } from "./lines.ts";
import { draftsOf } from "./ninjs-actor.ts";
import { ninjsItem, refuseEmpty, unreadOf, type Item } from "./ninjs-form.ts";
import { textOf, titleOf } from "./ninjs-text.ts";
import { slugOf } from "../../text/slug.ts";
import { worksOf, type Work } from "./works.ts";

const together = 100;

interface Taken {
  line: number;
  item: Item;
  drafts: Map<string, ActorDraft>;
  leftOut: string[];
  work: Work;
}

/** IPTC ninjs 1, 2 and 3, and Superdesk's: each news object of words becomes an article, and who it names become actors. */
export const fromNinjs: Adapter = async function* ({ bytes, store }) {
  const known = knownActors(store);
  const cast = namedActors(known);
  const works = worksOf(store);
  for await (const batch of inBatches(documentsOf(bytes), together)) {
    const read = batch.map((one) =>
      "complaints" in one ? one : orRefusal(one.line, () => take(one)),
    );
    await known.learn(
      read.flatMap((one) => ("complaints" in one ? [] : [...one.drafts.values()].flatMap(rulesOf))),
    );
    await works.learn(read.flatMap((one) => ("complaints" in one ? [] : [one.work])));
    for (const one of read) {
      if ("complaints" in one) yield one;
      else yield* make(one);
    }
  }

  function* make(one: Taken): Generator<Made | ImportRefusal> {
    const { line, drafts, work } = one;
    const lines: Made[] = [];
    const article = orRefusal(line, () => {
      const slugs = new Map<string, string>();
      for (const [path, draft] of drafts) {
        const taken = cast.take(draft, line, path);
        slugs.set(path, taken.slug);
        if (taken.made !== undefined) lines.push(taken.made);
      }
      return articleOf(one, works.slugOf(work), slugs);
    });
    yield* lines;
    yield article;
  }
};

const rulesOf = ({ rules, record }: ActorDraft): ActorDraft["rules"] =>
  record === undefined ? rules : [...rules, { slug: record.slug }];

function take({ line, value }: Document): Taken {
  const item = ninjsItem(value);
  const { type, uri } = item;
  if (type !== undefined && type !== "text" && type !== "composite") {
    const reason = `A news object of type ${JSON.stringify(type)} is no article.`;
    throw new ImportError("$.type", reason, "Only those of type text or composite can be taken.");
  }
  if (typeof uri !== "string" || slugOf(uri) === "") {
    throw new ImportError("$.uri", "It has no identifier.", "Give the `uri` that ninjs asks for.");
  }
  const identifier = { scheme: "uri", value: uri };
  const work = { slug: slugOf(uri.replace(/^https?:\/\//, "")), identifier };
  return { line, item, ...draftsOf(item), work };
}

// What is usable says nothing of whether its text was corrected: the store knows.
const statuses: Record<string, string | null> = {
  usable: null,
  withheld: "WITHHELD",
  canceled: "RETRACTED",
};

function articleOf(
  { line, item, drafts, leftOut, work }: Taken,
  slug: string,
  slugs: ReadonlyMap<string, string>,
): Made {
  refuseEmpty(item);
  const uri = String(item["uri"]);
  const status = statuses[String(item["pubstatus"] ?? "usable")];
  if (status === undefined) {
    const reason = `ninjs has no status ${JSON.stringify(item["pubstatus"])}.`;
    throw new ImportError("$.pubstatus", reason, "Choose from: usable, withheld, canceled.");
  }
  const [{ text, ...body }, { text: title, ...headline }] = [textOf(item), titleOf(item)];
  const date = dayOf(item, "firstcreated") ?? dayOf(item, "versioncreated");
  const record = {
    type: "article",
    slug,
    identifiers: [work.identifier],
    ...(title === undefined ? {} : { title }),
    ...(/^https?:\/\//.test(uri) ? { url: uri } : {}),
    ...(item["by"] === undefined || item["by"] === "" ? {} : { byline: item["by"] }),
    language: item["language"] ?? "und",
    genre: genreOf(item),
    ...(status === null ? {} : { status }),
    ...rightsOf(item),
    ...(slugs.has("publication") ? { publication: slugs.get("publication") } : {}),
    ...(date === undefined ? {} : { publishedOn: date }),
    ...(text === undefined
      ? {}
      : {
          version: { sha256: sha256(text), text },
          mentions: mentionsOf(text, drafts, slugs),
        }),
  };
  return made(line, record, [
    ...leftOut,
    ...Array<string>(headline.leftOut).fill("headlines besides the main one"),
    ...Array<string>(body.leftOut).fill("bodies besides the main one"),
    ...unreadOf(item),
  ]);
}

/** The day on the writer's own clock. */
function dayOf(item: Item, key: string): string | undefined {
  const given = item[key];
  return typeof given === "string" ? given.slice(0, 10) : undefined;
}

const genres: Record<string, string> = {
  analysis: "ANALYSIS",
  background: "BACKGROUND",
  "press release": "PRESS_RELEASE",
  opinion: "OPINION",
  column: "OPINION",
  comment: "OPINION",
};

function genreOf(item: Item): string {
  const given = Array.isArray(item["genres"]) ? item["genres"].filter(isObject) : [];
  const names = given.flatMap(({ name, literal }) => [name, literal]);
  const found = names.map((name) => genres[String(name).toLowerCase()]);
  return found.find((genre) => genre !== undefined) ?? "OTHER";
}

const creativeCommons =
  /^https?:\/\/creativecommons\.org\/(?:licenses\/(by(?:-sa)?)\/(\d\.\d)|publicdomain\/(zero)\/(1\.0))(?:\/|$)/;

/** Its text is shown where a licence that is linked says that everybody may. */
function rightsOf(item: Item): object {
  const info = item["rightsinfo"];
  const link = isObject(info) ? info["linkedrights"] : undefined;
  if (typeof link !== "string" || link === "") return { rights: "QUOTATION_ONLY" };
  const [, by, version, zero] = creativeCommons.exec(link) ?? [];
  if (zero !== undefined) return { rights: "FULL_TEXT", license: "CC0-1.0" };
  if (by === undefined) return { rights: "QUOTATION_ONLY", license: link };
  return { rights: "FULL_TEXT", license: `CC-${by.toUpperCase()}-${version}` };
}

/** Wherever the text has the very name that the news object gives. */
function mentionsOf(
  text: string,
  drafts: ReadonlyMap<string, ActorDraft>,
  slugs: ReadonlyMap<string, string>,
): object[] {
  const found: { start: number; end: number; exact: string; actor: string }[] = [];
  for (const [path, { record }] of drafts) {
    const actor = slugs.get(path);
    if (path === "publication" || record === undefined || actor === undefined) continue;
    const name = record.name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    for (const { index, 0: exact } of text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "gu"),
    )) {
      found.push({ start: index, end: index + exact.length, exact, actor });
    }
  }
  let last = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      // A name that is a part of a longer one is not named there.
      const isWhole = end > last;
      last = Math.max(last, end);
      return isWhole;
    })
    .map(({ actor, ...span }, i) => ({ id: `m${i + 1}`, actor, type: "NAME", span }));
}
