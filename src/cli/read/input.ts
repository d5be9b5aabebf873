import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { plainText } from "../../record/import/html-text.ts";
import { slugOf } from "../../text/slug.ts";
import { CommandError } from "../command-error.ts";
import type { ArticleText } from "./record.ts";

/** The articles of a file: `.txt` and `.html` are one, `.ndjson` has one a line. */
export async function articlesOf(file: string): Promise<ArticleText[]> {
  const contents = await readFile(file, "utf8").catch(() => {
    throw new CommandError(`Cannot read ${file}.`);
  });
  const name = slugOf(basename(file, extname(file))) || "article";
  switch (extname(file).toLowerCase()) {
    case ".txt":
      return [{ about: { slug: name }, text: contents }];
    case ".html":
    case ".htm":
      return [fromHtml(file, name, contents)];
    case ".ndjson":
      return fromLines(file, contents);
    default:
      throw new CommandError(`${file} is neither .txt, .html nor .ndjson.`);
  }
}

function fromHtml(file: string, slug: string, html: string): ArticleText {
  const { document } = parseHTML(html);
  const found = new Readability(document as unknown as Document).parse();
  const text = plainText(found?.content ?? "");
  if (text === "") throw new CommandError(`No article was found in ${file}.`);
  const about = {
    slug,
    ...(found?.title ? { title: found.title } : {}),
    ...(found?.byline ? { byline: found.byline } : {}),
    ...(found?.lang ? { language: found.lang } : {}),
  };
  return { about, text };
}

/** Lines of the record, or of any file that gives each article's text, and perhaps title, url and date. */
function fromLines(file: string, contents: string): ArticleText[] {
  const taken = new Set<string>();
  return contents.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const where = `${file}:${at + 1}`;
    const record = parse(line, where);
    if (record["type"] === "actor") return [];
    const version = record["version"] as { text?: unknown } | undefined;
    const text = version?.text ?? record["text"];
    if (typeof text !== "string" || text === "")
      throw new CommandError(`${where}: The line has no text.`);
    const about = aboutOf(record);
    const first = about.slug || `article-${at + 1}`;
    const slug = taken.has(first) ? `${first}-${at + 1}` : first;
    taken.add(slug);
    return [{ about: { ...about, slug }, text }];
  });
}

function parse(line: string, where: string): Record<string, unknown> {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record === "object" && record !== null) return record as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new CommandError(`${where}: The line is not a JSON object.`);
}

const kept = [
  "title",
  "url",
  "summary",
  "byline",
  "language",
  "genre",
  "rights",
  "license",
  "publishedOn",
];

function aboutOf(record: Record<string, unknown>): ArticleText["about"] {
  const strings = (names: string[]): [string, string][] =>
    names.flatMap((name) => {
      const value = record[name];
      return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [];
    });
  const { slug, date, ...about } = Object.fromEntries(strings(["slug", "date", ...kept]));
  const isDay = /^[1-9]\d{3}-\d\d-\d\d$/.test(date ?? "");
  return {
    ...about,
    ...(isDay && about["publishedOn"] === undefined ? { publishedOn: date } : {}),
    slug:
      slug ??
      slugOf(about["title"] ?? "")
        .slice(0, 80)
        .replace(/-$/, ""),
  };
}
