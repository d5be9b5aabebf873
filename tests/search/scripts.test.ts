import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { openApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";

type Row = [script: string, printed: string, asked: string, other: string];

// Each row is a quote, the text of an article and an actor's name. What is asked finds it, and its snippet marks it as
// it is printed; the other words find nothing.
const kinds: Readonly<Record<string, readonly Row[]>> = {
  "normal forms": [
    ["Cyrillic", "Зелёный стойкий район".normalize("NFD"), "стойкий", "стойкии"],
    ["Hangul", "서울은 조용합니다".normalize("NFD"), "조용합니다", "조용했습니다"],
    ["Latin", "Nguyễn Ái Quốc viết".normalize("NFD"), "nguyễn".normalize("NFC"), "nguyem"],
    ["Greek", "Μαΐου αρχή ωραία".normalize("NFD"), "μαΐου", "μαίρου"],
    ["Devanagari", "ज़मीन ख़रीदी गई".normalize("NFC"), "ज़मीन".normalize("NFD"), "ज़मीर"],
    ["Arabic", "أُعلن القرار آنفا".normalize("NFD"), "آنفا".normalize("NFC"), "آنفع"],
  ],
  "characters that nobody sees": [
    ["Latin", "plenipo\u00ADtentiary talks began", "plenipotentiary", "plenipo"],
    ["Cyrillic", "пере\u00ADговоры про\u200Bдолжались", "переговоры", "говоры"],
    ["Arabic", "می\u200Cخواهم برگردم", "میخواهم", "خواهم"],
    ["Devanagari", "क्\u200Dष प्रश्न उठा", "क्ष", "ष"],
    ["Greek", "διαπραγ\u2060μάτευση έληξε", "διαπραγμάτευση", "μάτευση"],
    ["Hebrew", "\uFEFFמשא\u200Fומתן ארוך", "משאומתן", "ומתן"],
  ],
  "letters and marks that look and serve alike": [
    ["Uzbek", "Mening gʻoyam oʻzgarmadi", "g'oyam", "goyim"],
    ["Hawaiian", "Hawaiʻi Kauaʻi mokupuni", "Hawai’i", "Hawaiki"],
    ["Hebrew", "ראש־הממשלה אמר", "ראש-הממשלה", "ראש-העיר"],
    ["Hebrew acronym", "דובר צה״ל הודיע", 'צה"ל', "צהר"],
    ["French", "L’accord d’Évian tient", "accord d'Evian", "lacord"],
    ["Ukrainian", "Здоровʼя п’ятьох людей", "здоров'я", "здоровля"],
    ["Arabic ye and kaf", "کتاب علی تازه", "كتاب علي", "كتيب"],
  ],
  "vowel signs": [
    ["Hindi", "पानी का काम", "पानी", "पिन"],
    ["Hindi nasals", "नरेन्द्र मोदी बोले", "नरेंद्र मोदी", "नरेश"],
    ["Gujarati nasals", "હિંદી ભાષા બોલે", "હિન્દી ભાષા", "હિમદી"],
    ["Telugu nasals", "పంచాయతీ సభ జరిగింది", "పఞ్చాయతీ", "పమ్చాయతీ"],
    ["Hindi, of no word", "किताब मिली थी", "किताब", "तब"],
    ["Bengali", "নদীর পানি বাড়ছে", "পানি", "পান"],
    ["Tamil", "தமிழ் செய்தி வந்தது", "செய்தி", "செய்த"],
    ["Telugu", "తెలుగు వార్త వచ్చింది", "వార్త", "వరత"],
    ["Gujarati", "ગુજરાતી સમાચાર આવ્યા", "સમાચાર", "સમચર"],
    ["Malayalam", "മലയാളം വാർത്ത വന്നു", "വാർത്ത", "വരത"],
    ["Sinhala", "සිංහල පුවත ලැබුණා", "පුවත", "පවත"],
  ],
  "diacritics and case": [
    ["Russian", "Всё ещё живёт", "ЖИВЕТ", "живот"],
    ["Greek", "Η ειρήνη άργησε", "ΕΙΡΗΝΗ", "ειρωνη"],
    ["Arabic", "والسَّلَام عليكم", "والسلام", "والكلام"],
    ["Polish", "łódź płynie daleko", "LODZ", "lodi"],
    ["German", "Gießen bleibt ruhig", "GIESSEN", "giesen"],
    ["Turkish", "İzmir ılık IŞIK", "izmir ilik ışık", "izmar"],
    ["Vietnamese", "Đà Nẵng mưa lớn", "DA NANG", "da neng"],
    ["Hebrew", "שָׁלוֹם רב לכולם", "שלום", "שלים"],
  ],
  "scripts without spaces": [
    ["Chinese", "两国明天恢复通航", "通航", "通行"],
    ["Japanese", "首相は明日東京で会談する", "東京で会談", "京都"],
    ["Korean particles", "대통령이 평양에서 말했다", "평양", "평창"],
    ["Thai", "รัฐบาลจะไม่ขึ้นภาษี", "ขึ้นภาษี", "ภาษา"],
    ["Lao", "ລັດຖະບານລາວປະກາດ", "ລາວ", "ລວາ"],
    ["Khmer", "រដ្ឋាភិបាលកម្ពុជា", "កម្ពុជា", "កម្ពជា"],
    ["Burmese", "မြန်မာအစိုးရက", "အစိုးရ", "အစားရ"],
  ],
  "compatibility forms": [
    ["ligatures", "The oﬃcial ﬁnding", "official finding", "offical"],
    ["full width", "ＮＡＴＯ会議が開幕", "nato", "nat"],
    ["half width kana", "ﾐｻｲﾙ発射を確認", "ミサイル", "ミサキル"],
    ["Arabic presentation forms", "ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ", "السلام", "الكلام"],
    ["mathematical letters", "𝐁𝐨𝐥𝐝 𝐜𝐥𝐚𝐢𝐦 made", "bold claim", "bald claim"],
    ["digits", "In ١٩٩٨ and २००१ alike", "1998 2001", "1999"],
  ],
  "acronyms and numbers": [
    ["English", "close the U.S. base", "US base", "UN base"],
    ["Russian", "С.Ш.А. и страны", "США", "СССР"],
    ["Hindi", "बी.जे.पी. की जीत", "बीजेपी", "बीएसपी"],
    ["thousands", "We need 1,500,000 doses", "1.500.000", "1.600.000"],
    ["lakhs", "कुल 1,00,000 लोग", "100000", "10000"],
    ["spaces", "10 000 мест занято", "10000", "1000"],
  ],
};

const rows = Object.entries(kinds).flatMap(([kind, all]) =>
  all.map(([script, ...words]) => ({ kind, script, words })),
);
let sqld: Sqld;
let api: ReturnType<typeof openApi>;
beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  const lines = rows.flatMap(({ words: [printed] }, i) => {
    const text = `“${printed},” zzz.`;
    const span = { start: 1, end: 1 + printed.length, exact: printed };
    const quotes = [{ id: "q1", form: "DIRECT", span, confidence: 1 }];
    const version = { sha256: sha256(text), text };
    const kind = { language: "en", genre: "REPORTAGE", rights: "FULL_TEXT" };
    return [
      { type: "actor", slug: `s-${i}`, name: printed, kind: "ORGANIZATION" },
      { type: "article", slug: `s-${i}`, ...kind, version, quotes },
    ].map((line) => JSON.stringify(line));
  });
  const loaded = await loadRecords(store, [{ name: "scripts.ndjson", lines }]);
  expect(loaded).toMatchObject({ new: 2 * rows.length, refused: [] });
  api = openApi(sqld);
});
afterAll(() => sqld.stop());

