// The physical limit, in a process of its own: statements in SQLite, prepared once, and nothing around them.
import { DatabaseSync } from "node:sqlite";
import { keepingPlan } from "../../src/storage/embedded/open-embedded.ts";
import type { Statement } from "../../src/storage/store.ts";

export interface InProcessOrder {
  file: string;
  statements: readonly Statement[];
  seconds: number;
}

let database: DatabaseSync | undefined;

process.on("message", ({ file, statements, seconds }: InProcessOrder) => {
  database ??= open(file);
  const prepared = statements.map(({ sql, args = [] }) => {
    const statement = (database as DatabaseSync).prepare(keepingPlan(sql));
    statement.setReturnArrays(true);
    return { statement, args };
  });
  const run = (): void => prepared.forEach(({ statement, args }) => statement.get(...args));
  run();
  let count = 0;
  const before = process.cpuUsage();
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    run();
    count += prepared.length;
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / 1000 / count);
});

function open(file: string): DatabaseSync {
  const opened = new DatabaseSync(file, { readOnly: true });
  opened.exec("pragma mmap_size = 2147418112; pragma temp_store = memory");
  return opened;
}
