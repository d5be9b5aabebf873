import { fold } from "./fold.ts";
import { sha256 } from "./sha256.ts";
import { wordsOf } from "./words.ts";

// Scripts that are written in Latin letters by rules that hardly differ from one language to the next.
const latin = new Map([
  ...each("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye"),
  ...spelled("жzh хkh цts чch шsh щshch ъ ь юyu яya"),
  ...each("іјґѕўһѐѝ", "ijgsuhei"),
  ...spelled("єye їyi ђdj љlj њnj ћc џdz ѓgj ќkj"),
  ...each("әғқңөұүҷӣӯ", "agqnouujiu"),
  ...each("αβγδεζηικλμνξοπρστυφω", "avgdeziiklmnxoprstyfo"),
  ...spelled("θth χch ψps"),
]);

const hashLength = 8;

/**
 * A slug for a name, in every script: `St. Kitts & Nevis` is `st-kitts-and-nevis`, `Анна` is `anna`. Where letters
 * cannot be written in Latin ones, or leave nothing (`ь`), the end of a hash tells it from others. Empty where there
 * is no letter or digit.
 * Slugs of two names can still be the same: who takes one must see whose it is.
 */
export function slugOf(name: string): string {
  let isWhole = true;
  const written = fold(name)
    .replaceAll("ου", "ou")
    .replace(/[^\0-\x7F]/gu, (letter) => {
      const own = latin.get(letter);
      if (own !== undefined) return own;
      if (/[\p{L}\p{M}\p{N}]/u.test(letter)) isWhole = false;
      return "-";
    });
  const slug = written
    .replaceAll("&", " and ")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (isWhole && slug !== "") return slug;
  const words = wordsOf(name);
  return words.length === 0 ? slug : distinctSlug(slug, words.join(" "));
}

/** A slug with the end of a hash of what tells its bearer from others. */
export function distinctSlug(slug: string, identity: string): string {
  return [slug, sha256(identity).slice(0, hashLength)].filter((part) => part !== "").join("-");
}

function each(from: string, to: string): [string, string][] {
  return [...from].map((letter, i) => [letter, to[i] ?? ""]);
}

function spelled(list: string): [string, string][] {
  return list.split(" ").map(([letter = "", ...to]) => [letter, to.join("")]);
}
