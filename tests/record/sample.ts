import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ArticleRecord } from "../../src/record/format/record.ts";
import { sha256 } from "../../src/text/sha256.ts";

const seed = fileURLToPath(new URL("../../drizzle/seed/", import.meta.url));
const sharedText = fileURLToPath(new URL("../../../shared/seed/article.txt", import.meta.url));

export const haveShared = existsSync(sharedText);
export const seedText = (): string => readFileSync(sharedText, "utf8");

export const seedLines = (): string[] => sampleLines("kyrgyzstan-hard-sell.ndjson");

export function sampleLines(name: string): string[] {
  return readFileSync(seed + name, "utf8")
    .trim()
    .split("\n");
}

export function seedArticle(): ArticleRecord {
  return JSON.parse(seedLines().at(-1) as string) as ArticleRecord;
}

export const actor = (slug: string, more: object = {}): object => ({
  type: "actor",
  slug,
  name: slug,
  kind: "STATE",
  ...more,
});

/** The place of some words in a text, as a record gives it. */
export function place(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`The text has no ${JSON.stringify(words)}.`);
  return { start, end: start + words.length, exact: words };
}

export const text =
  "🕊️ Ada met Bob. “Bob [the king] helps Ada 🕊️,” said Ada. Bob may help Ada, she hopes.";

/** A small sound article on the actors `ada` and `bob`, with one of each thing. */
export function smallArticle(more: object = {}): Record<string, unknown> {
  const quoted = place(text, "Bob [the king] helps Ada 🕊️,");
  const insertion = place(text, "[the king]");
  return {
    type: "article",
    slug: "small",
    language: "en",
    genre: "OTHER",
    rights: "FULL_TEXT",
    publishedOn: "2010-06",
    version: { sha256: sha256(text), text },
    mentions: [
      { id: "m1", actor: "ada", type: "NAME", span: place(text, "Ada") },
      { id: "m2", actor: "bob", type: "NAME", span: place(text, "Bob [", 0) },
    ].map((m) => (m.id === "m2" ? { ...m, span: place(text, "Bob", quoted.start) } : m)),
    quotes: [
      {
        id: "q1",
        form: "DIRECT",
        span: quoted,
        segments: [
          { kind: "VERBATIM", start: quoted.start, end: insertion.start },
          { kind: "EDITORIAL_INSERTION", start: insertion.start, end: insertion.end },
          { kind: "VERBATIM", start: insertion.end, end: quoted.end },
        ],
        speaker: "ada",
        speakerSpan: place(text, "Ada", quoted.end),
        cueSpan: place(text, "said"),
        confidence: 0.9,
      },
    ],
    claims: [
      {
        id: "c1",
        subject: "bob",
        predicate: "AIDS",
        object: "ada",
        status: "ASSERTED",
        certainty: "CERTAIN",
        holder: "ada",
        quote: "q1",
        evidence: [{ span: place(text, "helps Ada") }],
      },
      {
        id: "c2",
        subject: "bob",
        predicate: "COOPERATES_WITH",
        object: "ada",
        status: "HYPOTHETICAL",
        certainty: "POSSIBLE",
        validFrom: "2010",
        validTo: "2010-06",
        evidence: [{ span: place(text, "Bob may help Ada") }],
      },
    ],
    ...more,
  };
}
