import { propertyOf, told, type KnownActor } from "./properties.ts";
import { isObject } from "../is-object.ts";
import { ServiceError } from "./service-error.ts";

const mostIds = 100;

export interface Extension {
  ids: string[];
  properties: { id: string }[];
}

/** Which cells of a table are to be filled. */
export function readExtension(given: unknown): Extension {
  const { ids, properties } = isObject(given) ? given : {};
  if (!Array.isArray(ids) || !Array.isArray(properties)) {
    throw new ServiceError("`extend` needs `ids` and `properties`, two lists.");
  }
  if (ids.length > mostIds) {
    throw new ServiceError(
      `At most ${mostIds} rows are extended at once; these are ${ids.length}.`,
      413,
    );
  }
  const wanted = properties.map((each: unknown) => String(isObject(each) ? each["id"] : each));
  const unknown = wanted.find((id) => propertyOf(id) === undefined);
  if (unknown !== undefined) {
    throw new ServiceError(
      `There is no property ${JSON.stringify(unknown)}. Ask /reconcile/properties.`,
    );
  }
  return { ids: ids.map(String), properties: wanted.map((id) => ({ id })) };
}

/** The cells, by the ids that were given, whatever these have become since; empty for who is not on record. */
export function extensionOf(
  { ids, properties }: Extension,
  actors: readonly (Partial<KnownActor> | null)[],
): object {
  const wanted = properties.flatMap(({ id }) => propertyOf(id) ?? []);
  const rows = ids.map((id, i) => {
    const actor = actors[i];
    const cells = wanted.map((property) => [
      property.id,
      actor?.id === undefined ? [] : property.values(actor as KnownActor),
    ]);
    return [id, Object.fromEntries(cells)];
  });
  return { meta: wanted.map(told), rows: Object.fromEntries(rows) };
}
