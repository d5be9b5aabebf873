import { plainText } from "../plain-text.ts";
import { dateText, untitled } from "../words.ts";
import type { Quote } from "./data.ts";

/** What can be said of a quote in any style of citing. */
interface Cited {
  words: string;
  speakers: string[];
  title: string;
  publication: string | undefined;
  date: string | undefined;
  address: string;
}

function cited(quote: Quote, origin: string | undefined): Cited {
  const { article } = quote;
  return {
    words: plainText(quote.text),
    speakers: quote.speakers.map(({ name }) => plainText(name)),
    title: plainText(untitled(article.title)),
    publication: article.publication === null ? undefined : plainText(article.publication.name),
    date: article.publishedOn ?? undefined,
    address: `${origin ?? ""}/quotes/${quote.id}`,
  };
}

export function asText(quote: Quote, origin: string | undefined): string {
  const { words, speakers, title, publication, date, address } = cited(quote, origin);
  const who = speakers.length === 0 ? "Unknown speaker" : speakers.join(" and ");
  const where = [`“${title}”`, publication, date && dateText(date)].filter(Boolean).join(", ");
  const said = quote.form === "DIRECT" ? `“${words}”` : words;
  return `${who}: ${said} In: ${where}. On record: ${address}`;
}

/** What BibTeX reads as its own is written so that it does not. */
const bibtex = (text: string): string =>
  text.replace(/[\\{}$&%#_~^]/g, (c) =>
    c === "\\"
      ? "\\textbackslash{}"
      : c === "~"
        ? "\\textasciitilde{}"
        : c === "^"
          ? "\\textasciicircum{}"
          : `\\${c}`,
  );

export function asBibtex(quote: Quote, origin: string | undefined): string {
  const { words, speakers, title, publication, date, address } = cited(quote, origin);
  const [year, month] = date?.split("-") ?? [];
  const fields: [string, string | undefined][] = [
    ["author", speakers.map((name) => `{${bibtex(name)}}`).join(" and ") || undefined],
    ["title", `{${bibtex(title)}}`],
    ["howpublished", publication && bibtex(publication)],
    ["year", year],
    ["month", month && String(Number(month))],
    ["note", bibtex(words)],
    ["url", address],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${quote.id},\n${lines.join("\n")}\n}`;
}

/** An item of CSL-JSON, which reference managers import. */
export function asCsl(quote: Quote, origin: string | undefined): string {
  const { words, speakers, title, publication, date, address } = cited(quote, origin);
  const item = {
    id: quote.id,
    type: "article-newspaper",
    title,
    ...(publication && { "container-title": publication }),
    ...(speakers.length > 0 && { author: speakers.map((literal) => ({ literal })) }),
    ...(date && { issued: { "date-parts": [date.split("-").map(Number)] } }),
    note: words,
    URL: address,
  };
  return JSON.stringify([item], null, 2);
}
