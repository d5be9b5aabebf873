import { PremiseError, type Statement, type Store } from "../../storage/store.ts";
import { mergesUnchanged, readMerges, type StandingMerges } from "../merge/standing-merges.ts";
import { isMerged, publishes } from "../load/stored-records.ts";
import { actorStatements, type ActorWrite } from "./actor-statements.ts";
import { asEdit, operator } from "./edit-note.ts";
import { articleStatements, type ArticleWrite } from "./article-statements.ts";

/** Where checked records go: each call takes all that it is given, or throws and takes nothing. */
export interface Writer {
  actors(writes: readonly ActorWrite[], now: string): Promise<void>;
  articles(writes: readonly ArticleWrite[], now: string): Promise<void>;
  /** Whether an article names the actor as its publication. */
  publishes(slug: string): Promise<boolean>;
  /** Whether another actor stands for it, or it for another. */
  isMerged(slug: string): Promise<boolean>;
}

/** Each call is an edit of the operator's, for whom `note` says why. */
export function storeWriter(store: Store, note = "A load by the command line."): Writer {
  let merges: StandingMerges | undefined;
  /** One transaction. Where somebody merged actors meanwhile, it is made anew. */
  async function write(
    statements: (now: StandingMerges) => Statement[],
    now: string,
  ): Promise<void> {
    for (;;) {
      const known: StandingMerges = (merges ??= await readMerges(store));
      try {
        const edit = asEdit(statements(known), { author: operator, note, now });
        await store.write(edit, [mergesUnchanged(known)]);
        return;
      } catch (error) {
        if (!(error instanceof PremiseError)) throw error;
        merges = await readMerges(store);
        if (merges.version === known.version) throw error;
      }
    }
  }
  return {
    actors: (writes, now) => write((judged) => actorStatements(writes, judged, now), now),
    articles: (writes, now) => write((judged) => articleStatements(writes, judged, now), now),
    publishes: (slug) => publishes(store, slug),
    isMerged: (slug) => isMerged(store, slug),
  };
}
