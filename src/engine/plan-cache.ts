import type { DocumentNode } from "graphql";
import { BoundedMap } from "../bounded-map.ts";
import type { Plan } from "./plan.ts";

/** Forms of one document that keep a plan. */
const mostForms = 64;

/**
 * Plans by document and form; `make` is asked for those that are not kept. A document lives as long as a bounded
 * cache keeps it (src/http/graphql/document-cache.ts), and its plans with it. Once the SQL of all that were made is longer than
 * `mostSql` characters, all are made anew as they are asked for.
 */
export function createPlanCache(mostSql = 20_000_000) {
  let plans = new WeakMap<DocumentNode, BoundedMap<string, Plan>>();
  let length = 0;
  return (document: DocumentNode, form: string, make: () => Plan): Plan => {
    const known = plans.get(document)?.get(form);
    if (known !== undefined) return known;
    const plan = make();
    length += plan.sql?.length ?? 0;
    if (length > mostSql) {
      plans = new WeakMap();
      length = plan.sql?.length ?? 0;
    }
    const own = plans.get(document) ?? new BoundedMap<string, Plan>({ entries: mostForms });
    own.set(form, plan);
    plans.set(document, own);
    return plan;
  };
}
