import { nameBodies, stateBodies } from "../lexicon/en/bodies.ts";
import type { Token } from "../text/token.ts";
import { withArticle, type Name } from "./name.ts";

/** Makes one name of "Chinese government", "government of China", "the Demo administration". */
export function compose(tokens: readonly Token[], names: readonly Name[]): Name[] {
  return names.map((name) => ofState(tokens, name) ?? ofName(tokens, name) ?? name);
}

function ofState(tokens: readonly Token[], name: Name): Name | undefined {
  const { known, from, to } = name;
  if (known?.kind !== "STATE") return undefined;
  const before = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  if (
    tokens[before]?.lower === "of" &&
    /^(?:government|parliament)$/.test(tokens[before - 1]?.lower ?? "")
  ) {
    const body = stateBodies[tokens[before - 1]!.lower]!;
    return {
      ...name,
      from: before - 1,
      kind: body.kind,
      known: undefined,
      composed: fill(body.name, name, tokens),
    };
  }
  const at = tokens[to]?.kind === "possessive" ? to + 1 : to;
  const body = stateBodies[tokens[at]?.lower ?? ""];
  if (body === undefined || tokens[at]!.text !== tokens[at]!.lower) return undefined;
  return {
    ...name,
    to: at + 1,
    kind: body.kind,
    known: undefined,
    composed: fill(body.name, name, tokens),
  };
}

function fill(pattern: string, { known, from }: Name, tokens: readonly Token[]): string {
  const adjective = known?.isAdjective === true ? tokens[from]!.text : known!.name;
  return pattern
    .replace(/(?<= )\{state\}/, withArticle(known!.name))
    .replace("{state}", known!.name)
    .replace("{adjective}", adjective);
}

function ofName(tokens: readonly Token[], name: Name): Name | undefined {
  const { to, kind, known, from } = name;
  if (known?.kind === null || known?.isAdjective === true || name.title !== undefined)
    return undefined;
  const at = tokens[to]?.kind === "possessive" ? to + 1 : to;
  const noun = tokens[at];
  if (noun === undefined || noun.text !== noun.lower) return undefined;
  const body = nameBodies[noun.lower];
  if (body === undefined || (kind !== undefined && kind !== "PERSON")) return undefined;
  // "Ann Demo's family" is hers, "the Demo family" has that name.
  if (at > to && body !== "GOVERNMENT") return undefined;
  const words = tokens.slice(from, to).map(({ text }) => text);
  const last = body === "GOVERNMENT" ? words.slice(-1) : words;
  return { ...name, to: at + 1, kind: body, composed: `${last.join(" ")} ${noun.text}` };
}
