import { sql, type SQL } from "drizzle-orm";
import { jsonRows, list, member } from "../../engine/declare/field.ts";
import { objectType } from "../../engine/declare/noun.ts";
import { suggestion } from "../../storage/table/suggestion.ts";

/** The rules that the reading knows, each with its suggestions, counted. */
export const suggestedRules = list(
  "ReadingRule",
  (_, name, { prepared }) => {
    const { source, element, order } = jsonRows(prepared, name);
    return { source, order, row: element };
  },
  {
    prepare: {
      async make() {
        const { ruleDescriptions } = await import("../../reading/rules.ts");
        return JSON.stringify(ruleDescriptions);
      },
    },
  },
);

const count = (rule: SQL, ...statuses: string[]): SQL =>
  sql`(select count(*) from ${suggestion} where ${suggestion.rule} = ${member(rule, "rule")} and ${suggestion.status} in (${sql.raw(statuses.map((each) => `'${each}'`).join(", "))}))`;

export const readingRuleType = objectType<SQL>("ReadingRule", {
  rule: (r) => member(r, "rule"),
  description: (r) => member(r, "description"),
  pending: (r) => count(r, "PENDING"),
  accepted: (r) => count(r, "ACCEPTED"),
  changed: (r) => count(r, "CHANGED"),
  rejected: (r) => count(r, "REJECTED"),
  precision: (r) =>
    sql`round(1.0 * ${count(r, "ACCEPTED")} / nullif(${count(r, "ACCEPTED", "CHANGED", "REJECTED")}, 0), 4)`,
});
