import { asked } from "../link.ts";

type Filter = Record<string, unknown>;

/** Which question of an address is which field of a filter; all of them take lists of one. */
function fieldsOf(query: URLSearchParams, names: Readonly<Record<string, string>>): Filter {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, field]) => {
      const value = asked(query, name);
      return value === undefined ? [] : [[field, [value]]];
    }),
  );
}

/** A year, a month or a day, of an article's date; or a stretch of time from and to. */
function dates(query: URLSearchParams): Filter {
  const year = asked(query, "year");
  const from = asked(query, "from") ?? year;
  const to = asked(query, "to") ?? year;
  if (from === undefined && to === undefined) return {};
  return { publishedOn: { ...(from && { from }), ...(to && { to }) } };
}

/** Words as people type them, each of which must be there: what the lists' filters read as a search. */
export function typed(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length === 0
    ? undefined
    : words
        .slice(0, 20)
        .map((word) => `"${word}"`)
        .join(" ");
}

function wordsOf(query: URLSearchParams, field: string): Filter {
  const text = asked(query, "q");
  const search = text === undefined ? undefined : typed(text);
  return search === undefined ? {} : { [field]: search };
}

/** A filter of nothing is none: the list is then walked as a whole. */
const orNone = (filter: Filter): Filter | undefined =>
  Object.keys(filter).length === 0 ? undefined : filter;

export const quoteFilter = (query: URLSearchParams): Filter | undefined =>
  orNone({
    ...fieldsOf(query, {
      speaker: "speaker",
      article: "article",
      publication: "publication",
      form: "form",
      kind: "speakerKind",
      country: "speakerCountry",
      language: "language",
      mentions: "mentions",
    }),
    ...dates(query),
    ...wordsOf(query, "text"),
  });

export const actorFilter = (query: URLSearchParams): Filter | undefined =>
  orNone({ ...fieldsOf(query, { kind: "kind", country: "country" }), ...wordsOf(query, "name") });

export const articleFilter = (query: URLSearchParams): Filter | undefined =>
  orNone({
    ...fieldsOf(query, {
      publication: "publication",
      genre: "genre",
      language: "language",
      mentions: "mentions",
      quotes: "quotes",
    }),
    ...dates(query),
    ...wordsOf(query, "text"),
  });

export const claimFilter = (query: URLSearchParams): Filter | undefined =>
  orNone({
    ...fieldsOf(query, {
      status: "status",
      predicate: "predicate",
      certainty: "certainty",
      holder: "holder",
      actor: "actor",
      article: "article",
      publication: "publication",
    }),
    ...dates(query),
  });
