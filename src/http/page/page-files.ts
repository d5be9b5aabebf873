import type { Api } from "../../api.ts";
import type { Quote } from "../../page/quote/data.ts";
import { badRequest, errorResponse } from "../error-response.ts";
import { maskError } from "../mask-error.ts";
import { embeddedQuote, oembedOf } from "./oembed.ts";
import { pageData } from "./page-data.ts";
import type { PageHandler } from "./page-handler.ts";
import { pageResponse } from "./page-response.ts";
import { sitemapIndex, sitemapPart } from "./sitemap.ts";

type Written = { html: string; data: string; type: string };

const xml = "application/xml; charset=utf-8";

interface PageFile {
  path: string;
  answer: PageHandler;
}

/** What crawlers and other sites ask about pages, by path. */
export function filesFor(api: Api): PageFile[] {
  const ask = pageData(api);
  return [
    {
      path: "/sitemap.xml",
      answer: kept(async ({ origin }, context) =>
        asXml(await sitemapIndex({ origin, ask: context.ask })),
      ),
    },
    {
      path: "/sitemaps/:part{[a-z0-9-]+\\.xml}",
      answer: kept(async ({ origin, params }, context) => {
        const name = (params["part"] ?? "").replace(/\.xml$/, "");
        return asXml(await sitemapPart(name, { origin, ask: context.ask }));
      }),
    },
    {
      path: "/oembed",
      answer: kept(async ({ origin, query }, context) => {
        const id = embeddedQuote(query, origin);
        const { answer } = await ask("QuotePage", { id }, context);
        const { quote } = answer.data as { quote: Quote | null };
        if (quote === null) throw badRequest(`There is no quote “${id}”.`, 404);
        const text = oembedOf(quote, origin ?? "", context.settings.cacheSeconds);
        return { html: text, data: JSON.stringify(answer.data), type: "application/json" };
      }),
    },
  ];
}

const asXml = (html: string): Written => ({ html, data: "", type: xml });

/** Keeps, tags and refuses as pages do. */
const kept =
  (
    write: (...asked: [Parameters<PageHandler>[1], Parameters<PageHandler>[2]]) => Promise<Written>,
  ): PageHandler =>
  async (request, address, context) => {
    const again = context.kept.find(request, context.settings);
    if (again !== undefined) return again;
    try {
      const { html, data, type } = await write(address, context);
      return await pageResponse(
        request,
        { html, data, headers: { "Content-Type": type } },
        context,
      );
    } catch (error) {
      return errorResponse(maskError(error, context.requestId));
    }
  };
