import type { Api } from "../../api.ts";
import type { Quote } from "../../page/quote/data.ts";
import { annotationFiles } from "../annotation/annotation-files.ts";
import { badRequest } from "../error-response.ts";
import { feedFiles } from "./feed-files.ts";
import { embeddedQuote, oembedOf } from "./oembed.ts";
import { pageData } from "./page-data.ts";
import { kept, type PageFile, type Written } from "./page-file.ts";
import { tableFiles } from "./table-files.ts";
import { sitemapIndex, sitemapPart } from "./sitemap.ts";

const xml = "application/xml; charset=utf-8";

/** What crawlers and other sites ask about pages, by path. */
export function filesFor(api: Api): PageFile[] {
  const ask = pageData(api);
  return [
    ...feedFiles(ask),
    ...tableFiles(ask),
    ...annotationFiles(ask),
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
