/** @jsxImportSource hono/jsx */
import { page, type Address } from "../page.ts";
import { count } from "../words.ts";
import type { ReadData } from "./data.ts";
import { Says } from "./found.tsx";

const longestText = 20_000;
const longestTitle = 500;

/** What was pasted; browsers send other line ends than they show. */
const pasted = ({ posted }: Address): { text: string; title: string } => ({
  text: (posted?.get("text") ?? "").replaceAll("\r\n", "\n"),
  title: (posted?.get("title") ?? "").trim(),
});

/** Why it is not read; undefined where it is, or where nothing was sent. */
function faultOf(address: Address): string | undefined {
  if (address.posted === undefined) return undefined;
  const { text, title } = pasted(address);
  if (text.trim() === "") return "There is nothing to read yet: paste a text.";
  if (text.length > longestText) {
    return `The text has ${count(text.length)} characters; ${count(longestText)} can be read at once. Paste a part of it.`;
  }
  return title.length > longestTitle ? "The title is too long to be one." : undefined;
}

const isRead = (address: Address): boolean =>
  address.posted !== undefined && faultOf(address) === undefined;

export const readPage = page<ReadData>({
  path: "/read",
  takesForm: true,
  document: (address) => (isRead(address) ? "ReadPage" : undefined),
  variables: (address) => {
    const { text, title } = pasted(address);
    return { text, title: title === "" ? undefined : title };
  },
  view: ({ readText }, address) => {
    const { text, title } = pasted(address);
    const fault = faultOf(address);
    return {
      title: "What does it say?",
      description:
        "Paste an article and see what it says: quotes with their speakers, names, claims, each in its place.",
      canonical: "/read",
      isUnlisted: readText !== undefined,
      main: (
        <div class={readText === undefined ? "page" : "page wide"}>
          <header>
            <h1>What does it say?</h1>
            <p class="lead">
              Paste an article, and see who is quoted with which words, who is named, and what is
              claimed.
            </p>
          </header>
          {readText === undefined ? null : <Says text={text} found={readText} />}
          {readText === undefined ? null : <h2>Another text</h2>}
          <form class="verify" action="/read" method="post">
            {fault === undefined ? null : (
              <p class="notice" role="alert" id="fault">
                {fault}
              </p>
            )}
            <label>
              <span>
                Its title <span class="meta">(may be left out)</span>
              </span>
              <input name="title" value={title} dir="auto" />
            </label>
            <label>
              <span>The text</span>
              <textarea
                name="text"
                rows={readText === undefined ? 14 : 8}
                required
                dir="auto"
                aria-describedby={fault === undefined ? undefined : "fault"}
              >
                {text}
              </textarea>
            </label>
            <button type="submit">Read it</button>
            <p class="meta">
              English is read best; quotation marks and names of any language are. At most{" "}
              {count(longestText)} characters. Nothing is kept. Rules do it, no language model:{" "}
              <a href="/docs/reading">how</a>.
            </p>
          </form>
        </div>
      ),
    };
  },
});
