// Node's own is a hundred times as fast, and loads hash whole texts. A Worker has none that answers at once, and
// hashes only what an edit brings.
const native = globalThis.process?.getBuiltinModule?.("node:crypto");

/** SHA-256 of the UTF-8 form of a text, in lower-case hexadecimal. */
export function sha256(text: string): string {
  if (native?.hash !== undefined) return native.hash("sha256", text, "hex");
  return plainSha256(new TextEncoder().encode(text));
}

/** The same without any module (FIPS 180-4). */
export function plainSha256(bytes: Uint8Array): string {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = Uint32Array.from(initial);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      words[i] =
        at(words, i - 16) + small0(at(words, i - 15)) + at(words, i - 7) + small1(at(words, i - 2));
    }
    compress(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const first = (h + large1(e) + ((e & f) ^ (~e & g)) + at(rounds, i) + at(words, i)) | 0;
    const second = (large0(a) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + word;
}

const at = (words: Uint32Array, i: number): number => words[i] ?? 0;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const small0 = (word: number): number => turn(word, 7) ^ turn(word, 18) ^ (word >>> 3);
const small1 = (word: number): number => turn(word, 17) ^ turn(word, 19) ^ (word >>> 10);
const large0 = (word: number): number => turn(word, 2) ^ turn(word, 13) ^ turn(word, 22);
const large1 = (word: number): number => turn(word, 6) ^ turn(word, 11) ^ turn(word, 25);

/** The first 32 bits of the fractions of roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}
const initial = fractions(8, Math.sqrt);
const rounds = fractions(64, Math.cbrt);
