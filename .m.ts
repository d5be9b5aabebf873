import { build } from "esbuild";
import { mkdir, rm, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./src/cli/root.ts";
import { startSample } from "./tests/sample.ts";
import { cpuOf } from "./tests/bench/process.ts";
import { bundle, folder, startWorker } from "./tests/bench/servers.ts";
await mkdir(folder, { recursive: true });
const sqld = await startSample();
const split = await bundle("src/worker.ts", "split", { worker: "default" });
const whole = join(folder, "whole/worker.js");
await rm(join(folder, "whole"), { recursive: true, force: true });
await build({ absWorkingDir: root, bundle: true, format: "esm", minify: true, loader: { ".graphql": "text" }, define: { "process.env.NODE_ENV": '"production"' }, stdin: { contents: 'export { default } from "./src/worker.ts";', resolveDir: root, loader: "ts" }, outfile: whole, target: "es2024", conditions: ["workerd", "worker", "browser"], external: ["cloudflare:*", "node:*"], keepNames: true });
const empty = await bundle("tests/bench/empty.ts", "empty");
const times: Record<string, number[]> = {}; const note = (k: string, v: number) => (times[k] ??= []).push(v);
const q = JSON.stringify({ query: '{ article(by: { slug: "sample-the-base-at-manas" }) { title quotes(first: 20) { nodes { text speaker { name } } } claims(first: 20) { nodes { status relationship { predicate subject { name } object { name } } } } } }' });
for (let i = 0; i < 5; i++) for (const [name, script] of [["whole", whole], ["split", split], ["empty", empty]] as const) {
  const w = await startWorker(script, sqld);
  note(name + " start ms", w.startMs); note(name + " start cpu ms", cpuOf(w.pid));
  if (name !== "empty") {
    const ask = () => fetch(`http://127.0.0.1:${w.port}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: q }).then((r) => r.text());
    for (let j = 0; j < 300; j++) await ask();
    const c = cpuOf(w.pid); const t = performance.now();
    for (let j = 0; j < 1000; j++) await ask();
    note(name + " read cpu µs", ((cpuOf(w.pid) - c) / 1000) * 1000); note(name + " read wall µs", (performance.now() - t));
    if (i === 0 && name === "split") { for (let k = 0; k < 3; k++) { const c1 = cpuOf(w.pid); await fetch(`http://127.0.0.1:${w.port}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "query($t:String!){ readText(text:$t){ quotes{text speakers{name}} } }", variables: { t: "“No,” said Ann Demo of the Demo Trust. ".repeat(100) } }) }).then((r) => r.text()); console.log("readText 3.9 KB cpu ms", cpuOf(w.pid) - c1); } }
  }
  await w.stop();
}
const med = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1];
for (const [k, v] of Object.entries(times)) console.log(k, med(v)?.toFixed(1), v.map((x) => x.toFixed(0)).join(" "));
await sqld.stop(); process.exit(0);
