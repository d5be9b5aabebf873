export const reader = `
.reader { margin: 1.5rem 0; font: 1.2rem/1.6 var(--serif); }
.reader .text { margin: 0 0 1.1em; max-width: 65ch; unicode-bidi: isolate; }
.reader .repeated { display: none; }
.reader .nested { margin-left: 2rem; }
mark { background: none; color: inherit; box-shadow: inset 0 -1px var(--rule); }
mark .said, mark .inserted, mark .omitted { padding: .06em 0; background: var(--mark); box-shadow: inset 0 -2px var(--rule); }
mark mark .said { background: var(--deep); box-shadow: inset 0 -4px var(--rule); }
mark .told { font-size: .85em; }
mark .reported { font-style: italic; background: var(--mark); }
mark.hit { box-shadow: none; background: var(--deep); }
mark .omitted { text-decoration: underline wavy; text-decoration-thickness: 1px; }
mark sup { font: 600 .62em/1 var(--sans); color: var(--accent); vertical-align: super; }
mark sup::after { content: attr(data-quote); padding-left: .15em; }
.named { text-decoration: underline dotted var(--edge); text-decoration-thickness: 1px; text-underline-offset: .25em; }
.guess { font-style: italic; }
.reader .notes { margin: -.4em 0 1.4em; padding: 0 0 0 1.6rem; border-left: 2px solid var(--line); font: .875rem/1.75 var(--sans); }
.reader .notes li { margin-bottom: .5rem; padding-left: .3rem; }
.reader .notes li::marker { color: var(--accent); font-weight: 600; }
.reader .gap { margin: 0 0 1.1em; padding: .15rem 0; color: var(--soft); font: .85rem/1.4 var(--sans); }
.reader .gap::before { content: "[…] "; }
.legend { font-size: .875rem; color: var(--soft); }
@media (min-width: 52rem) {
  .reader { display: grid; grid-template-columns: minmax(0, 65ch) minmax(11rem, 15rem); column-gap: 2.5rem; align-items: start; }
  .reader .text, .reader .gap { grid-column: 1; }
  .reader .notes { grid-column: 2; margin: .3em 0 1.4em; grid-row: span 1; }
  .reader .text:has(+ .notes) + .notes { margin-top: .3em; }
}
@media print { mark { background: none; } }
`;
