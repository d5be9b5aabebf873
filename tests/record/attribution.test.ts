import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";

const store = testStore();

interface Attributed {
  text: string;
  quote: string;
  speaker?: string;
  cue?: string;
}

function article({ text, quote, speaker, cue }: Attributed): object {
  const place = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, exact: words };
  };
  const own = {
    id: "q1",
    form: "DIRECT",
    span: place(quote),
    confidence: 1,
    speaker: "carl",
    ...(speaker !== undefined && { speakerSpan: place(speaker) }),
    ...(cue !== undefined && { cueSpan: place(cue) }),
  };
  return { ...corrected(text), mentions: [], quotes: [own], claims: [] };
}

function corrected(text: string): object {
  const kind = { language: "en", genre: "REPORTAGE", rights: "FULL_TEXT" };
  return { type: "article", slug: "a", ...kind, version: { sha256: sha256(text), text } };
}

const english = {
  text: "“Not on my watch,” said Carl Demo on Friday. Dora Demo backed the budget.",
  quote: "Not on my watch",
  speaker: "Carl Demo",
};

describe.each<[what: string, first: Attributed, now: string]>([
  [
    "the speaker is another",
    english,
    "“Not on my watch,” said Dora Demo on Friday. Carl Demo backed the budget.",
  ],
  [
    "the speaker is another, without a place",
    { ...english, speaker: undefined as never },
    "“Not on my watch,” said Dora Demo on Friday. Carl Demo backed the budget.",
  ],
  [
    "the cue is another",
    { ...english, cue: "said" },
    "“Not on my watch,” denied Carl Demo on Friday, she said. Dora Demo backed the budget.",
  ],
  [
    "words come between",
    english,
    "“Not on my watch,” said an aide to Carl Demo on Friday. Dora Demo backed the budget.",
  ],
  [
    "Cyrillic",
    {
      text: "«Мы не уйдём», — сказала Анна Тест. Борис Тест молчал.",
      quote: "Мы не уйдём",
      speaker: "Анна Тест",
    },
    "«Мы не уйдём», — сказал Борис Тест. Анна Тест молчала.",
  ],
  [
    "Arabic",
    { text: "وقال علي سالم: «لن نرحل». وصمت عمر سالم.", quote: "لن نرحل", speaker: "علي سالم" },
    "وقال عمر سالم: «لن نرحل». وصمت علي سالم.",
  ],
  [
    "Chinese",
    { text: "王小红说：“我们不走。”李明没有说话。", quote: "我们不走", speaker: "王小红" },
    "李明说：“我们不走。”王小红没有说话。",
  ],
  [
    "Hindi",
    { text: "राम ने कहा, “हम नहीं जाएँगे।” श्याम चुप रहे।", quote: "हम नहीं जाएँगे", speaker: "राम" },
    "श्याम ने कहा, “हम नहीं जाएँगे।” राम चुप रहे।",
  ],
])("%s", (_, first, now) => {
  test("refused with the place, and the article stays as it was", async () => {
    expect((await store.load([actor("carl"), article(first)])).refused).toEqual([]);
    const before = await store.dump();
    const { refused } = await store.load([corrected(now)]);
    expect(refused).toMatchObject([
      { path: "$.quotes", reason: expect.stringContaining(`"q1"`) as string },
    ]);
    expect(await store.dump()).toEqual(before);
  });
});

describe.each<[what: string, first: Attributed, now: string, quote: string]>([
  [
    "straight marks",
    english,
    `"Not on my watch," said Carl Demo on Friday. Dora Demo backed the budget.`,
    "Not on my watch",
  ],
  [
    "an apostrophe in the quote, and spaces that do not break",
    { text: "'It's on,' said Carl Demo at 10 am.", quote: "It's on", speaker: "Carl Demo" },
    "“It’s on,” said Carl\u00A0Demo at 10\u00A0am.",
    "It’s on",
  ],
  [
    "a ligature, an ellipsis and a soft hyphen",
    {
      text: "“It’s of\u00ADficial … ﬁnal,” said Carl Demo.",
      quote: "It’s of\u00ADficial … ﬁnal",
      speaker: "Carl Demo",
    },
    "“It's official ... final,” said Carl Demo.",
    "It's official ... final",
  ],
  [
    "decomposed letters",
    { text: "«Мы ещё здесь», — сказал Carl Demo.", quote: "Мы ещё здесь", speaker: "Carl Demo" },
    "«Мы ещё здесь», — сказал Carl Demo.".normalize("NFD"),
    "Мы ещё здесь".normalize("NFD"),
  ],
  [
    "a correction elsewhere",
    english,
    "“Not on my watch,” said Carl Demo on Friday. Dora Demo opposed the budget.",
    "Not on my watch",
  ],
])("%s", (_, first, now, quote) => {
  test("goes through, with the words as they are printed now", async () => {
    await store.load([actor("carl"), article(first)]);
    expect(await store.load([corrected(now)])).toMatchObject({ changed: 1, refused: [] });
    expect(await store.rows("select text, start from quote")).toEqual([
      { text: quote, start: now.indexOf(quote) },
    ]);
  });
});
