import { escaped } from "../escaped.ts";
import { updatedOf, uuidOf, type Entry, type Feed } from "./entry.ts";

/** What XML 1.0 has no place for, in whatever form. */
const noXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const text = (value: string): string => escaped(value.replace(noXml, "\u{FFFD}"));

/** A feed as Atom (RFC 4287). */
export function atomOf({ title, page, next, entries }: Feed, origin: string, own: string): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${uuidOf(`feed ${page}`)}</id>`,
    `<title>${text(title)}</title>`,
    `<updated>${updatedOf(entries)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${text(origin + own)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(origin + page)}"/>`,
    ...(next === undefined ? [] : [`<link rel="next" href="${text(origin + next)}"/>`]),
    "<author><name>Onrecord</name></author>",
    ...entries.map((entry) => entryOf(entry, origin)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

const entryOf = (entry: Entry, origin: string): string =>
  [
    `<entry${entry.language === undefined ? "" : ` xml:lang="${text(entry.language)}"`}>`,
    `<id>${uuidOf(entry.id)}</id>`,
    `<title>${text(entry.title)}</title>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${text(origin + entry.path)}"/>`,
    ...entry.authors.map((name) => `<author><name>${text(name)}</name></author>`),
    `<content type="html">${text(entry.html)}</content>`,
    "</entry>",
  ].join("\n");
