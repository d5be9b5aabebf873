/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { articlePath, deskArticlePath } from "../link.ts";
import { scriptText } from "../script-text.ts";
import type { PageView } from "../page.ts";
import { untitled } from "../words.ts";
import type { DeskArticle, DeskSuggestion, Fault, SignedIn } from "./data.ts";
import { Bar, DeskForm, Faults } from "./form.tsx";

/** What the script is given. */
export interface DeskData {
  article: DeskArticle & { text: string };
  suggestions: DeskSuggestion[];
  token: string;
  /** Where decisions are sent, and where names are looked up. */
  decisions: string;
  actors: string;
}

const Rows = ({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) => (
  <dl class="desk-keys">
    {keys.map(([key, does]) => (
      <div>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);

/** What a key does, in the order in which one learns them; `client/keys.ts` does it. */
export const keys = [
  ["a", "Accept, and go on"],
  ["r", "Reject, and go on"],
  ["j", "Next (also ↓)"],
  ["k", "Previous (also ↑)"],
  ["s", "Say who is meant"],
  ["[", "Start a word earlier"],
  ["]", "Start a word later"],
  ["{", "End a word earlier"],
  ["}", "End a word later"],
  ["m", "Merge with the next quote"],
  ["A", "Accept all of this rule that are at least this sure"],
  ["u", "Undo"],
  ["p", "Publish"],
  ["?", "Show the keys"],
] as const;

const Workbench = ({ data }: { data: DeskData }) => (
  <>
    <noscript>
      <p class="notice">Deciding about suggestions needs JavaScript, which is switched off here.</p>
    </noscript>
    {raw(`<script type="application/json" id="desk-data">${scriptText(data)}</script>`)}
    <div class="desk" id="desk" tabindex={0} role="group" aria-label="Suggestions, decided by key">
      <div class="desk-tools">
        <p id="desk-progress" class="meta" />
        <fieldset id="desk-kinds">
          <legend class="unseen">Show</legend>
          {["QUOTE", "MENTION", "CLAIM"].map((kind, i) => (
            <label>
              <input type="checkbox" value={kind} checked /> {["Quotes", "Names", "Claims"][i]}
            </label>
          ))}
        </fieldset>
        <label class="desk-least">
          <span>At least this sure</span>
          <select id="desk-least">
            {[0, 50, 70, 80, 90, 95].map((percent) => (
              <option value={String(percent / 100)}>
                {percent === 0 ? "any" : `${percent} %`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet" id="desk-help">
          Keys <kbd aria-hidden="true">?</kbd>
        </button>
        <button type="button" id="desk-publish">
          Publish <kbd aria-hidden="true">p</kbd>
        </button>
      </div>
      <section class="desk-card" aria-label="The suggestion at hand" id="desk-card" />
      <article class="desk-text reader" id="desk-text" aria-label="The text" />
      <section class="desk-list" aria-label="All suggestions">
        <ol class="plain" id="desk-list" />
      </section>
    </div>
    <p class="unseen" id="desk-said" role="status" aria-live="polite" />
    <dialog id="desk-keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <p class="meta">They work while the suggestions have the focus, not in a field.</p>
      <Rows keys={keys} />
      <form method="dialog">
        <button>Close</button>
      </form>
    </dialog>
    <dialog id="desk-publishing" aria-labelledby="publish-title">
      <h2 id="publish-title">Publish</h2>
      <p id="desk-summary" />
      <form id="desk-publish-form">
        <label>
          <span>Why, for the history</span>
          <input
            name="note"
            required
            value="What the article says, read and decided at the desk."
          />
        </label>
        <p id="desk-outcome" role="alert" />
        <p class="desk-buttons">
          <button type="submit">Publish</button>
          <button type="button" class="quiet" id="desk-not-yet">
            Not yet
          </button>
        </p>
      </form>
    </dialog>
    <dialog id="desk-who" aria-labelledby="who-title">
      <h2 id="who-title">Who is meant?</h2>
      <form id="desk-who-form">
        <label>
          <span>A name</span>
          <input
            id="desk-name"
            role="combobox"
            aria-expanded="false"
            aria-controls="desk-candidates"
            aria-autocomplete="list"
            autocomplete="off"
            dir="auto"
          />
        </label>
        <ul id="desk-candidates" role="listbox" aria-label="Who could be meant" />
        <p class="meta">↓ and ↑ choose, Enter takes, Escape leaves it as it is.</p>
      </form>
    </dialog>
  </>
);

/** An article in the making: its text, and what was found in it. */
export const deskArticleView = (
  article: DeskArticle,
  { by, data, faults }: { by: SignedIn; data: DeskData | undefined; faults: readonly Fault[] },
): PageView => ({
  title: `${untitled(article.title)}, at the desk`,
  description: "What was found in an article, to be decided.",
  canonical: deskArticlePath(article.slug),
  isUnlisted: true,
  main: (
    <div class="page desk-page">
      <header>
        <h1>
          <bdi>{untitled(article.title)}</bdi>
        </h1>
        <Bar by={by} at="article" />
        <p class="meta">
          <a href={articlePath(article.slug)}>Its page</a>
        </p>
      </header>
      <Faults faults={faults} />
      {data === undefined ? (
        <div class="empty">
          <p>
            {article.text === null
              ? "Its text is not held here, or may not be shown: there is nothing to decide in."
              : "No suggestion waits in this article."}
          </p>
          {article.text === null ? null : (
            <DeskForm by={by} action={`${deskArticlePath(article.slug)}/read`}>
              <button type="submit">Read it</button>
            </DeskForm>
          )}
        </div>
      ) : (
        <Workbench data={data} />
      )}
    </div>
  ),
});
