import { errorResponse } from "../error-response.ts";
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

/** Keeps, tags and refuses as pages do. */
export const kept =
  (
    write: (...asked: [Parameters<PageHandler>[1], Parameters<PageHandler>[2]]) => Promise<Written>,
  ): PageHandler =>
  async (request, address, context) => {
    const again = context.kept.find(request, context.settings);
    if (again !== undefined) return again;
    try {
      const { html, data, type, headers = {} } = await write(address, context);
      return await pageResponse(
        request,
        { html, data, headers: { "Content-Type": type, ...headers } },
        context,
      );
    } catch (error) {
      return errorResponse(notFoundFor(address.params, maskError(error, context.requestId)));
    }
  };
