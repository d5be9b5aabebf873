import { Fault } from "./fault.ts";
import { isObject } from "./line.ts";
import type { Item } from "./ninjs.ts";
import { plainText } from "./plain.ts";

interface Words {
  role: string;
  contenttype: string;
  value: string;
}

function wordsOf(item: Item, key: string): Words[] {
  const given = item[key] ?? [];
  if (!Array.isArray(given)) {
    throw new Fault(`$.${key}`, "It is not an array.", "Give an array, as ninjs 2 and 3 ask for.");
  }
  return given.map((one: unknown, i) => {
    if (!isObject(one) || typeof one["value"] !== "string") {
      throw new Fault(`$.${key}[${i}].value`, "It is not a string.", "Give a string.");
    }
    const { role = "", contenttype = "", value } = one;
    return { role: String(role), contenttype: String(contenttype), value };
  });
}

/** The main headline, or what comes nearest. */
export function titleOf(item: Item): string | undefined {
  const headlines = wordsOf(item, "headlines").filter(({ value }) => value.trim() !== "");
  const best =
    headlines.find(({ role }) => role === "main") ??
    headlines.find(({ role }) => role === "") ??
    headlines[0];
  if (best !== undefined) return isMarkup(best) ? plainText(best.value) : best.value;
  const title = item["title"];
  return typeof title === "string" && title !== "" ? title : undefined;
}

/** The body that is plain text as it is, or the words of one in HTML. */
export function textOf(item: Item): string | undefined {
  const bodies = wordsOf(item, "bodies").filter(({ value }) => value.trim() !== "");
  const body = bodies.find((one) => !isMarkup(one)) ?? bodies[0];
  if (body === undefined) return undefined;
  const text = isMarkup(body) ? plainText(body.value) : body.value;
  return text === "" ? undefined : text;
}

/** Where nothing says what a body is, its first characters do. */
function isMarkup({ role, contenttype, value }: Words): boolean {
  if (contenttype !== "") return /html|xml/i.test(contenttype);
  return /html/i.test(role) || /^\s*<[a-z!?]/i.test(value);
}
