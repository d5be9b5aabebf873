export interface Statement {
  sql: string;
  args: (string | number)[];
}

/** From the address's parameters to the statement whose one value is the whole answer. */
export type Query = (
  get: (name: string) => string | undefined,
  all: (name: string) => string[],
) => Statement;
