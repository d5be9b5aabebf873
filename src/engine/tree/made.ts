import type { MadeField } from "../declare/field.ts";
import { openObject, type DeclaredPlace } from "./context.ts";
import { checkAsked, listContext } from "./list.ts";
import type { ObjectNode } from "./node.ts";

/** An object that is made of its field's arguments. */
export function madeNode(at: DeclaredPlace, source: MadeField): ObjectNode {
  if (at.path.length !== 1) throw new Error(`${source.type} is a field of Query.`);
  const given = listContext(at);
  checkAsked(at, source.asks, given);
  return openObject(at, source.type, source.make(given));
}
