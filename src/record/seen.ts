import { createHash } from "node:crypto";

export interface Place {
  /** Which of the files. */
  source: number;
  line: number;
}

// Of a slot: four words of the key's hash, two of the contents', then the place. A free slot has line 0.
const keyWords = 4;
const words = 8;
const lineAt = 7;

/** What lines said, by key: 32 bytes for each, so that millions can be remembered outside of the heap. */
export class SeenLines {
  #slots = new Uint32Array(1024 * words);
  #count = 0;

  /** The line that had the key before, and whether it said the same; otherwise the line is remembered. */
  meet(key: string, contents: string, { source, line }: Place): (Place & { same: boolean }) | null {
    if (this.#count * 3 >= (this.#slots.length / words) * 2) this.#grow();
    const own = new Uint32Array(words);
    own.set(hashWords(key, keyWords));
    own.set(hashWords(contents, 2), keyWords);
    own[lineAt - 1] = source;
    own[lineAt] = line;
    const at = find(this.#slots, own);
    if (this.#slots[at + lineAt] === 0) {
      this.#slots.set(own, at);
      this.#count += 1;
      return null;
    }
    const [first, second, beforeSource = 0, beforeLine = 0] = this.#slots.subarray(
      at + keyWords,
      at + words,
    );
    const same = first === own[keyWords] && second === own[keyWords + 1];
    return { source: beforeSource, line: beforeLine, same };
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
  const { buffer, byteOffset } = new Uint8Array(createHash("sha256").update(text, "utf8").digest());
  return new Uint32Array(buffer, byteOffset, count);
}
