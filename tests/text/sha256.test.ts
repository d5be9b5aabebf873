import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { plainSha256, sha256 } from "../../src/text/sha256.ts";

test("both ways of hashing agree with Node's, at every length around a block", () => {
  for (let length = 0; length < 200; length += 1) {
    const text = "ü🕊️x".repeat(length).slice(0, length).toWellFormed();
    const wanted = createHash("sha256").update(text).digest("hex");
    expect(sha256(text)).toBe(wanted);
    expect(plainSha256(new TextEncoder().encode(text)), `${length}`).toBe(wanted);
  }
});
