import {
  buildSchema,
  isEnumType,
  isInterfaceType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from "graphql";
import { byEase, exampleHeading, exampleHtml, type Example } from "./example.ts";
import { headingsOf, markdownWith, type Markdown } from "./markdown.ts";
import { framed, type DocsPage } from "./page-frame.ts";
import { sectionHtml, sectionsOf, type Section } from "./reference.ts";
import { entriesOf } from "./search-index.ts";

/** The pages of `pages/`, in their order: file, title, and what is in it. */
export const writtenPages = [
  ["start", "Start", "The first question, and what everything means."],
  ["app", "Build an app", "Three typed pages that scroll on, from nothing."],
  ["clients", "Clients", "Recipes for fetch, Apollo Client, urql and Relay."],
  ["edit", "Edit", "How to change the record: keys, edits, scripts, review, undo."],
  ["reading", "Read", "From a text to what it says: suggestions, decided by people."],
  ["agents", "Agents", "The record as tools of the Model Context Protocol."],
  ["openrefine", "OpenRefine", "Names in a table, matched with actors on record."],
  ["feeds", "Feeds", "What is new, in a feed reader or as it happens."],
  ["tables", "Tables", "Every list as CSV and NDJSON."],
  ["annotations", "Annotations", "What an article says, as W3C Web Annotations."],
  [
    "limits",
    "Costs and limits",
    "What an operation costs, and how to lower it; keys, errors, caching.",
  ],
] as const;
export type WrittenPage = (typeof writtenPages)[number][0];

export interface Docs {
  sdl: string;
  /** The Markdown of each written page, by its file; in `limits`, LIMITS stands for the table of limits. */
  texts: Record<WrittenPage, string>;
  /** Markdown, one heading for each release. */
  changelog: string;
  /** Each limit's name and value. */
  limits: Record<string, number>;
  examples: readonly Example[];
  /** Where what the pages load is served. */
  files: { stylesheet: string; script: string; index: string };
}

/** Everything that a caller has to know: pages of plain HTML, which need no script, and the index of their search. */
export function docsPages(docs: Docs): { pages: Map<string, string>; index: string } {
  const schema = buildSchema(docs.sdl);
  const markdown = markdownWith(addressesOf(schema));
  const sections = sectionsOf(schema);
  const examples = byEase(docs.examples);
  const sources: Record<WrittenPage, string> = {
    ...docs.texts,
    clients: clientsText(docs.texts.clients, docs.examples, schema),
    limits: docs.texts.limits.replaceAll("LIMITS", limitsTable(docs.limits)),
  };
  const [start, ...others] = writtenPages.map(([file, title, description]): DocsPage => ({
    name: file === "start" ? "" : file,
    title,
    description,
    groups: [{ title: "", headings: headingsOf(markdown, sources[file]) }],
    body: markdown.render(sources[file]),
  }));
  const pages = [
    ...(start === undefined ? [] : [start]),
    examplesPage(examples),
    ...others,
    schemaPage(sections, markdown),
    changesPage(docs.changelog, markdown),
  ];
  return {
    pages: new Map(pages.map((page) => [page.name, framed(page, pages, docs.files)])),
    index: JSON.stringify(entriesOf(pages, sections)),
  };
}

const examplesPage = (examples: readonly Example[]): DocsPage => ({
  name: "examples",
  title: "Examples",
  description: "Operations to start from, the easiest first, each with its answer.",
  groups: [{ title: "", headings: examples.map(exampleHeading) }],
  body: `<p>The easiest first, each with what the sample answers that a new installation holds.</p>
${examples.map(exampleHtml).join("\n")}`,
});

const schemaPage = (sections: readonly Section[], markdown: Markdown): DocsPage => ({
  name: "schema",
  title: "Schema",
  description: "Every type, field, argument and value.",
  groups: sections.map(({ title, types }) => ({
    title,
    headings: types.map(({ name }) => ({ text: name, anchor: name })),
  })),
  body: sections
    .map((section) => sectionHtml(section, (text) => markdown.render(text ?? "")))
    .join("\n"),
});

function changesPage(changelog: string, markdown: Markdown): DocsPage {
  // The page has its title already.
  const text = changelog.replace(/<!--[^]*?-->\s*/g, "").replace(/^# .*\n/m, "");
  return {
    name: "changes",
    title: "Changes of the schema",
    description: "What became of the schema, release by release.",
    groups: [{ title: "", headings: headingsOf(markdown, text) }],
    body: markdown.render(text),
  };
}

/** What the recipes need of the schema: ID_OF_ and an operation's name stand for its id, NODE_TYPES for all with an id. */
export function clientsText(
  text: string,
  examples: readonly Pick<Example, "name" | "id">[],
  schema: GraphQLSchema,
): string {
  const ids = new Map(examples.map(({ name, id }) => [name, id]));
  const node = schema.getType("Node");
  const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  const names = nodes.map(({ name }) => `"${name}"`).toSorted();
  return text
    .replace("NODE_TYPES", `[${names.join(", ")}]`)
    .replace(/ID_OF_(\w+)/g, (_, name: string) => {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`There is no operation ${name}.`);
      return id;
    });
}

function limitsTable(limits: Record<string, number>): string {
  const rows = Object.entries(limits).map(
    ([name, value]) => `| \`Limits.${name}\` | ${value.toLocaleString("en")} |`,
  );
  return ["| limit | at most |", "| --- | --: |", ...rows].join("\n");
}

/** Where what code in prose may name is described: types, their members as `Type.field`, and error codes. */
function addressesOf(schema: GraphQLSchema): Map<string, string> {
  const addresses = new Map<string, string>();
  const add = (name: string, anchor = name): unknown =>
    addresses.set(name, `/docs/schema#${anchor}`);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    add(type.name);
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const fields = "getFields" in type ? Object.keys(type.getFields()) : [];
    for (const name of [...values, ...fields]) {
      add(`${type.name}.${name}`);
      if (type.name === "ErrorCode") add(name, `${type.name}.${name}`);
    }
  }
  return addresses;
}
