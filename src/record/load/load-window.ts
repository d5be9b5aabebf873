import type { ActorRecord, AnyRecord, ArticleLine } from "../format/record.ts";
import {
  dropActors,
  prepareActors,
  takeActorsSingly,
  tellActors,
  type ActorBatch,
} from "./load-actors.ts";
import {
  dropArticles,
  prepareArticles,
  takeArticlesSingly,
  tellArticles,
  type ArticleBatch,
} from "./load-articles.ts";
import { holdBack, isWritten, send, type Item, type LoadRun } from "./load-run.ts";

/** Records that go to the store in one transaction. */
interface Window {
  actors: ActorBatch;
  articles: ArticleBatch;
  articleLines: readonly Item<ArticleLine>[];
  sent: Promise<void>;
}

/** Takes records window by window. While the store writes one, the next is prepared as if that went well. */
export class Windows {
  readonly #run: LoadRun;
  #open: Window | undefined;

  constructor(run: LoadRun) {
    this.#run = run;
  }

  async take(items: readonly Item<AnyRecord>[]): Promise<void> {
    const actors = items.filter((item): item is Item<ActorRecord> => item.record.type === "actor");
    const articles = items.filter(
      (item): item is Item<ArticleLine> => item.record.type === "article",
    );
    let next = await this.#start(actors, articles);
    const open = this.#open;
    if (open !== undefined && !(await this.#isTaken(open))) {
      // It counts on what is not there, and is counted on by what is taken apart now.
      this.#drop(next);
      await this.#takeApart(open);
      next = await this.#start(actors, articles);
    }
    this.#open = next;
  }

  /** Waits for what was taken. */
  async finish(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined && !(await this.#isTaken(open))) await this.#takeApart(open);
  }

  async #start(
    actorLines: readonly Item<ActorRecord>[],
    articleLines: readonly Item<ArticleLine>[],
  ): Promise<Window> {
    const run = this.#run;
    const actors = await prepareActors(run, actorLines);
    const articles = await prepareArticles(run, articleLines);
    const sent = send(run, { actors: actors.writes, articles: articles.writes });
    if (articles.together === undefined) holdBack(run);
    return { actors, articles, articleLines, sent };
  }

  /** Waits for a window; whether all of it went to the store as it was sent. */
  async #isTaken({ actors, articles, sent }: Window): Promise<boolean> {
    if (articles.together === undefined || !(await isWritten(this.#run, sent))) return false;
    for (const tell of actors.outcomes) tell();
    tellActors(this.#run, actors);
    tellArticles(this.#run, articles.together);
    return true;
  }

  /** Takes the records of a window one by one, as far as it was not written. */
  async #takeApart(window: Window): Promise<void> {
    const run = this.#run;
    const { actors, articles, articleLines, sent } = window;
    for (const tell of actors.outcomes) tell();
    if (await isWritten(run, sent)) {
      tellActors(run, actors);
      run.sent = undefined;
      return takeArticlesSingly(run, articles);
    }
    this.#drop(window);
    if (actors.writes.length === 0) return takeArticlesSingly(run, articles);
    await takeActorsSingly(run, actors);
    const again = await this.#start([], articleLines);
    if (!(await this.#isTaken(again))) await this.#takeApart(again);
  }

  /** Nothing of a window was written. */
  #drop({ actors, articles }: Window): void {
    dropActors(this.#run, actors);
    dropArticles(this.#run, articles);
    this.#run.sent = undefined;
  }
}
