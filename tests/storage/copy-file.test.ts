import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { compactFile, copyFile } from "../../src/storage/embedded/copy-file.ts";

test("a copy has what the file had, pages that nothing uses included; compacted, it has them no more", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-copy-"));
  try {
    const [file, copy] = [join(folder, "one"), join(folder, "two")];
    const words = "never to be read again ".repeat(1000);
    const database = new DatabaseSync(file);
    database.exec("pragma secure_delete = off; create table t (a); create table kept (a)");
    database.prepare("insert into t values (?)").run(words);
    database.exec("delete from t; insert into kept values ('kept')");
    database.close();
    await copyFile(file, copy);
    expect(await readFile(copy, "latin1")).toContain("never to be read again");
    compactFile(copy);
    expect(await readFile(copy, "latin1")).not.toContain("never to be read again");
    const own = new DatabaseSync(copy, { readOnly: true });
    expect(own.prepare("select a from kept").all()).toEqual([{ a: "kept" }]);
    own.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
