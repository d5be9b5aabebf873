import { sql, type SQL } from "drizzle-orm";
import { list } from "../../engine/declare/field.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import type { Args } from "../../engine/declare/arguments.ts";
import type { Problem } from "../../engine/declare/arguments.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { relationship } from "../../storage/table/claim.ts";
import { longest, shortestChains, widest } from "./chain.ts";

const mostPaths = 100;
const sameEnds = {
  code: "BAD_USER_INPUT",
  message: "`from` and `to` are the same actor.",
} satisfies Problem;

export const pathQueries: Queries = {
  paths: list(
    "Path",
    (_, name, given) => {
      const { chains, cut, same } = shortestChains(given);
      const path = sql.identifier(name);
      return {
        source: sql`(select * from ${chains}) ${path}`,
        row: { length: sql`${path}.length`, chain: sql`${path}.chain` },
        order: sql`${path}.chain`,
        checks: [
          { found: same, problem: sameEnds },
          {
            found: cut,
            problem: {
              code: "GRAPH_TOO_WIDE",
              message: `A step of the search would look at more than ${widest.toLocaleString("en")} relationships. Ask for a shorter \`maxLength\`, or narrow the search with \`filter\`.`,
            },
          },
        ],
      };
    },
    { ids: { from: "Actor", to: "Actor" }, check },
  ),
};

function check({ from, to, maxLength, first }: Args): Problem {
  if (from === to) return sameEnds;
  if (Number(maxLength) < 1 || Number(maxLength) > longest) {
    const message = `\`maxLength\` is ${maxLength}. A path has 1 to ${longest} relationships.`;
    return { code: "BAD_USER_INPUT", message };
  }
  if (Number(first) < 1 || Number(first) > mostPaths) {
    const message = `\`first\` is ${first}. Ask for 1 to ${mostPaths} paths.`;
    return { code: "INVALID_PAGE", message };
  }
  return undefined;
}

export const pathType = objectType<{ length: SQL; chain: SQL }>("Path", {
  length: (p) => p.length,
  relationships: list("Relationship", ({ chain }, name) => {
    const row = rowOf(relationship, name);
    const source = named(relationship, name);
    const on = sql`${row.id} in (select value from json_each(${chain}))`;
    const place = sql`instr(${chain}, ${row.id})`;
    // libSQL finds no column of a row around in the ORDER BY of a select that is read from.
    return {
      source: sql`(select *, ${place} as place from ${source} where ${on}) ${sql.identifier(name)}`,
      row,
      order: sql`${sql.identifier(name)}.place`,
      reached: { source, on },
    };
  }),
});
