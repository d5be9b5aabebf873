import type { Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, isCapitalized, type Token } from "../text/token.ts";

/** Whether a word is the title of the name that goes on to `to`. */
export function isTitle(
  tokens: readonly Token[],
  at: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const { lower, text } = tokens[at]!;
  const isShort = isAbbreviation({ text }) && !/^(?:CEO|CFO|COO|MP|MEP|MSP|MLA)$/.test(text);
  if (isShort || lexicon.kin.has(lower)) return false;
  const isTitled =
    lexicon.titles.has(lower) ||
    lexicon.titles.has(lower.replace(/s$/, "")) ||
    lower.startsWith("co-");
  if (!isTitled) return false;
  // "Department of Justice"
  if (/^(?:of|for)$/.test(tokens[at - 1]?.lower ?? "") && at + 1 === to) return false;
  const next = tokens[at + 1];
  // "General Motors", "Father Ted", "King College": the title is part of the name.
  if (at + 2 === to && next !== undefined && lexicon.organizationNouns.has(next.lower))
    return false;
  if (next?.lower === "for") return false;
  const previous = tokens[at - 1];
  if (
    lower === "general" &&
    previous !== undefined &&
    isCapitalized(previous) &&
    lexicon.organizationNouns.has(previous.lower)
  )
    return false;
  return true;
}

/** Whether a word before a title belongs to it: "Deputy", "Vice". */
export function isPartOfTitle(
  tokens: readonly Token[],
  at: number,
  from: number,
  lexicon: Lexicon,
): boolean {
  const { lower, kind } = tokens[at]!;
  if (kind === "sign") return at > from && lexicon.titles.has(tokens[at - 1]!.lower);
  return (
    lexicon.titleModifiers.has(lower) || (lexicon.titles.has(lower) && !lexicon.names.has(lower))
  );
}
