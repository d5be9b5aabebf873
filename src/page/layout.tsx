/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import { escaped } from "./escaped.ts";
import { withQuery } from "./link.ts";
import { plainText } from "./plain-text.ts";
import type { PageView } from "./page.ts";
import { scriptText } from "./script-text.ts";
import { stylesheetPath } from "./style/stylesheet.ts";

const places = [
  ["/quotes", "Quotes"],
  ["/actors", "Actors"],
  ["/articles", "Articles"],
  ["/claims", "Claims"],
  ["/verify", "Verify"],
  ["/read", "Read"],
  ["/search", "Search"],
] as const;

const Masthead = ({ path }: { path: string }) => (
  <header class="masthead">
    <a class="brand" href="/" aria-current={path === "/" ? "page" : undefined}>
      Onrecord
    </a>
    <nav aria-label="Site">
      {places.map(([href, name]) => (
        <a href={href} aria-current={path === href ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  </header>
);

const Foot = ({ json, report }: { json: string | undefined; report: string | undefined }) => (
  <footer class="foot">
    <nav aria-label="More">
      <a href="/edits">Edits</a>
      <a href="/desk">Desk</a>
      <a href="/docs">Documentation</a>
      <a href="/graphql">Playground</a>
      {json === undefined ? null : <a href={json}>This page as JSON</a>}
      {report === undefined ? null : <a href={report}>Report an error</a>}
    </nav>
  </footer>
);

// A quotation mark.
const icon = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8a1c2b"/><path fill="#fff" d="M7 22v-6q0-5 6-7v3q-3 1-3 4h3v6zm11 0v-6q0-5 6-7v3q-3 1-3 4h3v6z"/></svg>`,
);

/** What a page is told by whoever answers for it. */
export interface Surroundings {
  path: string;
  /** Where this server is known to be; without it, a page names no address of its own. */
  origin: string | undefined;
  /** Where its data is as JSON. */
  json?: string | undefined;
  /** Where errors in the record are reported. */
  report?: string | undefined;
  /** A script, and a style sheet of its own, by address: for the desk alone. */
  script?: string | undefined;
  style?: string | undefined;
}

const meta = (name: string, content: string): string =>
  `<meta ${name.startsWith("og:") ? "property" : "name"}="${name}" content="${escaped(plainText(content))}">`;

/** A page as HTML: it loads one style sheet, and runs nothing, unless it is told to. */
export function htmlOf(view: PageView, around: Surroundings): string {
  const { path, origin, json, report, script, style } = around;
  const title = escaped(plainText(view.title));
  const head = [
    `<title>${view.canonical === "/" ? title : `${title} · Onrecord`}</title>`,
    meta("description", view.description),
    meta("og:title", view.title),
    meta("og:description", view.description),
    meta("og:type", view.kind ?? "website"),
    meta("og:site_name", "Onrecord"),
    meta("twitter:card", "summary"),
  ];
  if (style !== undefined) head.push(`<link rel="stylesheet" href="${style}">`);
  if (script !== undefined) head.push(`<script type="module" src="${script}"></script>`);
  if (view.isUnlisted === true) head.push(meta("robots", "noindex"));
  if (origin !== undefined) {
    const address = escaped(origin + view.canonical);
    head.push(
      `<link rel="canonical" href="${address}">`,
      `<meta property="og:url" content="${address}">`,
      `<meta property="og:image" content="${escaped(origin)}/card.svg">`,
    );
    if (view.isEmbeddable === true) {
      const oembed = escaped(`/oembed?url=${encodeURIComponent(origin + view.canonical)}`);
      head.push(`<link rel="alternate" type="application/json+oembed" href="${oembed}">`);
    }
  }
  if (view.feed !== undefined) head.push(...feedLinks(view.feed));
  if (view.annotations !== undefined) {
    const service = "http://www.w3.org/ns/oa#annotationService";
    head.push(`<link rel="${service}" href="${escaped(view.annotations)}">`);
  }
  if (view.jsonLd !== undefined) {
    const url = origin === undefined ? {} : { "@id": origin + view.canonical };
    const data = { "@context": "https://schema.org", ...url, ...view.jsonLd };
    head.push(`<script type="application/ld+json">${scriptText(data)}</script>`);
  }
  return shell(
    head.join("\n"),
    <>
      <Masthead path={path} />
      <main id="main">{view.main}</main>
      <Foot json={json} report={report} />
    </>,
  );
}

function feedLinks({ title, path, query }: NonNullable<PageView["feed"]>): string[] {
  const formats = { ".atom": "application/atom+xml", ".feed.json": "application/feed+json" };
  return Object.entries(formats).map(([ending, type]) => {
    const address = query === undefined ? path + ending : withQuery(path + ending, query);
    return `<link rel="alternate" type="${type}" title="${escaped(plainText(title))}" href="${escaped(address)}">`;
  });
}

const shell = (head: string, body: Child): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${stylesheetPath}">
<link rel="icon" href="data:image/svg+xml,${icon}">
${head}
</head>
${String(
  <body>
    {raw('<a class="skip" href="#main">To the text</a>')}
    {body}
  </body>,
)}
</html>
`;
