import { expect, test } from "vitest";
import { BoundedMap } from "../src/bounded-map.ts";

test("what was asked for longest ago is forgotten first", () => {
  const map = new BoundedMap<string, number>({ entries: 2 });
  map.set("a", 1);
  map.set("b", 2);
  expect(map.get("a")).toBe(1);
  map.set("c", 3);
  expect(["a", "b", "c"].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});

test("a value that is set again counts once, and the last one", () => {
  const map = new BoundedMap<string, string>({
    entries: 10,
    size: 5,
    sizeOf: ({ length }) => length,
  });
  map.set("a", "xxx");
  map.set("a", "yy");
  map.set("b", "zzz");
  expect([map.get("a"), map.get("b"), map.count, map.size]).toEqual(["yy", "zzz", 2, 5]);
  map.set("c", "c");
  expect([map.get("a"), map.count, map.size]).toEqual([undefined, 2, 4]);
  map.delete("b");
  expect([map.count, map.size]).toEqual([1, 1]);
});

test("a value larger than all that may be kept is not kept, and costs no other its place", () => {
  const map = new BoundedMap<string, string>({
    entries: 10,
    size: 5,
    sizeOf: ({ length }) => length,
  });
  map.set("a", "x");
  map.set("b", "too long");
  expect([map.get("a"), map.get("b"), map.size]).toEqual(["x", undefined, 1]);
});

test("a key may count as well, and what is cleared costs nothing", () => {
  const map = new BoundedMap<string, number>({ size: 4, sizeOf: (_, key) => key.length });
  map.set("aa", 1);
  map.set("bbb", 2);
  expect([map.get("aa"), map.get("bbb"), map.count, map.size]).toEqual([undefined, 2, 1, 3]);
  map.clear();
  map.set("cccc", 3);
  expect([map.get("bbb"), map.get("cccc"), map.size]).toEqual([undefined, 3, 4]);
});
