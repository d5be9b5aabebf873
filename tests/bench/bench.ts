import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../src/cli/root.ts";
import { openStore } from "../../src/storage/client.ts";
import { compare, verify } from "./compare.ts";
import { Driver } from "./drive.ts";
import { comparison } from "./report.ts";
import { bundle, folder, startSqld, startWorker } from "./servers.ts";
import { sides, type Operation } from "./side.ts";
import { benchStore } from "./store.ts";
import { subjectsOf } from "./subjects.ts";

const { values } = parseArgs({
  options: {
    operations: { type: "string" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "1.5" },
    articles: { type: "string", default: "20000" },
    quick: { type: "boolean", default: false },
  },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

await mkdir(folder, { recursive: true });
const data = await benchStore({ articles: Number(values.articles), seed: 1 });
const sqld = await startSqld(data);
const { client } = openStore({ url: sqld.url });
const subjects = await subjectsOf(client);
const names = values.operations?.split(",") ?? Object.keys(subjects);
const operations = await Promise.all(
  names.map(async (name): Promise<Operation> => {
    const text = await readFile(join(root, `schema/operations/${name}.graphql`), "utf8");
    return { name, text, subjects: subjects[name] ?? [] };
  }),
);
const worker = await startWorker(await bundle("tests/bench/worker.ts", "worker"), sqld.url);
const driver = new Driver();
try {
  const asked = sides.filter((side) => side !== "trusted");
  await verify(worker.port, operations, asked);
  console.error("Every side gives the same bytes.");
  const place = {
    port: worker.port,
    pids: { workerd: worker.pid, sqld: sqld.pid },
    connections: 8,
    seconds: values.quick ? 0.4 : Number(values.seconds),
    rounds: values.quick ? 1 : Number(values.rounds),
  };
  const compared = await compare(driver, place, operations, asked);
  console.log(comparison(compared));
  const file = join(folder, `${new Date().toISOString().slice(0, 10)}.json`);
  await writeFile(file, JSON.stringify({ compared }, null, 2));
} finally {
  await driver.stop();
  await worker.stop();
  await sqld.stop();
}
