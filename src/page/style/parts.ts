export const parts = `
.quote { padding: 1.1rem 0; border-bottom: 1px solid var(--line); }
.plain > li:first-child > .quote, .plain > li:first-child > .line { padding-top: .25rem; }
.plain > li:last-child > .quote, .plain > li:last-child > .line { border-bottom: 0; }
.quote blockquote { margin: 0; font: 1.2rem/1.45 var(--serif); }
.quote blockquote p { margin: 0; }
.source { margin: .45rem 0 0; font-size: .925rem; line-height: 1.65; }
.source .meta, .rows .meta, .notes .meta { display: block; }
.source b, .notes b { font-weight: 600; }
cite { font-style: italic; }
.told { font-family: var(--sans); font-size: .82em; color: var(--soft); }
.reported { font-style: italic; }
.inserted { text-decoration: underline dotted; text-underline-offset: .2em; }
.omitted { letter-spacing: .1em; color: var(--soft); }
.line { padding: .9rem 0; border-bottom: 1px solid var(--line); }
.line h3 { margin: 0; }
.line h3 a { text-decoration: none; }
.line h3 a:hover { text-decoration: underline; }
.line p { margin: .3rem 0 0; }
.line .kicker { margin: 0 0 .15rem; }
.side .line p:not(.meta) { font-size: .925rem; }
.rows > li { padding: .65rem 0; line-height: 1.75; border-bottom: 1px solid var(--line); }
.rows > li > a, td a, th a { padding-block: .2rem; }
td, th { line-height: 1.75; }
.rows > li:last-child { border-bottom: 0; }
.predicate { color: var(--accent); text-decoration-color: currentColor; }
.evidence { display: block; margin-top: .3rem; padding-left: .8rem; border-left: 2px solid var(--line); font: 1rem/1.45 var(--serif); }
.numbers > li { display: flex; justify-content: space-between; gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
.search, .verify { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1.25rem 0 .5rem; max-width: 44rem; }
.search label { flex: 1 1 14rem; }
.verify { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: start; gap: 1rem; }
.verify label { width: 100%; }
label span { display: block; margin-bottom: .25rem; color: var(--soft); font-size: .875rem; }
label span span { display: inline; margin: 0; }
input, textarea { width: 100%; padding: .55rem .75rem; border: 1px solid var(--edge); border-radius: 0; background: var(--paper); color: inherit; font: inherit; }
textarea { font: 1.1rem/1.45 var(--serif); resize: vertical; }
button { padding: .55rem 1.1rem; border: 1px solid var(--accent); border-radius: 0; background: var(--accent); color: var(--on); font: inherit; font-weight: 600; cursor: pointer; }
.pager { display: flex; gap: 1.5rem; margin: 1.25rem 0; font-weight: 600; }
.pager a { padding: .3rem 0; }
.sorts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .75rem; max-width: none; }
h2.count { font-variant-numeric: tabular-nums; }
.empty { padding: 2rem 0; font: 1.15rem/1.45 var(--serif); }
.facets { font-size: .925rem; line-height: 1.65; }
.facets h2 { margin: 1.75rem 0 .4rem; padding-top: .4rem; border-color: var(--line); font: 600 .925rem var(--sans); }
.facets li { display: flex; justify-content: space-between; gap: 1rem; padding: .22rem 0; }
.facets a { text-decoration: none; }
.facets a:hover { text-decoration: underline; }
.facets .number, .numbers .number { color: var(--soft); }
@media (min-width: 62rem) {
  .columns.facetted { grid-template-columns: minmax(0, 3fr) minmax(0, 1fr); }
  .facets nav:first-child h2 { margin-top: 0; border-color: var(--ink); }
}
.totals { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 1.5rem; margin: 0 0 3rem; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--line); }
.totals div { display: flex; flex-direction: column-reverse; padding: .75rem 0; }
.totals dt { font-size: .875rem; }
.totals dd { margin: 0; font: 600 clamp(1.4rem, 1rem + 2vw, 2.2rem)/1.1 var(--serif); }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1rem; }
@media (min-width: 62rem) { .beside { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); } }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .35rem 1.5rem; margin: 1rem 0; font-size: .95rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
@media (max-width: 30rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { margin-bottom: .6rem; } }
.permalink { margin: 1rem 0 2.5rem; }
.permalink blockquote { margin: 0; padding-left: 1.5rem; border-left: 4px solid var(--rule); font: clamp(1.35rem, 1.1rem + 1.2vw, 1.9rem)/1.35 var(--serif); }
.permalink .around { color: var(--soft); font-size: .65em; }
.permalink figcaption { margin: 1rem 0 0 1.75rem; font-size: 1.05rem; }
details { margin: 1rem 0; }
.rows details { margin: .1rem 0 0; }
summary { padding: .25rem 0; cursor: pointer; color: var(--soft); }
.hit { background: var(--deep); color: inherit; font-weight: 600; }
h3 .snippet { margin: 0; font: 400 1.15rem/1.45 var(--serif); }
.verdict { border-top: 4px solid var(--rule); padding-top: .75rem; font-size: 1.8rem; }
del { color: var(--soft); text-decoration: line-through; }
ins { text-decoration: none; border-bottom: 2px solid var(--rule); }
.changed { margin: .4rem 0 0; font-size: .875rem; }
.changed dt { color: var(--soft); }
.changed dd { margin: 0 0 .4rem; overflow-wrap: anywhere; }
.changed del, .changed ins { display: block; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; }
@media (min-width: 50rem) { .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
svg text { fill: currentColor; font: 13px var(--sans); font-variant-numeric: tabular-nums; }
svg a { text-decoration: none; }
.graph { display: block; margin: 0 auto; }
@media (min-width: 62rem) { .graph { max-width: 100%; height: auto; } }
.graph .name { font: 600 15px var(--serif); }
.graph .label { fill: var(--accent); font-size: 12.5px; }
.graph .edge { fill: none; stroke: var(--edge); stroke-width: 1.2; }
.graph .denied, .axis .denied { stroke-dasharray: 5 4; }
.graph .center { fill: var(--mark); stroke: var(--rule); }
.graph a:hover text { text-decoration: underline; }
.bars .ground { fill: transparent; }
.bars .bar { fill: var(--rule); }
.bars a:hover .bar { fill: var(--accent); }
.bars text { font-size: 12px; }
.tick { fill: var(--soft); }
.axis .grid { stroke: var(--line); }
.axis .span { fill: var(--rule); }
.axis .span.denied { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
`;
