import { sql, type SQL } from "drizzle-orm";
import { embedded, jsonRows, list, member, one } from "../../engine/declare/field.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import { outcomeValue } from "../../engine/declare/outcome-value.ts";

interface Payload {
  edit: SQL;
  /** JSON: [{code, message, path}]. */
  userErrors: SQL;
}

export const editPayloadType = objectType<Payload>("EditPayload", {
  edit: one("Edit", (p) => p.edit),
  userErrors: list("UserError", (p, name) => {
    const { source, element, order } = jsonRows(p.userErrors, name);
    return { source, order, row: element };
  }),
});

export const userErrorType = objectType<SQL>("UserError", {
  code: (e) => member(e, "code"),
  message: (e) => member(e, "message"),
  path: (e) => sql`json(${member(e, "path")})`,
});

const payload = (): Payload => ({
  edit: outcomeValue("edit"),
  userErrors: outcomeValue("userErrors"),
});

export const editMutations: Queries = {
  edit: embedded("EditPayload", payload),
  decide: embedded("EditPayload", payload),
  undo: embedded("EditPayload", payload),
};
