import { describe, expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));

interface Bucket {
  on: string;
  count: number;
  imprecise: number;
}

async function timeline(args: string): Promise<Bucket[]> {
  const { data, errors } = await api.run(`{ timeline(${args}) { on count imprecise } }`);
  expect(errors).toBeUndefined();
  return (data as unknown as { timeline: Bucket[] }).timeline;
}

const sum = (buckets: readonly Bucket[], of: "count" | "imprecise" = "count"): number =>
  buckets.reduce((total, bucket) => total + bucket[of], 0);

/** Every thing of a list with the days of its article. */
async function dated(list: string, filter: string): Promise<string[]> {
  const own = list === "articles" ? "publishedOn" : "article { publishedOn }";
  const dates: string[] = [];
  for (let after = "null"; ;) {
    const { data } = await api.run(
      `{ ${list}(filter: ${filter}, first: 100, after: ${after}) { nodes { ${own} } pageInfo { hasNextPage endCursor } } }`,
    );
    const { nodes, pageInfo } = (data as Record<string, unknown>)[list] as {
      nodes: { publishedOn?: string | null; article?: { publishedOn: string | null } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    dates.push(
      ...nodes.map(({ publishedOn, article }) => publishedOn ?? article?.publishedOn ?? ""),
    );
    if (!pageInfo.hasNextPage) return dates.filter(Boolean);
    after = JSON.stringify(pageInfo.endCursor);
  }
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10).padEnd(10, "-01");
const monday = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};
const units: Record<string, { bucket(day: string): string; exact: number }> = {
  YEAR: { bucket: (day) => day.slice(0, 4), exact: 4 },
  MONTH: { bucket: (day) => day.slice(0, 7), exact: 7 },
  WEEK: { bucket: monday, exact: 10 },
};

describe.each([
  ["QUOTES", "quotes", '{ text: "kyrgyz*" }'],
  ["QUOTES", "quotes", '{ publication: ["onrecord-sample-desk"] }'],
  ["QUOTES", "quotes", "{ speakerKind: [STATE, PERSON], form: [INDIRECT] }"],
  ["QUOTES", "quotes", '{ publishedOn: { from: "2010-06" } }'],
  ["ARTICLES", "articles", '{ mentions: ["russia"] }'],
  ["ARTICLES", "articles", "{ genre: [REPORTAGE] }"],
  ["ARTICLES", "articles", "{}"],
  ["CLAIMS", "claims", '{ actor: ["russia", "kyrgyzstan"] }'],
  ["CLAIMS", "claims", "{ certainty: [CERTAIN], predicate: [MEMBER_OF, ACCUSES] }"],
])("%s, %s: %s", (of, list, filter) => {
  test.each(Object.keys(units))("counts by %s what the list has", async (by) => {
    const dates = await dated(list, filter);
    expect(dates.length).toBeGreaterThan(0);
    const { bucket, exact } = units[by] as (typeof units)[string];
    const wanted = new Map<string, { count: number; imprecise: number }>();
    for (const date of dates) {
      const on = bucket(firstDay(date));
      const own = wanted.get(on) ?? { count: 0, imprecise: 0 };
      own.count += 1;
      if (date.length < exact) own.imprecise += 1;
      wanted.set(on, own);
    }
    const buckets = await timeline(`of: ${of}, by: ${by}, ${list}: ${filter}`);
    expect(sum(buckets)).toBe(dates.length);
    for (const { on, ...counts } of buckets) {
      expect({ on, ...counts }).toEqual({ on, ...(wanted.get(on) ?? { count: 0, imprecise: 0 }) });
    }
  });
});

test("with an actor, only what involves it is counted, each article once", async () => {
  const all = await timeline('of: ARTICLES, by: YEAR, actor: "russia"');
  const genres = [
    "REPORTAGE",
    "OPINION",
    "ANALYSIS",
    "BACKGROUND",
    "BLOG_POST",
    "PRESS_RELEASE",
    "REFERENCE_WORK",
    "OTHER",
  ];
  let counted = 0;
  for (const genre of genres) {
    counted += sum(
      await timeline(`of: ARTICLES, by: YEAR, actor: "russia", articles: { genre: [${genre}] }`),
    );
  }
  expect(counted).toBe(sum(all));
  const quotes = await timeline('of: QUOTES, by: YEAR, actor: "russia"');
  const spoken = await timeline('of: QUOTES, by: YEAR, quotes: { speaker: ["russia"] }');
  expect(spoken).toEqual(quotes);
});

test("a week begins on its Monday, over the turn of a year", async () => {
  const weeks = await timeline('of: QUOTES, by: WEEK, from: "2009-12-31", to: "2010-01-11"');
  expect(weeks.map(({ on }) => on)).toEqual(["2009-12-28", "2010-01-04", "2010-01-11"]);
});

test.each([
  ["QUOTES", "articles: {}"],
  ["QUOTES", 'claims: { actor: ["russia"] }, quotes: {}'],
  ["ARTICLES", "quotes: { form: [DIRECT] }"],
  ["CLAIMS", "articles: { genre: [OTHER] }"],
])("of %s, %s is refused", async (of, filter) => {
  const answer = await api.run(`{ timeline(of: ${of}, by: YEAR, ${filter}) { on } }`);
  const message = expect.stringContaining("is a filter of another subject than `of`");
  expect(told(answer)).toEqual([{ path: "timeline", code: "BAD_USER_INPUT", message }]);
});

test("what is wrong with a filter is told where it stands", async () => {
  const query =
    '{ timeline(of: QUOTES, by: YEAR, quotes: { minConfidence: 2, speaker: ["nobody"] }) { on } }';
  expect(told(await api.run(query))).toEqual([
    expect.objectContaining({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("`quotes.minConfidence`"),
    }),
  ]);
  const unknown = '{ timeline(of: QUOTES, by: YEAR, quotes: { speaker: ["nobody"] }) { on } }';
  expect(told(await api.run(unknown))).toEqual([
    {
      path: "timeline",
      code: "UNKNOWN_ID",
      message: '`quotes.speaker`: no Actor has the slug "nobody".',
    },
  ]);
});
