import { sha256 } from "../../src/text/sha256.ts";
import { predicates } from "../../src/storage/vocabulary.ts";

// Articles on one actor, the hub, that say more each time they are recorded.

export const hub = { type: "actor", slug: "hub", name: "Hub", kind: "PUBLICATION" };
const sayings = 12;

/** The article `n` with an actor of its own; of what it holds, the sayings in `recorded` are on record. */
export function growingArticle(
  n: number,
  publishedOn: string | undefined,
  recorded: number[],
): object[] {
  const said = Array.from({ length: sayings }, (_, i) => `“🕊️ Saying ${i} of ${n},” said Hub.`);
  const text = said.join(" ");
  const at = (i: number, words: string) => {
    const start = text.indexOf(words, said.slice(0, i).join(" ").length);
    return { start, end: start + words.length, exact: words };
  };
  const article = {
    type: "article",
    slug: `article-${n}`,
    title: `Title ${(n * 7) % 10}`,
    language: "en",
    genre: n % 2 === 0 ? "REPORTAGE" : "ANALYSIS",
    rights: "FULL_TEXT",
    publication: "hub",
    ...(publishedOn === undefined ? {} : { publishedOn }),
    version: { sha256: sha256(text), text },
    mentions: recorded.map((i) => ({
      id: `m${i}`,
      actor: "hub",
      type: "NAME",
      span: at(i, "Hub"),
    })),
    quotes: recorded.map((i) => ({
      id: `q${i}`,
      form: "DIRECT",
      span: at(i, `🕊️ Saying ${i} of ${n},`),
      speaker: "hub",
      confidence: 1,
    })),
    claims: recorded.map((i) => ({
      id: `c${i}`,
      subject: `actor-${n}`,
      predicate: predicates[i],
      object: "hub",
      status: "ASSERTED",
      certainty: "CERTAIN",
      holder: "hub",
      evidence: [{ span: at(i, `Saying ${i} of ${n}`) }],
    })),
  };
  const actor = { type: "actor", slug: `actor-${n}`, name: `Actor ${(n * 7) % 10}`, kind: "STATE" };
  return [actor, article];
}

export const everySaying = Array.from({ length: sayings }, (_, i) => i);
