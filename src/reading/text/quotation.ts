/** A stretch between quotation marks. `start` and `end` leave the marks out, `open` and `close` take them in. */
export interface Quotation {
  open: number;
  start: number;
  end: number;
  close: number;
  /** 0: in no other quotation. */
  depth: number;
  /** The speech goes on in the next paragraph, which opens with the same mark. */
  continues: boolean;
}

type Side = "open" | "close" | "either";
interface Mark {
  at: number;
  /** Marks of one style pair with each other. */
  style: string;
  side: Side;
}

// What may close what each mark opens. German „…“, Swedish ”…” and Danish »…« use others' closing marks.
const closers: Record<string, string> = {
  "“": '”"“',
  "”": "”",
  "„": '“”"',
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
  "‘": "’'",
  "‚": "‘’",
  '"': '"”',
  "'": "'’",
  "＂": "＂",
};
const signs = new Set([...Object.keys(closers), ...Object.values(closers).join("")]);
const word = /[\p{L}\p{N}\p{M}]/u;
const elision = /^['’](?:em|tis|twas|til|cause|n|bout|round|\d0s)\b/iu;

/** The quotations of a text, by where they open. Marks without a partner in their paragraph are left alone. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const marks = marksOf(text);
  let from = 0;
  for (let at = 0; at < marks.length;) {
    const end = endOfParagraph(text, marks[at]!.at);
    from = at;
    while (at < marks.length && marks[at]!.at < end) at += 1;
    pairUp(text, marks.slice(from, at), end, marks[at], found);
  }
  return found.sort((a, b) => a.open - b.open || b.close - a.close);
}

function endOfParagraph(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (!signs.has(sign)) continue;
    const side = sideOf(text, at, sign);
    if (side !== undefined) marks.push({ at, style: sign, side });
  }
  return marks;
}

function sideOf(text: string, at: number, sign: string): Side | undefined {
  const before = at === 0 ? " " : text[at - 1]!;
  const after = text[at + 1] ?? " ";
  const isAfterWord = word.test(before) || before === "]";
  const isBeforeWord = word.test(after) || after === "[";
  if (sign === "'" || sign === "’" || sign === "‘") {
    if (isAfterWord && isBeforeWord) return undefined;
    if (sign === "‘") return isAfterWord ? "close" : "open";
    if (/\s/.test(before) && elision.test(text.slice(at, at + 7))) return undefined;
    if (/[\s([{—–"“„«-]/.test(before) && !/\s/.test(after))
      return sign === "'" ? "open" : undefined;
    return "close";
  }
  if ("「『„‚".includes(sign)) return "open";
  if ("」』".includes(sign)) return "close";
  const opens = /[\s([{—–‘'/-]/.test(before) && !/\s/.test(after);
  const closes = !/[\s([{]/.test(before) && (/[\s)\]}.,;:!?…—–’'/-]/.test(after) || isAfterWord);
  if (sign === "“") return closes && !opens ? "either" : "open";
  if (sign === "”") return opens && !closes ? "either" : "close";
  return opens === closes ? "either" : opens ? "open" : "close";
}

/** Pairs the marks of one paragraph. A stack, each mark pushed and popped once. */
function pairUp(
  text: string,
  marks: Mark[],
  end: number,
  next: Mark | undefined,
  found: Quotation[],
): void {
  const stack: Mark[] = [];
  const last = lastOf(marks);
  const close = (mark: Mark, at: number, width: number, continues: boolean): void => {
    if (at > mark.at + 1) {
      found.push({
        open: mark.at,
        start: mark.at + 1,
        end: at,
        close: at + width,
        depth: stack.length,
        continues,
      });
    }
  };
  for (const [index, mark] of marks.entries()) {
    const open = stack.findLastIndex((one) => closers[one.style]!.includes(mark.style));
    const mayClose = open >= 0 && mark.side !== "open";
    const isDoubled = open >= 0 && mark.side === "open" && stack[open]!.style === mark.style;
    if (mayClose && !isApostrophe(text, mark, index, last)) {
      stack.length = open + 1;
      close(stack.pop()!, mark.at, 1, false);
    } else if (isDoubled && !isNestable(mark.style)) {
      // It opens again without having been closed: the first one was never a pair.
      stack.length = open;
      stack.push(mark);
    } else if (mark.side !== "close" && closers[mark.style] !== undefined) {
      if (mark.style !== "'" || stack.at(-1)?.style !== "'") stack.push(mark);
    } else if (mark.style === "»" && open < 0) stack.push(mark);
    if (stack.length > 8) stack.shift();
  }
  const open = stack[0];
  if (open === undefined || open.style === "'") return;
  // A speech over paragraphs: each opens, only the last one closes.
  const isOneSpeech =
    next?.style === open.style &&
    next.side !== "close" &&
    text.slice(end, next.at).trim() === "" &&
    word.test(text.slice(open.at + 1, end));
  if (isOneSpeech) {
    stack.length = 0;
    close(open, endOfWords(text, end), 0, true);
  }
}

function isNestable(style: string): boolean {
  return style === "「" || style === "«" || style === "‘";
}

function endOfWords(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}

function lastOf(marks: readonly Mark[]): number {
  return marks.findLastIndex(
    ({ style, side }) => (style === "’" || style === "'") && side !== "open",
  );
}

/** "the workers’ rights" inside ‘…’: after an s, before a word, with another mark to come that may close. */
function isApostrophe(text: string, mark: Mark, index: number, last: number): boolean {
  if (mark.style !== "’" && mark.style !== "'") return false;
  if (index >= last || !/[sS]/.test(text[mark.at - 1] ?? "")) return false;
  return /^\s[\p{Ll}\p{N}]/u.test(text.slice(mark.at + 1, mark.at + 4));
}
