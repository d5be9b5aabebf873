import { buildSchema, isEnumType, isSpecifiedScalarType, type GraphQLSchema } from "graphql";
import { exampleHeading, exampleHtml, type Example } from "./example.ts";
import { anchorOf, headingsOf, markdownWith, type Heading } from "./markdown.ts";
import { sectionHtml, sectionsOf } from "./reference.ts";

export interface Docs {
  sdl: string;
  /** Markdown, with LIMITS for the table of limits. */
  guide: string;
  /** Markdown, one heading for each release. */
  changelog: string;
  /** Each limit's name and value. */
  limits: Record<string, number>;
  examples: readonly Example[];
  /** Where the style sheet is served. */
  stylesheet: string;
}

/** Everything that a caller has to know, on one page of plain HTML that needs no script. */
export function docsPage({ sdl, guide, changelog, limits, examples, stylesheet }: Docs): string {
  const schema = buildSchema(sdl);
  const markdown = markdownWith(anchorsOf(schema));
  const prose = (text: string | null | undefined): string => markdown.render(text ?? "");
  const sections = sectionsOf(schema);
  const text = guide.replaceAll("LIMITS", limitsTable(limits));
  const changes = changelog.replace(/<!--[^]*?-->\s*/g, "").replace(/^#/gm, "##");
  const contents = [
    group("Guide", headingsOf(markdown, text)),
    group("Examples", examples.map(exampleHeading)),
    ...sections.map(({ title, types }) =>
      group(
        title,
        types.map(({ name }) => ({ text: name, anchor: name })),
      ),
    ),
    ...headingsOf(markdown, changes).map(({ text: title }) =>
      group(title, headingsOf(markdown, changes, "h3")),
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="How to ask Onrecord: guide, examples with their answers, and every type of the schema.">
<title>Onrecord: documentation</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header><a class="brand" href="/">Onrecord</a><nav aria-label="Site"><a href="/graphql">Playground</a><a href="/schema.graphql">Schema</a></nav></header>
<div class="columns">
<details class="contents"><summary>Contents</summary><nav aria-label="Contents">${contents.join("\n")}</nav></details>
<main id="main">
<h1 id="guide">Documentation</h1>
${prose(text)}
<section aria-labelledby="examples"><h2 id="examples">Examples</h2>
<p>Each with what the sample answers that a new installation holds.</p>
${examples.map(exampleHtml).join("\n")}</section>
${sections.map((section) => sectionHtml(section, prose)).join("\n")}
${prose(changes)}</main>
</div>
</body>
</html>
`;
}

function group(title: string, headings: readonly Heading[]): string {
  const items = headings.map(({ text, anchor }) => `<li><a href="#${anchor}">${text}</a></li>`);
  return `<h2><a href="#${anchorOf(title.toLowerCase())}">${title}</a></h2><ul>${items.join("")}</ul>`;
}

function limitsTable(limits: Record<string, number>): string {
  const rows = Object.entries(limits).map(
    ([name, value]) => `| \`Limits.${name}\` | ${value.toLocaleString("en")} |`,
  );
  return ["| limit | at most |", "| --- | --: |", ...rows].join("\n");
}

/** The anchors of what code in prose may name: types, their members as `Type.field`, and error codes. */
function anchorsOf(schema: GraphQLSchema): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    anchors.set(type.name, type.name);
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const fields = "getFields" in type ? Object.keys(type.getFields()) : [];
    for (const name of [...values, ...fields]) {
      anchors.set(`${type.name}.${name}`, `${type.name}.${name}`);
      if (type.name === "ErrorCode") anchors.set(name, `${type.name}.${name}`);
    }
  }
  return anchors;
}
