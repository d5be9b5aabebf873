import type { Row } from "../../src/storage/store.ts";

type Rows = (sql: string) => Promise<Row[]>;

/** For each field of each filter: values that some rows meet and some do not, by noun and field. */
export async function filterValues(rows: Rows): Promise<Record<string, Record<string, unknown[]>>> {
  const column = async (sql: string): Promise<string[]> =>
    (await rows(sql)).map((row) => String(Object.values(row)[0]));
  const most = (name: string, table: string, count = 3): Promise<string[]> =>
    column(
      `select ${name} from ${table} where ${name} is not null group by 1 order by count(*) desc, 1 limit ${count}`,
    );
  const pairs = (values: string[]): string[][] => [values.slice(0, 1), values.slice(1), values];
  const speakers = pairs(await most("speaker_id", "quote"));
  const mentioned = pairs(
    await most("actor_id", "(select * from mention where quote_id is not null)"),
  );
  const publications = pairs(await most("publication_id", "article"));
  const quoted = pairs(await most("article_id", "quote", 9));
  const claiming = pairs(await most("article_id", "claim", 9));
  const ends = pairs(await most("subject_id", "relationship"));
  const objects = pairs(await most("object_id", "relationship"));
  const predicates = pairs(await most("predicate", "relationship", 6));
  const relationships = pairs(await most("relationship_id", "claim", 9));
  const ranges = [
    { from: "2010" },
    { to: "2009-06-15" },
    { from: "2005-02", to: "2012" },
    { from: "2010-06-15", to: "2011-06-20" },
  ];
  const [words, names] = [
    ["the", "president* OR military"],
    ["kyrgyz* OR synthetic", "institute OR government"],
  ];
  const kinds = [["PERSON"], ["STATE", "GOVERNMENT"], ["TERRITORY", "ALLIANCE"]].slice(0, 2);
  const instants = ["2024-06-01T00:00:00Z", "2030-01-01T00:00:00Z"];
  const statuses = [["ASSERTED"], ["DENIED", "PROPOSED"]];
  return {
    Quote: {
      speaker: speakers,
      article: quoted,
      articleQuotes: speakers,
      mentions: mentioned,
      publication: publications,
      language: [["en"], ["ru", "ky"]],
      speakerKind: kinds,
      speakerCountry: [["KG"], ["usa", "ru"]],
      form: [["DIRECT"], ["MIXED", "INDIRECT"]],
      secondHand: [true, false],
      text: words,
      context: words,
      publishedOn: ranges,
      minConfidence: [0.7, 0.95],
    },
    Article: {
      publication: publications,
      genre: [["REPORTAGE"], ["ANALYSIS", "OPINION"]],
      language: [["en"], ["ru", "ky"]],
      status: [["USABLE"], ["CORRECTED", "WITHHELD"]],
      publishedOn: ranges,
      text: words,
      mentions: mentioned,
      quotes: speakers,
    },
    Actor: {
      kind: [...kinds, ["PUBLICATION"]],
      country: [["kgz"], ["US", "Ru"]],
      identifiability: [["NAMED"], ["GROUP_ONLY", "DESCRIBED"]],
      name: names,
      quotedOn: ranges,
      mentionedOn: ranges,
    },
    Relationship: {
      subject: ends,
      object: objects,
      actor: ends,
      predicate: predicates,
      status: statuses,
      asOf: ["2010", "2005-06"],
      asKnownAt: instants,
      disputed: [true, false],
    },
    Claim: {
      relationship: relationships,
      article: claiming,
      holder: pairs(await most("holder_id", "claim")),
      actor: ends,
      publication: publications,
      predicate: predicates,
      status: statuses,
      certainty: [["CERTAIN"], ["PROBABLE", "POSSIBLE"]],
      publishedOn: ranges,
      asOf: ["2010", "2005-06"],
      asKnownAt: instants,
      includeRetracted: [true, false],
    },
  };
}
