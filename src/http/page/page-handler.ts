import type { Api } from "../../api.ts";
import type { Answer } from "../../engine/engine.ts";
import { documentNamed } from "../../page/document.ts";
import { htmlOf } from "../../page/layout.tsx";
import type { Address, Page } from "../../page/page.ts";
import { askAtLeast } from "../../storage/ask.ts";
import { badRequest, errorResponse } from "../error-response.ts";
import { logOperation } from "../graphql/operation-log.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { maskError } from "../mask-error.ts";
import { traceRefusal } from "../request-trace.ts";
import { readRevision } from "../revision.ts";
import { notFoundFor } from "./not-found.ts";
import { pageData } from "./page-data.ts";
import { pageHeaders } from "./page-headers.ts";
import { pageResponse, shared } from "./page-response.ts";

export type PageHandler = (
  request: Request,
  address: Address,
  context: RequestContext,
) => Promise<Response>;

/** No proxy refuses a field of this length. */
const longestLink = 2_000;

/** Answers for pages: each is one of our own documents, asked of the API in this process, shown as HTML. */
export function pageHandler(api: Api): (page: Page) => PageHandler {
  const ask = pageData(api);

  /** Of what is not there: whether it was once. */
  async function missing(message: string, id: string | undefined, context: RequestContext) {
    const asked =
      id === undefined ? undefined : await ask("Withdrawn", { id }, context).catch(() => undefined);
    const { edits } = (asked?.answer.data ?? {}) as {
      edits?: { nodes: { number: number; note: string }[] };
    };
    const [last] = edits?.nodes ?? [];
    if (last === undefined) return errorResponse(badRequest(message, 404));
    const told = `It was taken from the record: see edit ${last.number}, “${last.note}”.`;
    return errorResponse(badRequest(told, 410));
  }

  async function answerOf(
    page: Page,
    request: Request,
    address: Address,
    given: RequestContext,
  ): Promise<Response> {
    try {
      const atLeast = await readRevision(request.headers, given.secret);
      const context =
        atLeast === undefined ? given : { ...given, ask: askAtLeast(given.ask, atLeast) };
      const name = page.document(address);
      const { answer, variables } =
        name === undefined
          ? { answer: { data: {} }, variables: {} }
          : await ask(name, page.variables(address), context);
      const data = answer.data ?? {};
      const outcome = page.view(data as never, address);
      if ("redirect" in outcome) {
        const headers = { Location: outcome.redirect, "Cache-Control": shared(given.settings) };
        return new Response(null, { status: 301, headers });
      }
      if ("missing" in outcome) return await missing(outcome.missing, outcome.id, context);
      const isInAddress = name !== undefined && address.posted === undefined;
      const json = isInAddress ? jsonAddress(name, variables) : undefined;
      const { origin, path } = address;
      const report = given.settings.reportAddress;
      const html = htmlOf(outcome, { path, origin, json, report });
      const link = json && `<${json}>; rel="alternate"; type="application/json"`;
      const headers = {
        ...pageHeaders,
        ...(link && link.length < longestLink && { Link: link }),
      };
      return await pageResponse(request, { html, headers, data: textOf(answer) }, context);
    } catch (error) {
      const masked = notFoundFor(address.params, maskError(error, given.requestId));
      const response = errorResponse(masked);
      traceRefusal(given.trace, masked, response);
      return response;
    }
  }

  return (page) => async (request, address, context) => {
    const { kept, settings, trace } = context;
    const again = kept.find(request, settings);
    if (again !== undefined) trace.cache = "kept";
    const response = again ?? (await answerOf(page, request, address, context));
    if (settings.logOperations) await logOperation(context, response.status);
    return response;
  };
}

const textOf = (answer: Answer): string =>
  answer.stringify?.(answer) ?? JSON.stringify(answer.data);

/** The same as JSON: what the page asks, by the document's id. */
function jsonAddress(name: string, variables: Record<string, unknown>): string {
  const asked = { documentId: documentNamed(name).id, variables: JSON.stringify(variables) };
  return `/graphql?${new URLSearchParams(asked)}`;
}
