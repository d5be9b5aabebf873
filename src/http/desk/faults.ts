import type { Fault } from "../../page/desk/data.ts";
import type { Payload } from "./visit.ts";

/** What is wrong with an input, for the form that it came from: a path ends with the name of a field. */
export const faultsOf = ({ userErrors }: Payload): Fault[] =>
  userErrors.map(({ message, path }) => ({ message, field: path.at(-1) }));
