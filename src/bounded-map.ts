export interface Bounds<K, V> {
  entries?: number;
  /** Of all entries together, by `sizeOf`. */
  size?: number;
  sizeOf?: (value: V, key: K) => number;
}

/** A map that never grows past its bounds: what was asked for longest ago is forgotten first. */
export class BoundedMap<K, V> {
  readonly #values = new Map<K, V>();
  readonly #bounds: Required<Bounds<K, V>>;
  #size = 0;

  constructor({ entries = Infinity, size = Infinity, sizeOf = () => 0 }: Bounds<K, V>) {
    this.#bounds = { entries, size, sizeOf };
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined && this.#values.delete(key)) this.#values.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.delete(key);
    const size = this.#bounds.sizeOf(value, key);
    if (size > this.#bounds.size) return;
    this.#values.set(key, value);
    this.#size += size;
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#bounds.entries && this.#size <= this.#bounds.size) break;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#size -= this.#bounds.sizeOf(value, key);
  }

  clear(): void {
    this.#values.clear();
    this.#size = 0;
  }

  get count(): number {
    return this.#values.size;
  }

  get size(): number {
    return this.#size;
  }
}
