import { badRequest } from "../error-response.ts";
import { isDeeper } from "./json-depth.ts";

// Nested deeper, JSON takes ten times as long to read. What is short may nest as it likes.
const deepestJson = 100;
const longUnread = 10_000;

/** What a JSON text says; `what` names it where it is none. */
export function jsonOf(json: string, what: string): unknown {
  if (json.length > longUnread && isDeeper(json, deepestJson)) {
    throw badRequest(`${what} nests lists and objects too deep; the limit is ${deepestJson}.`);
  }
  try {
    return JSON.parse(json);
  } catch {
    throw badRequest(`${what} is not valid JSON.`);
  }
}
