import * as z from "zod";
import { anyRecord } from "./record.ts";

/** The JSON Schema of one line of a record, as far as it can say what the validator checks. */
export function recordSchema(): object {
  return {
    title: "Onrecord record",
    description:
      "One line of a record: an actor or an article. Files are UTF-8 NDJSON, one object a line, in any order.",
    ...z.toJSONSchema(anyRecord, { io: "input" }),
  };
}
