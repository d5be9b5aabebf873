import { sql } from "drizzle-orm";
import { parameter } from "../declare/arguments.ts";
import type { PreparedField } from "../declare/field.ts";
import { openObject, type DeclaredPlace } from "./context.ts";
import { checkAsked, listContext } from "./list.ts";
import type { ObjectNode } from "./node.ts";

/** An object made of JSON that a request's arguments are made into before the store is asked. */
export function preparedNode(at: DeclaredPlace, source: PreparedField): ObjectNode {
  const { context, field, path, arguments: given } = at;
  if (path.length !== 1) throw new Error(`${source.type} is a field of Query.`);
  const list = listContext(at);
  checkAsked(at, source.asks, list);
  context.prepared.push({ arguments: given, name: field.name, prepare: source.prepare });
  const json = parameter(given, (_, { prepared }) => prepared?.get(given) ?? "{}");
  return openObject(at, source.type, source.row(sql`${json}`, list));
}
