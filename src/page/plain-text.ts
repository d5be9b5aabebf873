/** What turns the direction of text around, and what no text shows. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text for where nothing can isolate it: titles, attributes, drawings. */
export const plainText = (text: string): string =>
  text.replace(/\s+/g, " ").replace(hidden, "").trim();

/** At most so many characters, with a mark where it was cut. */
export function cut(text: string, longest: number): string {
  // Much more than that is not even read.
  const characters = Array.from(plainText(text.slice(0, 8 * longest)));
  if (characters.length <= longest) return characters.join("");
  return `${characters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}
