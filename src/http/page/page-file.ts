import { errorResponse } from "../error-response.ts";
import type { Address } from "../../page/page.ts";
import { logAsked } from "../graphql/operation-log.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { maskError } from "../mask-error.ts";
import type { PageHandler } from "./page-handler.ts";
import { notFoundFor } from "./not-found.ts";
import { pageResponse } from "./page-response.ts";

/** What other programs ask about pages, by path. */
export interface PageFile {
  path: string;
  answer: PageHandler;
}

/** A file, and what it was made of, as text. */
export interface Written {
  html: string;
  data: string;
  type: string;
  headers?: Record<string, string>;
}

type Write = (address: Address, context: RequestContext) => Promise<Written>;

/** Keeps, tags, refuses and logs as pages do. */
export const kept =
  (write: Write): PageHandler =>
  async (request, address, context) => {
    const again = context.kept.find(request, context.settings);
    if (again !== undefined) return again;
    const response = await responseOf(request, write, address, context).catch((error: unknown) =>
      errorResponse(notFoundFor(address.params, maskError(error, context.requestId))),
    );
    await logAsked(context, response.status);
    return response;
  };

async function responseOf(
  request: Request,
  write: Write,
  address: Address,
  context: RequestContext,
): Promise<Response> {
  const { html, data, type, headers = {} } = await write(address, context);
  return pageResponse(
    request,
    { html, data, headers: { "Content-Type": type, ...headers } },
    context,
  );
}
