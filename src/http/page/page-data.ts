import { parse, type DocumentNode } from "graphql";
import type { Api } from "../../api.ts";
import type { Answer, Asker } from "../../engine/engine.ts";
import { documentNamed } from "../../page/document.ts";
import { outcomeOf } from "../graphql/outcome.ts";
import type { RequestContext } from "../graphql/request-context.ts";

export type PageData = (
  name: string,
  variables: Record<string, unknown>,
  context: RequestContext,
  /** Whose it is, where it is not for everybody. */
  by?: Asker,
) => Promise<{ answer: Answer; variables: Record<string, unknown> }>;

/** A variable of documents that count: where there is too much to count, they do without. */
const counting = "$counted";

/** Asks our own documents, by name, of the API in this process; throws the first error that an answer has. */
export function pageData(api: Api): PageData {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (name: string): DocumentNode => {
    const known = documents.get(name) ?? parse(documentNamed(name).text);
    documents.set(name, known);
    return known;
  };

  const ask: PageData = async (name, variables, context, by) => {
    const { text } = documentNamed(name);
    context.trace.document = text;
    context.trace.operation = name;
    const run = () => api.execute({ document: documentOf(name), variables }, context.ask, by);
    const answer = await outcomeOf(run, context);
    const [error] = answer.errors ?? [];
    if (error === undefined) return { answer, variables };
    const isTooMuch = error.extensions["code"] === "COUNT_TOO_LARGE";
    const mayDoWithout = text.includes(counting) && variables["counted"] !== false;
    if (!isTooMuch || !mayDoWithout) throw error;
    context.trace.code = undefined;
    return ask(name, { ...variables, counted: false }, context, by);
  };
  return ask;
}
