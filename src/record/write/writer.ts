import { PremiseError, type Store } from "../../storage/store.ts";
import { mergesUnchanged, readMerges, type StandingMerges } from "../merge/standing-merges.ts";
import { isMerged, publishes } from "../load/stored-records.ts";
import { actorStatements, type ActorWrite } from "./actor-statements.ts";
import { asEdit, operator } from "./edit-note.ts";
import { articleStatements, type ArticleWrite } from "./article-statements.ts";

/** Checked records that are written in one transaction: the actors first, which the articles may name. */
export interface Writes {
  actors?: readonly ActorWrite[];
  articles?: readonly ArticleWrite[];
}

/** Where checked records go. */
export interface Writer {
  /** Takes all that it is given, or throws and takes nothing. It is sent once `earlier` is written, and not where that fails. */
  write(writes: Writes, now: string, earlier?: Promise<void>): Promise<void>;
  /** Whether an article names the actor as its publication. */
  publishes(slug: string): Promise<boolean>;
  /** Whether another actor stands for it, or it for another. */
  isMerged(slug: string): Promise<boolean>;
}

/** The actors of a write are an edit of the operator's, and so are its articles; `note` says why. */
export function storeWriter(store: Store, note = "A load by the command line."): Writer {
  let merges: StandingMerges | undefined;
  return {
    async write({ actors = [], articles = [] }, now, earlier) {
      // Where somebody merged actors meanwhile, it is made anew.
      for (;;) {
        const known: StandingMerges = (merges ??= await readMerges(store));
        const edits = [
          actors.length === 0 ? [] : actorStatements(actors, known, now),
          articles.length === 0 ? [] : articleStatements(articles, known, now),
        ].filter(({ length }) => length > 0);
        const batch = edits.flatMap((own) => asEdit(own, { author: operator, note, now }));
        await earlier;
        try {
          await store.write(batch, [mergesUnchanged(known)]);
          return;
        } catch (error) {
          if (!(error instanceof PremiseError)) throw error;
          merges = await readMerges(store);
          if (merges.version === known.version) throw error;
        }
      }
    },
    publishes: (slug) => publishes(store, slug),
    isMerged: (slug) => isMerged(store, slug),
  };
}
