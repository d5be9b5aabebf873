import { isBlank } from "../../text/blank.ts";
import { ImportError } from "./import-error.ts";
import { isObject } from "./lines.ts";
import type { Item } from "./ninjs-form.ts";
import { plainText } from "./html-text.ts";

interface Words {
  /** Where it stands in its list. */
  at: number;
  role: string;
  contenttype: string;
  value: string;
}

/** What was chosen of several, and how many others were not. */
export interface Chosen {
  text: string | undefined;
  leftOut: number;
}

function wordsOf(item: Item, key: string): Words[] {
  const given = item[key] ?? [];
  if (!Array.isArray(given)) {
    throw new ImportError(
      `$.${key}`,
      "It is not an array.",
      "Give an array, as ninjs 2 and 3 ask for.",
    );
  }
  return given
    .map((one: unknown, at) => {
      if (!isObject(one) || typeof one["value"] !== "string") {
        throw new ImportError(`$.${key}[${at}].value`, "It is not a string.", "Give a string.");
      }
      const { role, contenttype, value } = one;
      return { at, role: String(role ?? ""), contenttype: String(contenttype ?? ""), value };
    })
    .filter(({ value }) => !isBlank(value));
}

// Roles come as words, or as URIs and codes that end with one.
const roleOf = ({ role }: Words): string => /[^/:#]*$/.exec(role.toLowerCase())?.[0] ?? "";
const mainRole = /^(main|body|content|story|full|fulltext|text)$/;
const shorter =
  /^(summary|teaser|abstract|excerpt|caption|lead|lede|intro|introduction|standfirst|deck|dek|description|subtitle|sub|alternative|alternate|short|seo|social|push|print|mobile|kicker)$/;

/** The main of several texts: by its role, then by its length. What is told to be shorter is never it. */
function mainOf(texts: readonly Words[]): Words | undefined {
  const main = texts.filter((one) => mainRole.test(roleOf(one)));
  const unnamed = texts.filter((one) => !shorter.test(roleOf(one)));
  const [first, ...others] = main.length > 0 ? main : unnamed;
  return others.reduce((best, one) => (rankOf(one) > rankOf(best) ? one : best), first as Words);
}

/** Of a text in two forms the plain one is taken as it is. */
const rankOf = (one: Words): number => (isMarkup(one) ? 0 : 1);

/** The main headline, or what comes nearest. */
export function titleOf(item: Item): Chosen {
  const headlines = wordsOf(item, "headlines");
  const best = mainOf(headlines) ?? headlines[0];
  const title = item["title"];
  const hasTitle = typeof title === "string" && !isBlank(title);
  if (best === undefined) return { text: hasTitle ? title : undefined, leftOut: 0 };
  const text = isMarkup(best) ? plainText(best.value) : best.value;
  return { text, leftOut: headlines.length - 1 + (hasTitle && title !== text ? 1 : 0) };
}

/** The main body: plain text as it is, or the words of one in HTML. */
export function textOf(item: Item): Chosen {
  const bodies = wordsOf(item, "bodies");
  const body = mainOf(bodies);
  if (body === undefined) return { text: undefined, leftOut: bodies.length };
  const text = wordsIn(body);
  // The same words in another form are no loss.
  const others = bodies.filter((one) => one.at !== body.at && !isSame(wordsIn(one), text));
  return { text: isBlank(text) ? undefined : text, leftOut: others.length };
}

const wordsIn = (body: Words): string => (isMarkup(body) ? plainText(body.value) : body.value);
const isSame = (one: string, other: string): boolean =>
  one.replaceAll(/\s+/g, " ").trim() === other.replaceAll(/\s+/g, " ").trim();

/** Where nothing says what a body is, its first characters do. */
function isMarkup({ role, contenttype, value }: Words): boolean {
  if (contenttype !== "") return /html|xml/i.test(contenttype);
  return /html/i.test(role) || /^\s*<[a-z!?]/i.test(value);
}
