import { escaped, type Heading } from "./markdown.ts";

export interface DocsPage {
  /** The last part of its address; empty for the first page. */
  name: string;
  title: string;
  description: string;
  /** What its contents list, in groups. */
  groups: readonly { title: string; headings: readonly Heading[] }[];
  /** HTML. */
  body: string;
}

export const addressOf = ({ name }: Pick<DocsPage, "name">): string =>
  name === "" ? "/docs" : `/docs/${name}`;

/** A page of the documentation with what stands around each: the others, its contents, the search. */
export function framed(
  page: DocsPage,
  pages: readonly DocsPage[],
  files: { stylesheet: string; script: string; index: string },
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escaped(page.description)}">
<title>${escaped(page.title)}: Onrecord</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${files.stylesheet}">
<script type="module" src="${files.script}" data-index="${files.index}"></script>
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header><a class="brand" href="/">Onrecord</a>
<nav aria-label="Site"><a href="/graphql">Playground</a><a href="/schema.graphql">SDL</a></nav>
<form role="search" hidden><input type="search" aria-label="Search the documentation" placeholder="Search" autocomplete="off">
<ul aria-label="Found" hidden></ul></form></header>
<div class="columns">
<details class="contents"><summary>Contents</summary><nav aria-label="Contents">${contents(page, pages)}</nav></details>
<main id="main">
<h1>${escaped(page.title)}</h1>
${page.body}
${wayOn(page, pages)}</main>
</div>
</body>
</html>
`;
}

function contents(page: DocsPage, pages: readonly DocsPage[]): string {
  const items = pages.map((each) => {
    if (each !== page) return `<li><a href="${addressOf(each)}">${escaped(each.title)}</a></li>`;
    const own = `<a href="${addressOf(each)}" aria-current="page">${escaped(each.title)}</a>`;
    return `<li>${own}${page.groups.map(group).join("")}</li>`;
  });
  return `<ul class="pages">${items.join("")}</ul>`;
}

function group({ title, headings }: DocsPage["groups"][number]): string {
  const items = headings.map(
    ({ text, anchor }) => `<li><a href="#${anchor}">${escaped(text)}</a></li>`,
  );
  const name = title === "" ? "" : `<p class="group">${escaped(title)}</p>`;
  return `${name}<ul>${items.join("")}</ul>`;
}

function wayOn(page: DocsPage, pages: readonly DocsPage[]): string {
  const next = pages[pages.indexOf(page) + 1];
  if (next === undefined) return "";
  return `<p class="on">Next: <a href="${addressOf(next)}">${escaped(next.title)}</a></p>`;
}
