import type { Client, InStatement } from "@libsql/client/web";
import { asJudged, isPremiseFailed, readMerges, type Merges } from "./merge/merges.ts";
import { isMerged, publishes } from "./store.ts";
import { actorStatements, type ActorWrite } from "./write-actor.ts";
import { articleStatements, type ArticleWrite } from "./write-article.ts";

/** Where checked records go: each call takes all that it is given, or throws and takes nothing. */
export interface Writer {
  actors(writes: readonly ActorWrite[], now: string): Promise<void>;
  articles(writes: readonly ArticleWrite[], now: string): Promise<void>;
  /** Whether an article names the actor as its publication. */
  publishes(slug: string): Promise<boolean>;
  /** Whether another actor stands for it, or it for another. */
  isMerged(slug: string): Promise<boolean>;
}

export function storeWriter(client: Client): Writer {
  let merges: Merges | undefined;
  /** One transaction. Where somebody merged actors meanwhile, it is made anew. */
  async function write(statements: (now: Merges) => InStatement[]): Promise<void> {
    for (;;) {
      const known: Merges = (merges ??= await readMerges(client));
      try {
        await client.batch([asJudged(known), ...statements(known)], "write");
        return;
      } catch (error) {
        if (!isPremiseFailed(error)) throw error;
        merges = await readMerges(client);
        if (merges.version === known.version) throw error;
      }
    }
  }
  return {
    actors: (writes, now) => write((judged) => actorStatements(writes, judged, now)),
    articles: (writes, now) => write((judged) => articleStatements(writes, judged, now)),
    publishes: (slug) => publishes(client, slug),
    isMerged: (slug) => isMerged(client, slug),
  };
}
