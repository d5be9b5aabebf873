const example = `{
  quotes(filter: {form: [DIRECT]}, first: 3) {
    nodes { text speaker { name } article { title } }
  }
}`;

/** The first page: what this is, and where to go. Plain HTML, nothing but itself to load. */
export function landing(origin: string): string {
  const body = JSON.stringify({ query: example.replace(/\s+/g, " ") });
  const curl = `curl ${origin}/graphql -H 'Content-Type: application/json' \\\n  -d '${body}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="A public GraphQL API for what the news says and who says it.">
<title>Onrecord: what the news says, and who says it</title>
<link rel="icon" href="data:image/svg+xml,${icon}">
<style>${style}</style>
</head>
<body>
<main>
<h1>Onrecord</h1>
<p class="lead">What the news says, and who says it: articles, the actors they name, the quotes they carry
and the relationships they claim, each tied to the exact place in the text that says so.</p>
<nav>
<a class="primary" href="/graphql">Open the playground</a>
<a href="/schema.graphql">Schema</a>
<a href="/schema.json">as JSON</a>
<a href="/docs">Documentation</a>
</nav>
<h2>Ask it</h2>
<p>One endpoint, <code>${origin}/graphql</code>, by <code>GET</code> or <code>POST</code>. No key is needed.</p>
<pre tabindex="0" aria-label="An operation"><code>${escaped(example)}</code></pre>
<pre tabindex="0" aria-label="The same, with curl"><code>${escaped(curl)}</code></pre>
<h2>Is it up?</h2>
<p><a href="/health"><code>/health</code></a> says that this server runs, <a href="/ready"><code>/ready</code></a>
that its store answers.</p>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

// A quotation mark.
const icon = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8a1c2b"/><path fill="#fff" d="M7 22v-6q0-5 6-7v3q-3 1-3 4h3v6zm11 0v-6q0-5 6-7v3q-3 1-3 4h3v6z"/></svg>`,
);

const style = `
:root { --ink: #1d1b19; --soft: #5d5852; --paper: #fbfaf8; --line: #ddd8d0; --code: #f1eee9; --accent: #8a1c2b; --on: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e2; --soft: #aaa39a; --paper: #171614; --line: #3a3733; --code: #211f1c; --accent: #f0919d; --on: #171614; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 4rem 1.25rem; }
h1 { margin: 0; font: 600 2.6rem/1.1 Georgia, "Times New Roman", serif; letter-spacing: -0.01em; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.1rem; }
p { margin: 0.5rem 0; }
.lead { margin: 1rem 0 1.75rem; font-size: 1.2rem; color: var(--soft); }
a { color: var(--accent); text-underline-offset: 0.15em; }
nav { display: flex; flex-wrap: wrap; gap: 0.75rem; }
nav a { padding: 0.5rem 1rem; border: 1px solid var(--line); border-radius: 0.4rem; text-decoration: none; }
nav a.primary { border-color: var(--accent); background: var(--accent); color: var(--on); }
nav a:hover { border-color: currentColor; }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 0.85em/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre { margin: 0.75rem 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--code); font-size: 0.82rem; }
pre code { font: inherit; }
`;
