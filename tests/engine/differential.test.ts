import { expect, inject, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { expectAlike } from "./alike.ts";

// Two thousand in every run; DIFFERENTIAL_RUNS and DIFFERENTIAL_SEED for more, or others.
const runs = Number(process.env["DIFFERENTIAL_RUNS"] ?? 2000);
const seed = Number(process.env["DIFFERENTIAL_SEED"] ?? 1);

const store = openHrana(inject("store"));

test(
  `${runs} generated operations are answered alike, to the byte, by the engine and field by field`,
  { timeout: 60_000 + runs * 200 },
  async () => {
    const { refused, bytes, searches } = await expectAlike(store, seed, runs);
    expect(refused).toBeGreaterThan(runs / 200);
    expect(bytes).toBeGreaterThan(runs * 100);
    expect(searches).toBeGreaterThan(runs / 10);
  },
);
