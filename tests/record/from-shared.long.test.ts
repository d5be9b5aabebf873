import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadSample } from "../../src/cli/local/sample.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows } from "../../src/storage/store.ts";
import { openApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import {
  haveSharedData,
  loadShared,
  mappings,
  sharedData as shared,
  sharedFiles as files,
  sharedNames as names,
  type SharedName as Name,
} from "./from/shared.ts";
import { loadCommand } from "./load-command.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

interface Membership {
  country_fips: string;
  country_iso2: string;
  organization: string;
  role: string;
}

describe.skipIf(!haveSharedData)("the open data of ../shared/data", () => {
  let sqld: Sqld;
  const command = loadCommand({
    get url() {
      return sqld.url;
    },
    get authToken() {
      return sqld.authToken;
    },
  });
  const rows = (name: Name): Record<string, string>[] =>
    parse(readFileSync(shared + files[name]), { columns: true });
  const memberships = haveSharedData ? (rows("memberships") as unknown as Membership[]) : [];

  async function counts(): Promise<Record<string, number>> {
    const store = openHrana(sqld);
    const tables = ["article", "actor", "claim", "change"];
    const columns = tables.map((table) => `(select count(*) from ${table}) as ${table}`);
    const [found] = await readRows(store, `select ${columns.join(", ")}`);
    return Object.fromEntries(tables.map((table) => [table, Number(found?.[table])]));
  }

  async function ask<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
    const { data, errors } = await openApi(sqld).run(query, variables);
    expect(errors).toBeUndefined();
    return data as T;
  }

  let before: Record<string, number>;
  beforeAll(async () => {
    sqld = await startSqld();
    const store = openHrana(sqld);
    await migrate(store);
    await loadSample(store);
    before = await counts();
    for (const name of names) expect((await loadShared(store, name)).refused).toEqual([]);
  });
  afterAll(() => sqld?.stop());

  test("leaves its articles, actors and claims beside the sample's", async () => {
    const after = await counts();
    const entries = new Set(memberships.map(({ country_fips }) => country_fips)).size;
    expect(after["article"]).toBe((before["article"] ?? 0) + 295 + entries);
    expect(after["actor"]).toBeGreaterThanOrEqual((before["actor"] ?? 0) + 460);
    expect(after["claim"]).toBe((before["claim"] ?? 0) + memberships.length);
  });

  test("the same again, by the command, changes nothing and says so", async () => {
    const after = await counts();
    for (const name of names) {
      const args = ["--from", "csv", "--map", `${mappings}${name}.json`, shared + files[name]];
      const { code, out } = await command.load(args);
      expect(out).toMatch(
        /^(\d+) read: 0 new, 0 changed, \1 same, 0 refused\nNothing was changed: .+\n$/,
      );
      expect(code).toBe(0);
    }
    expect(await counts()).toEqual(after);
  });

  /** The countries that the Factbook itself says are members of an organization. */
  async function members(organization: string): Promise<string[]> {
    const query = `query ($slug: String!, $after: String) { actor(by: { slug: $slug }) {
      relationships(direction: INCOMING, filter: { predicate: [MEMBER_OF], status: [ASSERTED] }, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { subject { country } claims(first: 100) { nodes { article { publication { slug } } } } } } } }`;
    const found: string[] = [];
    const page = async (after: string | null): Promise<Page> =>
      (await ask<{ actor: { relationships: Page } }>(query, { slug: organization, after })).actor
        .relationships;
    let part = await page(null);
    for (;;) {
      for (const { subject, claims } of part.nodes) {
        const publications = claims.nodes.map(({ article }) => article.publication?.slug);
        if (publications.includes("world-factbook")) found.push(subject?.country ?? "");
      }
      if (!part.pageInfo.hasNextPage) break;
      part = await page(part.pageInfo.endCursor);
    }
    return found.sort();
  }

  interface Page {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: {
      subject: { country: string | null } | null;
      claims: { nodes: { article: { publication: { slug: string } | null } }[] };
    }[];
  }

  const isMember = (role: string): boolean => role === "member" || role.startsWith("participating");
  const told = (organization: string): string[] =>
    memberships
      .filter((row) => row.organization === organization && isMember(row.role))
      .map((row) => row.country_iso2)
      .sort();

  test("who is in the CSTO and not in the CIS, who in the CIS and not in the CSTO", async () => {
    const [csto, cis] = [await members("csto"), await members("cis")];
    expect(csto).toEqual(told("CSTO"));
    expect(cis).toEqual(told("CIS"));
    expect(csto.filter((country) => !cis.includes(country))).toEqual([]);
    expect(cis.filter((country) => !csto.includes(country))).toEqual(["AZ", "MD", "UA", "UZ"]);
  });

  test("organizations that the sample has under other names are the same", async () => {
    expect(await members("nato")).toEqual(told("NATO"));
    expect((await members("european-union")).filter((country) => country !== "")).toEqual(
      told("EU"),
    );
    // The union itself takes part in some, and is one actor with the one that has members.
    const { actor } = await ask<{ actor: { relationships: { totalCount: number } } }>(
      `{ actor(by: { wikidataId: "Q458" }) { relationships(direction: OUTGOING, filter: { predicate: [MEMBER_OF] }) { totalCount } } }`,
    );
    const own = memberships.filter((row) => row.country_fips === "EE" && row.role === "member");
    expect(actor.relationships.totalCount).toBeGreaterThanOrEqual(own.length);
  });

  test("a role short of membership is no membership, and keeps its words", async () => {
    const query = `{ actor(by: { slug: "turkmenistan" }) { relationships(first: 100, direction: OUTGOING) { nodes {
      predicate object { slug } claims { nodes { status evidence { locator } } } } } } }`;
    const { actor } = await ask<{
      actor: { relationships: { nodes: { object: { slug: string } }[] } };
    }>(query);
    const own = actor.relationships.nodes.filter(({ object }) => object.slug === "cis");
    const role = memberships.find(
      (row) => row.country_iso2 === "TM" && row.organization === "CIS",
    )?.role;
    const locator = `International organization participation: CIS (${role})`;
    expect(own).toEqual([
      {
        predicate: "ASSOCIATED_WITH",
        object: { slug: "cis" },
        claims: { nodes: [{ status: "ASSERTED", evidence: [{ locator }] }] },
      },
    ]);
  });

  test("an entry of the Factbook has a claim for each of its rows", async () => {
    const { article } = await ask<{ article: unknown }>(
      `{ article(by: { slug: "world-factbook-br" }) { title genre license rights text publication { name } claims { totalCount } } }`,
    );
    expect(article).toEqual({
      title: "The World Factbook: Brazil",
      genre: "REFERENCE_WORK",
      license: "CC0-1.0",
      rights: "FULL_TEXT",
      text: null,
      publication: { name: "The World Factbook" },
      claims: {
        totalCount: memberships.filter(({ country_fips }) => country_fips === "BR").length,
      },
    });
  });

  test("the 249 countries are actors, once each, and what the sample knew of them stays", async () => {
    const codes = rows("countries").map((row) => row["ISO3166-1-Alpha-2"] as string);
    let found = 0;
    // A filter names a hundred things at most.
    for (let at = 0; at < codes.length; at += 100) {
      const { actors } = await ask<{ actors: { totalCount: number } }>(
        `query ($codes: [String!]) { actors(filter: { kind: [STATE], country: $codes }) { totalCount } }`,
        { codes: codes.slice(at, at + 100) },
      );
      found += actors.totalCount;
    }
    expect(found).toBe(249);
    const { actor } = await ask<{ actor: unknown }>(
      `{ actor(by: { wikidataId: "Q159" }) { slug name country aliases { text type } } }`,
    );
    expect(actor).toEqual({
      slug: "russia",
      name: "Russia",
      country: "RU",
      aliases: [
        { text: "Russian Federation", type: "OFFICIAL" },
        { text: "Russian", type: "DEMONYM" },
        { text: "Moscow", type: "METONYM" },
        { text: "the Kremlin", type: "METONYM" },
      ],
    });
  });

  test("a Wikinews article is found by its address, with its text, licence and publication", async () => {
    const [given] = readFileSync(shared + files.wikinews, "utf8").split("\n");
    const { url, date, title, text } = JSON.parse(given as string) as Record<string, string>;
    const { article } = await ask<{ article: unknown }>(
      `query ($url: URL!) { article(by: { url: $url }) { title url publishedOn language license rights text publication { name kind } } }`,
      { url },
    );
    expect(article).toEqual({
      title,
      url,
      publishedOn: date,
      language: "en",
      license: "CC-BY-2.5",
      rights: "FULL_TEXT",
      text,
      publication: { name: "Wikinews", kind: "PUBLICATION" },
    });
    const { articles } = await ask<{ articles: { totalCount: number } }>(
      `query ($id: [ID!]) { articles(filter: { publication: $id }) { totalCount } }`,
      {
        id: (await ask<{ actor: { id: string } }>(`{ actor(by: { slug: "wikinews" }) { id } }`))
          .actor.id,
      },
    );
    expect(articles.totalCount).toBe(295);
  });
});
