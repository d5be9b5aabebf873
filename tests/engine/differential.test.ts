import { afterAll, expect, inject, test } from "vitest";
import { openStore } from "../../src/storage/client.ts";
import { expectAlike } from "./alike.ts";

// Two thousand in every run; DIFFERENTIAL_RUNS and DIFFERENTIAL_SEED for more, or others.
const runs = Number(process.env["DIFFERENTIAL_RUNS"] ?? 2000);
const seed = Number(process.env["DIFFERENTIAL_SEED"] ?? 1);

const store = openStore({ url: inject("libsqlUrl") });
afterAll(() => store.client.close());

test(
  `${runs} generated operations are answered alike, to the byte, by the engine and field by field`,
  { timeout: 60_000 + runs * 40 },
  async () => {
    const { refused, bytes } = await expectAlike(store, seed, runs);
    expect(refused).toBeGreaterThan(runs / 200);
    expect(bytes).toBeGreaterThan(runs * 100);
  },
);
