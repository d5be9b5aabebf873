import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi, type Api } from "../../api.ts";
import type { Explanation } from "../../engine/engine.ts";
import { printTree } from "../../engine/explain.ts";
import { openHrana } from "../../storage/hrana.ts";
import { readRows, type Store } from "../../storage/store.ts";
import { migrate } from "../../storage/migrate.ts";
import { useCurrentStore } from "../local/current-store.ts";
import { command } from "../command.ts";
import { CommandError, complain } from "../command-error.ts";
import { planTree, type PlanRow } from "../plan-tree.ts";
import { freePort } from "../local/port.ts";
import { readSdl } from "../publish/schema-files.ts";
import { stopSignal } from "../local/stop-signal.ts";
import { breakLines } from "../sql-lines.ts";
import { serveSqld } from "../local/sqld.ts";

await command({
  summary:
    "Shows what an operation becomes: its tree, its statement, its parameters and libSQL's plan.",
  options: {
    variables: { type: "string", value: "JSON", about: "the operation's variables" },
    operation: { type: "string", value: "NAME", about: "which operation of the file" },
  },
  operands: { usage: "FILE.graphql", least: 1, most: 1 },
  refuses: "the operation is refused",
  async run({ variables = "{}", operation }, [file = ""]) {
    const text = await readFile(file, "utf8").catch((cause: unknown) => {
      throw new CommandError(`Cannot read ${file}.`, { cause });
    });
    const api = createApi(await readSdl());
    const explanation = explain(api, text, operation, variablesOf(variables));
    if (Array.isArray(explanation)) {
      for (const error of explanation) complain(error.message);
      return 1;
    }
    const { plan, args, cost, tree } = explanation;
    section("Cost", `${cost.toLocaleString("en")} of ${api.limits.cost.toLocaleString("en")}\n`);
    if (plan.sql === undefined) {
      section("Statement", "None: the server answers this itself.\n");
      return;
    }
    const { sql } = plan;
    section("Tables", `${plan.tables.join(", ")}\n`);
    const read = tree();
    if (read !== undefined) section("Tree", printTree(read));
    section("Statement", breakLines(sql));
    section("Parameters", args.map((value, i) => `?${i + 1} ${JSON.stringify(value)}\n`).join(""));
    await withStore(async (store, which) => {
      const rows = await readRows(store, `explain query plan ${sql}`, args);
      section(`Plan (${which})`, planTree(rows as unknown as PlanRow[]));
    });
  },
});

function variablesOf(json: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(json);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) {
      return variables as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  throw new CommandError("--variables takes a JSON object, such as '{\"first\": 3}'.");
}

/** What the engine makes of an operation, or the errors that it answers. */
function explain(
  api: Api,
  text: string,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): Explanation | Error[] {
  try {
    const document = api.parse(text);
    const mistakes = api.validate(document);
    return mistakes.length > 0
      ? [...mistakes]
      : api.explain({ document, operationName, variables });
  } catch (error) {
    if (error instanceof AggregateError) return error.errors as Error[];
    if (error instanceof Error && error.name === "GraphQLError") return [error];
    throw error;
  }
}

function section(title: string, text: string): void {
  console.log(`— ${title} —\n${text}`);
}

/** The store that runs, or else an empty one: libSQL plans by the tables and their indexes alone. */
async function withStore(use: (store: Store, which: string) => Promise<void>): Promise<void> {
  try {
    return await useCurrentStore((store) => use(store, "of the store that runs"));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
  }
  const path = await mkdtemp(join(tmpdir(), "onrecord-explain-"));
  try {
    const sqld = await serveSqld({ path }, await freePort(), stopSignal());
    const store = openHrana(sqld.store);
    try {
      await migrate(store);
      await use(store, "of an empty store");
    } finally {
      await sqld.stop();
    }
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
