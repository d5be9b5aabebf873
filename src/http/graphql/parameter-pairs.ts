import { badRequest } from "../error-response.ts";
import { jsonOf } from "./json-text.ts";

/** Parameters as they are given, before anything is known of them. */
export type Given = Readonly<Record<string, unknown>>;

/** The parameters of a form. */
export function inForm(body: string): Given {
  // What curl sends where no type is given, and whoever does means JSON.
  if (!/^\s*[{[]/.test(body)) return inPairs(body);
  throw badRequest(
    "The body looks like JSON, but `Content-Type` says that it is a form. Send it with `Content-Type: application/json`.",
    415,
    { Accept: "application/json" },
  );
}

const names = ["query", "operationName", "documentId", "variables", "extensions"] as const;

/** Parameters as an address or a form has them, percent-encoded; each once. */
export function inPairs(encoded: string): Given {
  const pairs = new URLSearchParams(encoded);
  const given = names.map((name) => {
    const [value, again] = pairs.getAll(name);
    if (again !== undefined) throw badRequest(`\`${name}\` is given twice.`);
    return [name, value || undefined] as const;
  });
  if (!isUtf8(encoded)) throw badRequest("The parameters are not percent-encoded UTF-8.");
  const { variables, extensions, ...texts } = Object.fromEntries(given);
  return {
    ...texts,
    variables: variables && jsonOf(variables, "`variables`"),
    extensions: extensions && jsonOf(extensions, "`extensions`"),
  };
}

/** What cannot be decoded is read as U+FFFD, so that other words would be looked for than were meant. */
function isUtf8(encoded: string): boolean {
  if (!/%[89a-f]/i.test(encoded)) return true;
  try {
    // A percent sign that encodes nothing stands for itself.
    decodeURIComponent(encoded.replace(/%(?![\da-f]{2})/gi, "%25"));
    return true;
  } catch {
    return false;
  }
}
