export const base = `
:root {
  --ink: #1d1b19; --soft: #5a554f; --paper: #fdfcfa; --line: #ddd8d0; --edge: #8b847a; --thread: #c4bcb0; --tint: #f5f1ea;
  --accent: #8a1c2b; --mark: #f8edd2; --deep: #efdba7; --rule: #b98a2d; --on: #fff;
  --serif: "Iowan Old Style", "Charter", "Bitstream Charter", Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e4dc; --soft: #aca59b; --paper: #161513; --line: #37342f; --edge: #7d766c; --thread: #5c564d; --tint: #201e1b;
    --accent: #f2a0aa; --mark: #352d1e; --deep: #4d4127; --rule: #c9a458; --on: #161513;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: break-word; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--thread); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { scroll-margin-top: 2rem; outline: 2px solid var(--rule); outline-offset: 3px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; padding: .25rem .5rem; background: var(--paper); }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2rem; width: min(73rem, 100% - 3rem); margin: 0 auto; padding: 1rem 0 .75rem; border-bottom: 3px double var(--ink); }
.brand { font: 600 1.75rem/1.1 var(--serif); letter-spacing: -.01em; text-decoration: none; }
.masthead nav, .foot nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .95rem; }
.masthead nav a, .foot nav a { padding: .25rem 0; text-decoration: none; }
.masthead nav a:hover, .foot nav a:hover { text-decoration: underline; }
.masthead [aria-current]:not(.brand) { font-weight: 600; box-shadow: 0 2px var(--accent); }
.foot { width: min(73rem, 100% - 3rem); margin: 4rem auto 0; padding: 1rem 0 3rem; border-top: 1px solid var(--line); color: var(--soft); }
.page { max-width: 56rem; margin: 0 auto; padding: 2.5rem 1.5rem 0; }
.page.wide { max-width: 76rem; }
.page > header { max-width: 44rem; margin-bottom: 2rem; }
h1, h2, h3 { margin: 0; font-family: var(--serif); line-height: 1.15; text-wrap: balance; }
h1 { font-size: clamp(2rem, 1.4rem + 2.4vw, 3rem); font-weight: 600; letter-spacing: -.015em; }
h2 { margin: 2.75rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--ink); font-size: 1.35rem; font-weight: 600; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1.15rem; font-weight: 600; }
p { margin: .5rem 0; max-width: 65ch; }
.kicker { margin: 0 0 .5rem; color: var(--soft); font-size: .85rem; letter-spacing: .02em; }
.lead { margin: .9rem 0; color: var(--soft); font: 1.25rem/1.45 var(--serif); }
.meta { color: var(--soft); font-size: .875rem; line-height: 1.75; }
.notice { padding: .6rem .9rem; border-left: 4px solid var(--rule); background: var(--tint); }
.standing { color: var(--accent); font-weight: 600; }
.standing::before { content: " · "; }
.plain { margin: 0; padding: 0; list-style: none; }
.plain > li { margin: 0; }
.number, td, dd, .meta, time { font-variant-numeric: tabular-nums; }
bdi, cite { unicode-bidi: isolate; }
blockquote, .evidence, ins, del, .snippet { unicode-bidi: isolate; }
code, pre { font: .85rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
pre { margin: .5rem 0; padding: .9rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); background: var(--tint); }
pre code { font: inherit; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
thead th { border-bottom-color: var(--ink); color: var(--soft); font-size: .85rem; }
th.number, td.number { text-align: end; }
th:last-child, td:last-child { padding-right: 0; }
th .meta { display: block; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 4rem; }
@media (min-width: 62rem) {
  .columns { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }
  .columns > * > section:first-child > h2, .columns > section > h2 { margin-top: 0; }
}
.scroll { overflow-x: auto; }
@media (max-width: 30rem) { .masthead nav { gap: .25rem .7rem; font-size: .9rem; } }
@media print {
  .masthead nav, .foot, .search, .facets, .pager, .skip, .sorts { display: none; }
  .page { max-width: none; padding: 0; }
  body { font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  .quote, .line, tr { break-inside: avoid; }
}
`;
