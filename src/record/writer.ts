import type { Client } from "@libsql/client/web";
import { publishes } from "./store.ts";
import { actorStatements, type ActorWrite } from "./write-actor.ts";
import { articleStatements, type ArticleWrite } from "./write-article.ts";

/** Where checked records go: each call takes all that it is given, or throws and takes nothing. */
export interface Writer {
  actors(writes: readonly ActorWrite[], now: string): Promise<void>;
  articles(writes: readonly ArticleWrite[], now: string): Promise<void>;
  /** Whether an article names the actor as its publication. */
  publishes(slug: string): Promise<boolean>;
}

export function storeWriter(client: Client): Writer {
  return {
    actors: async (writes, now) => void (await client.batch(actorStatements(writes, now), "write")),
    articles: async (writes, now) =>
      void (await client.batch(articleStatements(writes, now), "write")),
    publishes: (slug) => publishes(client, slug),
  };
}
