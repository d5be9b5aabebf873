import { parse } from "graphql";

export interface Asked {
  query: string;
  operationName?: string | null;
}

/**
 * What the editor asks, without a name that is not in the document: right after a change of tabs it still has that of
 * the tab before.
 */
export function withOwnOperation(asked: Asked): Asked {
  const { operationName, ...rest } = asked;
  if (operationName == null) return rest;
  const isThere = operationNames(asked.query).includes(operationName);
  return isThere ? asked : rest;
}

function operationNames(query: string): (string | undefined)[] {
  try {
    const { definitions } = parse(query, { noLocation: true });
    return definitions.map((each) => ("name" in each ? each.name?.value : undefined));
  } catch {
    // The server says what is wrong with it.
    return [];
  }
}
