import type { DocumentNode } from "graphql";
import type { Plan } from "./plan.ts";

/** Shapes of one document that keep a plan; one with more recompiles the oldest. */
const mostShapes = 64;

/**
 * Plans by document and shape; `make` is asked for those that are not kept. A document lives as long as a bounded
 * cache keeps it (src/http/document.ts), and its plans with it. Once the SQL of all that were made is longer than
 * `mostSql` characters, all are made anew as they are asked for.
 */
export function keptPlans(mostSql = 20_000_000) {
  let plans = new WeakMap<DocumentNode, Map<string, Plan>>();
  let length = 0;
  return (document: DocumentNode, shape: string, make: () => Plan): Plan => {
    const known = plans.get(document)?.get(shape);
    if (known !== undefined) return known;
    const plan = make();
    length += plan.sql?.length ?? 0;
    if (length > mostSql) {
      plans = new WeakMap();
      length = plan.sql?.length ?? 0;
    }
    const own = plans.get(document) ?? new Map<string, Plan>();
    if (own.size >= mostShapes) own.delete(own.keys().next().value ?? "");
    plans.set(document, own.set(shape, plan));
    return plan;
  };
}
