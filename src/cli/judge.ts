import type { Client } from "@libsql/client/web";
import { parseArgs } from "node:util";
import { Refused } from "../record/merge/find.ts";
import { openCurrentStore } from "./current-store.ts";

export interface Command {
  usage: string;
  names: number;
  /** Answers what was done, in a line. */
  run(client: Client, names: readonly string[]): Promise<string>;
}

/** A command about actors. Answers 0 where it is so now, 1 where it is refused, 2 where it could not run. */
export async function judgeBy({ usage, names, run }: Command, args: string[]): Promise<number> {
  try {
    const options = { help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.help === true) {
      console.log(usage);
      return 0;
    }
    if (positionals.length !== names) throw new Error(usage.split("\n")[0]);
    console.log(await run(await openCurrentStore(), positionals));
    return 0;
  } catch (error) {
    const { message } = error as Error;
    console.error(message.trim());
    return error instanceof Refused ? 1 : 2;
  }
}
