import { actorSlug } from "../../../src/record/generate/actor.ts";
import { syllabic, wordAt } from "../../../src/record/generate/word.ts";
import { walks } from "../../operations/sorting.ts";
import type { Place, Variables } from "./place.ts";
import { each, operation, spread, type Question } from "./question.ts";

const search = `query ($text: String!) {
  search(text: $text, first: 20) {
    edges {
      score snippet
      node {
        __typename
        ... on Article { slug title }
        ... on Quote { id text speaker { name } article { slug } }
        ... on Actor { slug name }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The made-up words that stand for actors whom a dozen places of the store name: the same number in each store. */
async function rareWords(place: Place): Promise<Variables[]> {
  const slugs = await place.texts(
    "select slug from actor where mention_count between 8 and 14 order by mention_count, id limit ?",
    [each],
  );
  return slugs.map((slug) => ({ text: syllabic(rankOf(slug) * 7 + 1) }));
}
const rankOf = (slug: string): number => Number(slug.slice(actorSlug(0).length - 1)) - 1;

/** Quotes of 12 words and more, all over the store. */
async function quoted(place: Place): Promise<string[][]> {
  // By ordinal, and not by the index of forms.
  const long =
    "verbatim_text like '% % % % % % % % % % % %' and +form = 'DIRECT' and json_array_length(segments) = 1";
  return (await spread(place, "quote", "verbatim_text", long)).map((text) => text.split(" "));
}

/** A name with two of its letters the wrong way round. */
function misspelled(name: string): string {
  const middle = Math.floor(name.length / 2);
  const [before, one, other] = [name.slice(0, middle), name[middle] ?? "", name[middle + 1] ?? ""];
  return before + other + one + name.slice(middle + 2);
}

const verify = `query ($text: String!) {
  verifyQuote(text: $text) { match similarity quotes { id text speaker { slug name } article { slug title } } }
}`;

export const wordQuestions: Question[] = [
  { name: "search: a rare word", most: 2, query: search, subjects: rareWords },
  {
    name: "search: a common word",
    most: 5,
    query: search,
    subjects: async () => Array.from({ length: each }, (_, i) => ({ text: wordAt(i) })),
  },
  {
    name: "search: a phrase of three words",
    most: 2,
    query: search,
    subjects: async (place) =>
      (await quoted(place)).map((text) => ({ text: `"${text.slice(4, 7).join(" ")}"` })),
  },
  {
    name: "resolveActor, misspelled",
    most: 2,
    query: operation("FindActor"),
    walks: walks["FindActor"] ?? [],
    subjects: async (place) =>
      (await spread(place, "actor", "name", "kind = 'PERSON'")).map((name) => ({
        name: misspelled(name),
      })),
  },
  {
    name: "verifyQuote: exact",
    most: 2,
    query: verify,
    subjects: async (place) => (await quoted(place)).map((text) => ({ text: text.join(" ") })),
  },
  {
    name: "verifyQuote: three words altered",
    most: 2,
    query: verify,
    subjects: async (place) =>
      (await quoted(place)).map((text) => ({
        text: text.map((word, i) => ([2, 5, 9].includes(i) ? "altered" : word)).join(" "),
      })),
  },
];
