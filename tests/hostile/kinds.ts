import { documentKinds } from "./documents.ts";
import { parameterKinds } from "./parameters.ts";
import type { Kind } from "./request.ts";
import { variableKinds } from "./variables.ts";

/** The largest answer to a refused request, in bytes. */
export const largestRefusal = 64_000;

const groups = { variables: variableKinds, document: documentKinds, request: parameterKinds };

/** Every kind of request that is to be refused at little cost, by its name. */
export const hostileKinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  Object.entries(groups).flatMap(([group, kinds]) =>
    Object.entries(kinds).map(([name, kind]) => [`${group}: ${name}`, kind]),
  ),
);
