import type { Store } from "../../src/storage/store.ts";

export type Variables = Record<string, unknown>;

/** For each operation what it is asked about: a heavy subject and typical ones, always the same in the same store. */
export async function subjectsOf(store: Store): Promise<Record<string, Variables[]>> {
  const texts = async (sql: string): Promise<string[]> =>
    (await store.read({ sql })).rows.map((row) => String(row[0]));
  const ranked = async (column: string, counter: string, ranks: number[]): Promise<string[]> => {
    const [all = "0"] = await texts("select count(*) from actor");
    const places = ranks.map((rank) => Math.min(rank, Number(all)) - 1);
    const each = places.map((place) =>
      texts(
        `select ${column} from actor order by ${counter} desc, id desc limit 1 offset ${place}`,
      ),
    );
    return (await Promise.all(each)).flat();
  };
  // Ranks by powers of ten: as often as a reader would come upon them.
  const actors = (await ranked("slug", "mention_count", [1, 10, 100, 1000])).map((slug) => ({
    slug,
  }));
  const speakers = await ranked("id", "quote_count", [1, 10, 100, 101]);
  const articles = [
    ...(await texts(`select slug from article join (select article_id, count(*) as n from quote
      group by article_id order by n desc, article_id limit 1) on article_id = article.id`)),
    ...(await texts(
      "select slug from article where version_id is not null order by id limit 3 offset 10",
    )),
  ];
  const nodes = await texts(
    ["article", "actor", "quote", "mention", "relationship", "claim"]
      .map((table) => `select * from (select id from ${table} order by id limit 1 offset 7)`)
      .join(" union all "),
  );
  const [first, second, third, fourth] = speakers;
  return {
    ArticlePage: articles.map((slug) => ({ slug })),
    ActorProfile: actors,
    ActorRelationships: actors,
    QuotesBySpeaker: [
      { speaker: [first], from: "1990" },
      { speaker: [second], from: "2001", to: "2010-06" },
      { speaker: [third, fourth], from: "2005-03-01" },
    ],
    ActorGraph: actors,
    Overview: [{}],
    ArticleList: [
      {},
      { filter: { genre: ["OPINION"] } },
      { filter: { publishedOn: { from: "2003", to: "2004-06" } } },
    ],
    NodeById: nodes.map((id) => ({ id })),
  };
}
