import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { variablesWith } from "../env.ts";
import { Fault } from "./fault.ts";
import { claimPort } from "./port.ts";
import { serve, type Service } from "./service.ts";

/** libSQL's server on a folder of this machine, started again whenever it ends. */
export async function serveSqld(
  folder: string,
  port: number,
  signal: AbortSignal,
): Promise<Service & { url: string }> {
  const file = binary();
  await claimPort(port, "LIBSQL_PORT");
  // Its own 128 answers 429 where a few hundred readers ask at once; those who wait cost it little.
  const many = ["--max-concurrent-requests", "2048"];
  const listen = ["--http-listen-addr", `127.0.0.1:${port}`];
  const args = ["--db-path", join(folder, "libsql"), ...listen, ...many, "--no-welcome"];
  const env = variablesWith({ RUST_LOG: "error", NO_COLOR: "1" });
  const url = `http://127.0.0.1:${port}`;
  const service = await serve(
    { name: "sqld", file, args, env, output: "keep" },
    `${url}/health`,
    signal,
  );
  return { ...service, url };
}

function binary(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`@sqld/${platform}/package.json`);
    return join(dirname(manifest), "sqld");
  } catch (cause) {
    throw new Fault(
      `There is no sqld for ${platform} here. Set LIBSQL_URL (and LIBSQL_AUTH_TOKEN) to a libSQL server such as Turso.`,
      { cause },
    );
  }
}
