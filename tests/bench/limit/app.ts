import { Hono } from "hono";
import { storeSettings, type Bindings } from "../../../src/env.ts";
import { actorGraph, actorProfile, actorRelationships } from "./actor.ts";
import { articleList, articlePage } from "./article.ts";
import { askStore } from "./ask.ts";
import { nodeById } from "./node.ts";
import type { Query } from "./query.ts";
import { overview, quotesBySpeaker } from "./quote.ts";

const queries: Record<string, Query> = {
  ArticlePage: articlePage,
  ActorProfile: actorProfile,
  ActorRelationships: actorRelationships,
  QuotesBySpeaker: quotesBySpeaker,
  ActorGraph: actorGraph,
  Overview: overview,
  ArticleList: articleList,
  NodeById: nodeById,
};

/** The best handlers that somebody would write by hand: one statement each, its text sent on as it comes. */
export function limitApp(): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  app.get("/constant", () => new Response('{"data":null}', { headers: json }));
  for (const [name, query] of Object.entries(queries)) {
    app.get(`/${name}`, async (c) => {
      const store = storeSettings({ ...c.env });
      if (store === undefined) throw new Error("LIBSQL_URL is not set.");
      const { sql, args } = query(
        (parameter) => c.req.query(parameter),
        (parameter) => c.req.queries(parameter) ?? [],
      );
      return new Response(await askStore(store, sql, args), { headers: json });
    });
  }
  return app;
}

const json = { "Content-Type": "application/json" };
