import type { PlaceInput } from "./input.ts";
import { fault, quoted, type Path } from "./user-error.ts";

export interface FoundPlace {
  start: number;
  end: number;
  exact: string;
}

/** Where a place is in a text: by its words and what is around them, by its offsets, or by both. */
export function findPlace(text: string | undefined, place: PlaceInput, path: Path): FoundPlace {
  const { exact, prefix, suffix } = place;
  if (text === undefined) return withoutText(place, path);
  if (exact === "") fault("INVALID", [...path, "exact"], "The words are empty.");
  const { start, end } = place;
  if (start == null && end != null) fault("INVALID", path, "Give `start` where you give `end`.");
  if (start != null) {
    if (end == null && exact == null)
      fault("INVALID", path, "Give `end` or `exact` beside `start`.");
    return atOffsets(text, { ...place, start, end: end ?? start + (exact ?? "").length }, path);
  }
  if (exact == null) fault("INVALID", path, "Give the words as `exact`, or `start` and `end`.");
  const all = placesOf(text, exact);
  const found = all.filter((at) => fits(text, at, at + exact.length, prefix, suffix));
  const [only, ...others] = found;
  if (only === undefined) {
    const missing =
      all.length === 0 ? `The text has no ${quoted(exact)}` : wrongContext(text, exact, all);
    fault("NOT_IN_TEXT", path, `${missing}. Copy the words from the text, exactly as printed.`);
  }
  if (others.length > 0) {
    const where = found.slice(0, 5).map((at) => `${at} (${around(text, at, at + exact.length)})`);
    const message = `The text has ${quoted(exact)} ${found.length} times: at ${where.join(", ")}. Give \`prefix\`, \`suffix\` or \`start\`.`;
    fault("AMBIGUOUS_PLACE", path, message);
  }
  return { start: only, end: only + exact.length, exact };
}

function withoutText({ exact, start, end }: PlaceInput, path: Path): FoundPlace {
  if (start != null && exact != null && exact !== "") {
    return { start, end: end ?? start + exact.length, exact };
  }
  return fault("NOT_IN_TEXT", path, "The article's text is not held: give `start` with `exact`.");
}

function atOffsets(
  text: string,
  { start, end, exact, prefix, suffix }: PlaceInput & { start: number; end: number },
  path: Path,
): FoundPlace {
  if (start < 0 || end <= start) {
    fault("INVALID", path, `The place is empty or backwards: ${start} to ${end}.`);
  }
  if (end > text.length) {
    const message = `The place ends at ${end}, but the text has ${text.length} UTF-16 code units.`;
    fault("NOT_IN_TEXT", [...path, "end"], message);
  }
  const words = text.slice(start, end);
  const cut = !text.slice(start).isWellFormed() && !words.isWellFormed();
  if (cut || !words.isWellFormed()) {
    fault("INVALID", path, "The place cuts a character in two: move it off the surrogate pair.");
  }
  if (exact != null && exact !== words) {
    fault("NOT_IN_TEXT", path, `The text has ${quoted(words)} there, not ${quoted(exact)}.`);
  }
  if (!fits(text, start, end, prefix, suffix)) {
    const message = `Around that place the text has other words: ${around(text, start, end)}.`;
    fault("NOT_IN_TEXT", path, message);
  }
  return { start, end, exact: words };
}

function fits(
  text: string,
  start: number,
  end: number,
  prefix: string | null | undefined,
  suffix: string | null | undefined,
): boolean {
  return text.slice(0, start).endsWith(prefix ?? "") && text.startsWith(suffix ?? "", end);
}

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function wrongContext(text: string, exact: string, all: readonly number[]): string {
  const [at = 0] = all;
  const where = around(text, at, at + exact.length);
  return `The text has ${quoted(exact)}, but not between such words; it has ${where}`;
}

const around = (text: string, start: number, end: number): string => {
  const part = text.slice(Math.max(0, start - 15), Math.min(text.length, end + 15));
  return JSON.stringify(`…${part.toWellFormed()}…`);
};
