import { sha256 } from "../../text/sha256.ts";

export interface LineAddress {
  /** Which of the files. */
  source: number;
  line: number;
}

// Of a slot: three words of the key's hash, one of the contents', then its address. A free slot has line 0.
const keyWords = 3;
const sourceAt = 4;
const lineAt = 5;
const words = 6;

// Many small tables, so that one that grows needs little room for both of its forms.
const tables = 64;

/** What lines said, by key: 24 bytes a slot, so that millions can be remembered outside of the heap. */
export class DuplicateLines {
  readonly #tables = Array.from({ length: tables }, () => new Table());

  /** The line that had the key before, and whether it said the same; otherwise the line is remembered. */
  meet(
    key: string,
    contents: string,
    { source, line }: LineAddress,
  ): (LineAddress & { same: boolean }) | null {
    const own = new Uint32Array(words);
    own.set(hashWords(key, keyWords));
    own.set(hashWords(contents, 1), keyWords);
    own[sourceAt] = source;
    own[lineAt] = line;
    const before = this.#tables[(own[1] ?? 0) % tables]?.meet(own);
    if (before === undefined) return null;
    return {
      source: before[sourceAt] ?? 0,
      line: before[lineAt] ?? 0,
      same: before[keyWords] === own[keyWords],
    };
  }
}

class Table {
  #slots = new Uint32Array(16 * words);
  #count = 0;

  /** The slot of its key, or undefined once it is put there. */
  meet(own: Uint32Array): Uint32Array | undefined {
    if (this.#count * 3 >= (this.#slots.length / words) * 2) this.#grow();
    const at = find(this.#slots, own);
    if (this.#slots[at + lineAt] !== 0) return this.#slots.subarray(at, at + words);
    this.#slots.set(own, at);
    this.#count += 1;
    return undefined;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += words) {
      if (this.#slots[at + lineAt] === 0) continue;
      const one = this.#slots.subarray(at, at + words);
      larger.set(one, find(larger, one));
    }
    this.#slots = larger;
  }
}

/** Where the key of `own` is, or else the first free place that it may take. */
function find(slots: Uint32Array, own: Uint32Array): number {
  const mask = slots.length / words - 1;
  for (let slot = (own[0] ?? 0) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * words;
    if (slots[at + lineAt] === 0) return at;
    let word = 0;
    while (word < keyWords && slots[at + word] === own[word]) word += 1;
    if (word === keyWords) return at;
  }
}

function hashWords(text: string, count: number): Uint32Array {
  const hash = sha256(text);
  return Uint32Array.from({ length: count }, (_, i) => parseInt(hash.slice(8 * i, 8 * i + 8), 16));
}
