import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { openApi } from "../ask.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { alphabets, harmless } from "../text/scripts.ts";

// One quote a row; what is asked of it in another form, and with something in it changed.
const rows: [kind: string, printed: string, asked: string, altered: string][] = [
  [
    "decomposed Cyrillic",
    "Зелёный район стойкий и тихий".normalize("NFD"),
    "зеленый район стойкий",
    "зелёный район стойки",
  ],
  ["decomposed Hangul", "서울은 조용합니다".normalize("NFD"), "조용합니다", "서울은 조용했습니다"],
  [
    "soft hyphens",
    "The plenipo\u00ADtentiary arrived un\u00ADexpectedly early",
    "plenipotentiary arrived unexpectedly",
    "The plenipotentiary arrived quite early",
  ],
  [
    "zero-width characters",
    "مي\u200Cخواهم برگردم به خانه",
    "میخواهم برگردم به خانه",
    "میخواهم برگردم به مدرسه",
  ],
  [
    "letters as apostrophes",
    "Mening gʻoyam oʻzgarmadi bugun",
    "mening g'oyam o‘zgarmadi",
    "mening goyim oʻzgarmadi bugun",
  ],
  ["maqaf", "ראש־הממשלה אמר את זה", "ראש-הממשלה אמר", "ראש־העיר אמר את זה"],
  ["vowel signs", "पानी का काम अभी बाकी है", "पानी का काम", "पिन का काम अभी बाकी है"],
  ["Chinese", "两国明天恢复通航", "明天恢复通航", "两国昨天恢复通航"],
  ["Japanese", "首相は明日東京で会談する", "明日東京で会談", "首相は昨日東京で会談する"],
  ["Thai", "รัฐบาลจะไม่ขึ้นภาษี", "จะไม่ขึ้นภาษี", "รัฐบาลจะขึ้นภาษี"],
  [
    "ligatures",
    "The oﬃcial ﬁnding is ﬂawed",
    "The official finding is flawed",
    "The official finding is final",
  ],
  [
    "capitals",
    "Nobody consulted our village before digging",
    "NOBODY CONSULTED OUR VILLAGE",
    "Nobody consulted our city before digging",
  ],
  ["Greek", "Η ειρήνη άργησε πολύ", "Η ΕΙΡΗΝΗ ΑΡΓΗΣΕ ΠΟΛΥ", "Η άνοιξη άργησε πολύ"],
  [
    "Arabic marks",
    "والسَّلَام على من اتبع الهدى",
    "والسلام علی من اتبع الهدى",
    "والكلام على من اتبع الهدى",
  ],
  [
    "acronyms",
    "a promise to close the U.S. base",
    "a promise to close the US base",
    "a promise to open the US base",
  ],
  [
    "numbers",
    "We need 1,500,000 doses by May",
    "we need 1.500.000 doses",
    "we need 1,600,000 doses by May",
  ],
  [
    "line ends",
    "The govern-\nment has fallen again",
    "the government has fallen",
    "the parliament has fallen again",
  ],
  ["contractions", "We were never told, so don’t ask", "so don't ask", "so do not ask"],
  [
    "Turkish",
    "IĞDIR’da her şey iyi İnşallah",
    "ığdır'da her şey iyi inşallah",
    "Iğdır’da her şey kötü inşallah",
  ],
];

let sqld: Sqld;
let api: ReturnType<typeof openApi>;
beforeAll(async () => {
  sqld = await startSqld();
  const libsql = openHrana(sqld);
  await migrate(libsql);
  const lines = rows.map(([, printed], i) => {
    const text = `“${printed},” he said.`;
    const span = { start: 1, end: 1 + printed.length, exact: printed };
    const quotes = [{ id: "q1", form: "DIRECT", span, confidence: 1 }];
    const version = { sha256: sha256(text), text };
    const kind = { language: "en", genre: "REPORTAGE", rights: "FULL_TEXT" };
    return JSON.stringify({ type: "article", slug: `a-${i}`, ...kind, version, quotes });
  });
  const loaded = await loadRecords(libsql, [{ name: "scripts.ndjson", lines }]);
  expect(loaded).toMatchObject({ new: rows.length, refused: [] });
  api = openApi(sqld);
});
afterAll(() => sqld.stop());

async function verify(text: string): Promise<{ match: string; similarity: number }> {
  const { data } = await api.run(
    "query ($text: String!) { verifyQuote(text: $text) { match similarity } }",
    { text },
  );
  return (data as { verifyQuote: { match: string; similarity: number } }).verifyQuote;
}

describe.each(rows)("%s", (_, printed, asked, altered) => {
  test("what is printed and what is asked are the same", async () => {
    expect(await verify(printed)).toEqual({ match: "EXACT", similarity: 1 });
    expect(await verify(asked)).toEqual({ match: "EXACT", similarity: 1 });
  });

  test("another word is an alteration", async () => {
    const found = await verify(altered);
    expect(found.match).toBe("ALTERED");
    expect(found.similarity).toBeLessThan(1);
  });

  test.each(Object.entries(harmless))("%s change nothing", async (_name, change) => {
    expect(await verify(change(printed))).toEqual({ match: "EXACT", similarity: 1 });
  });
});

test("words that differ in a letter are not the same", async () => {
  const places = rows.flatMap(([, printed], row) =>
    [...printed.normalize("NFC")].flatMap((letter, at) => {
      const alphabet = Object.values(alphabets).find((all) => all.includes(letter));
      return alphabet === undefined ? [] : [{ row, at, alphabet, letter }];
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.nat(),
      async ({ row, at, alphabet, letter }, step) => {
        const letters = [...alphabet].filter((each) => each !== letter);
        const changed = [...(rows[row]?.[1] ?? "").normalize("NFC")];
        changed[at] = letters[step % letters.length] ?? "";
        expect((await verify(changed.join(""))).match).not.toBe("EXACT");
      },
    ),
    { numRuns: 150 },
  );
}, 30_000);
