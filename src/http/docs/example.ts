import { Kind, parse, print, visit } from "graphql";
import { anchorOf, codeBlock, escaped, type Heading } from "./markdown.ts";

export interface Example {
  name: string;
  /** The document, its first comment says what it is for. */
  document: string;
  variables: Record<string, unknown>;
  /** What the sample answers. */
  answer: unknown;
  /** SHA-256 of the document: its `documentId`. */
  id: string;
}

export const exampleHeading = ({ name }: Example): Heading => ({
  text: name.replace(/(?<=[a-z])(?=[A-Z])/g, " "),
  anchor: anchorOf(`example-${name}`),
});

/** The easiest first: what has least to be read. */
export function byEase(examples: readonly Example[]): Example[] {
  const sizes = new Map(examples.map((example) => [example, sizeOf(example.document)]));
  return examples.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
}

const weights: Readonly<Record<string, number>> = {
  [Kind.FIELD]: 1,
  [Kind.ARGUMENT]: 1,
  [Kind.VARIABLE_DEFINITION]: 2,
  [Kind.FRAGMENT_SPREAD]: 3,
  [Kind.INLINE_FRAGMENT]: 3,
};

function sizeOf(document: string): number {
  let size = 0;
  visit(parse(document), {
    enter({ kind }) {
      size += weights[kind] ?? 0;
    },
  });
  return size;
}

export function exampleHtml(example: Example): string {
  const { document, variables, answer, id } = example;
  const { text, anchor } = exampleHeading(example);
  const about = /^(?:#.*\n)+/.exec(document)?.[0].replace(/^# ?/gm, "").trim() ?? "";
  // Without its comments.
  const query = print(parse(document));
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  const given =
    Object.keys(variables).length === 0
      ? ""
      : codeBlock(JSON.stringify(variables, null, 2), "json", `Variables of ${text}`);
  return `<article class="example"><h2 id="${anchor}"><a href="#${anchor}">${text}</a></h2>
<p>${escaped(about)}</p>
<div class="beside"><div>${codeBlock(query, "graphql", `The operation ${text}`)}${given}</div>
<div>${codeBlock(JSON.stringify(answer, shortened, 2), "json", `The sample's answer to ${text}`)}</div></div>
<p class="soft"><a href="/graphql?${escaped(String(asked))}">Open ${text} in the playground</a>. As a trusted document it is
<code>sha256:${id}</code></p></article>`;
}

const shown = 3;

/** A list shows its first items, and how many more there are. */
function shortened(_: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length <= shown) return value;
  return [...value.slice(0, shown), `… and ${value.length - shown} more`];
}
