import type { Variables } from "./declare/arguments.ts";
import type { Finish } from "./tree/context.ts";

// Where JavaScript finishes a value, the statement answers what it is made of: `[9e999,"which","text",…]`. No text can
// pass for it: within one every quotation mark has a backslash before it. So the answer is not parsed, but for these.
const placed = /\[9e999,("(?:[^"\\]|\\.)*"(?:,"(?:[^"\\]|\\.)*")*)\]/g;

/** The answer with those values in their places. */
export function finished(json: string, finishes: readonly Finish[], variables: Variables): string {
  if (finishes.length === 0) return json;
  const made = finishes.map((finish) => finish(variables));
  return json.replace(placed, (_, texts: string) => {
    const [which, ...parts] = JSON.parse(`[${texts}]`) as string[];
    return JSON.stringify(made[Number(which)]?.(parts) ?? null);
  });
}
