import type { Client } from "@libsql/client/web";
import { parseArgs } from "node:util";
import { Refused } from "../record/merge/find.ts";
import type { Judged } from "../record/merge/judge.ts";
import { openCurrentStore } from "./current-store.ts";
import { endpointOf } from "./endpoint.ts";

export interface Command {
  /** Its first line is for whoever gives something else. */
  usage: string;
  names: number;
  judge(client: Client, names: readonly string[]): Promise<Judged>;
  /** What was done, in a line. */
  tell(judged: Judged): string;
  /** What `--list` tells, if there is that. */
  list?(client: Client): Promise<string[]>;
}

/** A command about actors. Answers 0 where it is so now, 1 where it is refused, 2 where it could not be tried. */
export async function judgeBy(command: Command, args: string[]): Promise<number> {
  try {
    await run(command, args);
    return 0;
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown };
    // libSQL's server gives a transaction five seconds where others wait to write.
    const isTimedOut = code === "TRANSACTION_TIMEOUT";
    const told = isTimedOut
      ? "Others were writing to the store, which broke it off: nothing was changed. Try it when nothing is being loaded."
      : message;
    console.error(told.replaceAll(/\s*\n\s*/g, " ").trim());
    return error instanceof Refused ? 1 : 2;
  }
}

async function run(command: Command, args: string[]): Promise<void> {
  const { usage, names, judge, tell, list } = command;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      list: { type: "boolean" },
      endpoint: { type: "string" },
    },
  });
  if (values.help === true) return console.log(usage);
  const lists = values.list === true && list !== undefined;
  if (positionals.length !== (lists ? 0 : names) || (values.list === true && !lists)) {
    throw new Error(usage.split("\n")[0]);
  }
  const endpoint = values.endpoint === undefined ? undefined : endpointOf(values.endpoint);
  const client = await openCurrentStore();
  if (lists) {
    for (const line of await list(client)) console.log(line);
    return;
  }
  const judged = await judge(client, positionals);
  console.log(tell(judged));
  if (endpoint === undefined) return;
  const what = judged.changed ? "changed" : "same";
  for (const { slug } of [judged.actor, judged.into]) {
    endpoint.note({ what, type: "actor", slug, file: "", line: 0 });
  }
  console.log(await endpoint.tell());
}
