import { snippetOf } from "../text/snippet.ts";
import type { Variables } from "./declare/arguments.ts";
import type { SnippetAsked } from "./tree/context.ts";

// Where a snippet belongs, the statement answers what it is cut from: `[9e999,"which","text",…]`. No text can pass for
// it: within one every quotation mark has a backslash before it. So the answer is not parsed, but for these.
const placed = /\[9e999,("(?:[^"\\]|\\.)*"(?:,"(?:[^"\\]|\\.)*")*)\]/g;

/** The answer with its snippets cut. */
export function withSnippets(
  json: string,
  snippets: readonly SnippetAsked[],
  variables: Variables,
): string {
  if (snippets.length === 0) return json;
  const sought = snippets.map((each) => each.sought(each.arguments.read(variables)));
  return json.replace(placed, (_, texts: string) => {
    const [which, ...parts] = JSON.parse(`[${texts}]`) as string[];
    return JSON.stringify(snippetOf(parts, sought[Number(which)] ?? []));
  });
}