interface Found {
  search: {
    edges: { snippet: string; node: { type: string; slug?: string; at?: { slug: string } } }[];
  };
  quotes: { edges: { snippet: string; node: { article: { slug: string } } }[] };
  actors: { nodes: { slug: string }[] };
}

async function find(text: string): Promise<Found> {
  const query = `query ($text: String!) {
    search(text: $text, first: 100) { edges { snippet node { type: __typename
      ... on Article { slug } ... on Actor { slug } ... on Quote { at: article { slug } } } } }
    quotes(filter: { text: $text }, first: 100) { edges { snippet node { article { slug } } } }
    actors(filter: { name: $text }, first: 100) { nodes { slug } }
  }`;
  const { data, errors } = await api.run(query, { text });
  expect(errors).toBeUndefined();
  return data as unknown as Found;
}

const marked = (snippet: string): string => snippet.replaceAll(/[«»]/g, "");

describe.each(Object.keys(kinds))("%s", (kind) => {
  test.each(rows.flatMap((row, i) => (row.kind === kind ? [[row.script, i] as const] : [])))(
    "%s",
    async (_, i) => {
      const [printed = "", asked = "", other = ""] = rows[i]?.words ?? [];
      const slug = `s-${i}`;
      for (const text of [asked, asked.normalize("NFC"), asked.normalize("NFD"), printed]) {
        const { search, quotes, actors } = await find(text);
        const own = search.edges.filter(({ node }) => (node.slug ?? node.at?.slug) === slug);
        expect(own.map(({ node }) => node.type).toSorted()).toEqual(["Actor", "Article", "Quote"]);
        for (const { snippet } of own) {
          expect(snippet).toMatch(/«[^«»]+»/);
          expect(`“${printed},” zzz.`).toContain(marked(snippet).replace(/^…|…$/g, ""));
        }
        const quote = quotes.edges.find(({ node }) => node.article.slug === slug);
        expect(quote?.snippet).toMatch(/«[^«»]+»/);
        expect(actors.nodes.map((actor) => actor.slug)).toContain(slug);
      }
      const { search, quotes, actors } = await find(other);
      const slugs = [
        ...search.edges.map(({ node }) => node.slug ?? node.at?.slug),
        ...quotes.edges.map(({ node }) => node.article.slug),
        ...actors.nodes.map((actor) => actor.slug),
      ];
      expect(slugs).not.toContain(slug);
    },
  );
});
