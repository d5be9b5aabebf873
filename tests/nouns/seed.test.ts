import { describe, expect, inject, test } from "vitest";
import { haveShared, seedText } from "../record/sample.ts";
import { openApi } from "../ask.ts";

const api = openApi(inject("store"));

interface Place {
  start: number;
  end: number;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
}
interface Quote {
  form: string;
  text: string;
  verbatimText: string | null;
  segments: { kind: string; text: string }[];
  span: Place;
  speaker: { name: string; kind: string; identifiability: string } | null;
  citedWork: { publication: { name: string } | null } | null;
  secondHand: boolean;
}

const place = "{ start end exact prefix suffix }";
const answer = await api.run(`{
  article(by: { slug: "kyrgyzstan-hard-sell" }) {
    rights
    publishedOn
    text
    publication { kind }
    version { sha256 length lengthCp: length(unit: UNICODE_CODE_POINT) }
    direct: quotes(filter: { form: [DIRECT] }) { ...Quotes }
    indirect: quotes(filter: { form: [INDIRECT] }) { ...Quotes }
    mentions(first: 100) { nodes { span ${place} quote { span ${place} } } }
    claims(first: 100) { totalCount nodes { evidence { span ${place} } quote { span ${place} } relationship { subject { name } } } }
  }
}
fragment Quotes on QuoteConnection {
  totalCount
  nodes {
    form text verbatimText secondHand
    segments { kind text }
    span ${place}
    speaker { name kind identifiability }
    citedWork { publication { name } }
  }
}`);
interface Connection<T> {
  totalCount: number;
  nodes: T[];
}
interface Inside {
  span: Place;
  quote: { span: Place } | null;
}
const { article } = answer.data as {
  article: {
    rights: string;
    publishedOn: string;
    text: string | null;
    publication: { kind: string };
    version: Record<string, unknown>;
    direct: Connection<Quote>;
    indirect: Connection<Quote>;
    mentions: Connection<Inside>;
    claims: Connection<{
      evidence: { span: Place }[];
      quote: { span: Place } | null;
      relationship: { subject: { name: string } | null };
    }>;
  };
};
const quotes = article.direct.nodes;
const all = [...quotes, ...article.indirect.nodes];

describe("the first article", () => {
  test("its text is held back, and named by its hash", () => {
    expect(article).toMatchObject({ rights: "QUOTATION_ONLY", text: null, publishedOn: "2010-06" });
    expect(article.publication.kind).toBe("PUBLICATION");
    expect(article.version["sha256"]).toBe(
      "f104055fe44fe7093b79f54040d440fe0a9d07d0e7d7b976108a9af89339246a",
    );
  });

  test("its direct quotes, in the order of the text", () => {
    expect(quotes.map(({ span }) => [span.start, span.end])).toEqual([
      [221, 476],
      [937, 1188],
      [2628, 2818],
    ]);
    expect(article.indirect.totalCount).toBe(9);
  });

  test("their speakers: a person without a name, a group, a publication itself", () => {
    expect(quotes.map(({ speaker }) => speaker)).toEqual([
      { name: expect.stringContaining("ambassador"), kind: "PERSON", identifiability: "DESCRIBED" },
      { name: "the New York Times authors", kind: "GROUP", identifiability: "GROUP_ONLY" },
      {
        name: expect.stringContaining("Washington Post"),
        kind: "PUBLICATION",
        identifiability: "NAMED",
      },
    ]);
    expect(quotes[2]?.citedWork?.publication?.name).toBe(quotes[2]?.speaker?.name);
    expect(quotes.every(({ secondHand }) => secondHand)).toBe(true);
  });

  test("an editor's words are never taken for the speaker's", () => {
    const [, , third] = quotes;
    expect(third?.segments.map(({ kind }) => kind)).toEqual([
      "VERBATIM",
      "EDITORIAL_INSERTION",
      "VERBATIM",
    ]);
    expect(third?.segments[1]?.text).toBe("[the ouster of the previous rule]");
    expect(third?.verbatimText).toContain("on the rise since […], an autocrat");
    expect(third?.verbatimText).not.toContain("ouster");
    expect(article.indirect.nodes.every(({ verbatimText }) => verbatimText === null)).toBe(true);
  });

  test("segments tile their quote, and a quote's words are its span's", () => {
    for (const { segments, text, span } of all) {
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      expect(span.exact).toBe(text);
      expect(text).toHaveLength(span.end - span.start);
    }
  });

  test("words are shown inside of quotes and nowhere else; what stands around them never", () => {
    const evidence = article.claims.nodes.flatMap(({ evidence: spans }) => spans);
    const places = [...article.mentions.nodes, ...evidence].map(({ span }) => span);
    const within = ({ start, end }: Place): boolean =>
      all.some(({ span }) => span.start <= start && end <= span.end);
    for (const span of places) expect(span.exact !== null, JSON.stringify(span)).toBe(within(span));
    expect(places.filter(within).length).toBeGreaterThan(10);
    expect(places.filter((span) => !within(span)).length).toBeGreaterThan(10);
    for (const { prefix, suffix } of [...places, ...all.map(({ span }) => span)]) {
      expect({ prefix, suffix }).toEqual({ prefix: null, suffix: null });
    }
  });

  test("a mention's quote is the shortest that it stands in", () => {
    for (const { span, quote } of article.mentions.nodes) {
      const around = all
        .filter((one) => one.span.start <= span.start && span.end <= one.span.end)
        .map((one) => one.span.end - one.span.start);
      expect(quote === null ? Infinity : quote.span.end - quote.span.start).toBe(
        Math.min(Infinity, ...around),
      );
    }
  });

  test("its claims: 49, one of them without an agent; those made in a quote have evidence there", () => {
    expect(article.claims.totalCount).toBe(49);
    const { nodes } = article.claims;
    expect(nodes.filter(({ relationship }) => relationship.subject === null)).toHaveLength(1);
    expect(nodes.every(({ evidence }) => evidence.length > 0)).toBe(true);
    for (const { quote, evidence } of nodes.filter((claim) => claim.quote !== null)) {
      const { start = 0, end = 0 } = quote?.span ?? {};
      expect(evidence.some(({ span }) => start <= span.start && span.end <= end)).toBe(true);
    }
  });

  test.skipIf(!haveShared)("what is shown is what ../shared/seed/article.txt says", () => {
    for (const { span } of all) expect(seedText().slice(span.start, span.end)).toBe(span.exact);
    expect(article.version["length"]).toBe(seedText().length);
  });
});
