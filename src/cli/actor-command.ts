import type { Store } from "../storage/store.ts";
import { MergeRefusal } from "../record/merge/find-actor.ts";
import type { MergeResult } from "../record/merge/merge-actors.ts";
import { command } from "./command.ts";
import { CommandError, UsageError } from "./command-error.ts";
import { useCurrentStore } from "./local/current-store.ts";
import { purgeEndpoint } from "./purge-endpoint.ts";

export interface ActorCommand {
  summary: string;
  /** The actors it takes, as the usage shows them. */
  actors: readonly string[];
  details: string;
  judge(store: Store, names: readonly string[]): Promise<MergeResult>;
  /** What was done, in a line. */
  tell(judged: MergeResult): string;
  /** What `--list` tells, if there is that. */
  list?(store: Store): Promise<string[]>;
}

const endpointOption = {
  endpoint: {
    type: "string",
    value: "ADDRESS",
    about: "a server that keeps answers, which is told of it, as by `npm run load`",
  },
} as const;
const listOption = {
  list: { type: "boolean", about: "lists the merges that stand, ACTOR INTO in each line" },
} as const;

/** A command that judges actors. */
export async function actorCommand({
  summary,
  actors,
  details,
  judge,
  tell,
  list,
}: ActorCommand): Promise<void> {
  await command({
    summary,
    options: list === undefined ? endpointOption : { ...endpointOption, ...listOption },
    operands: {
      usage: `${actors.join(" ")}${list === undefined ? "" : " | --list"}`,
      least: 0,
      most: actors.length,
    },
    details,
    refuses: "that is refused",
    async run(options: { endpoint?: string; list?: boolean }, names) {
      const lists = options.list === true && list !== undefined;
      if (names.length !== (lists ? 0 : actors.length)) throw new UsageError();
      const endpoint = options.endpoint === undefined ? undefined : purgeEndpoint(options.endpoint);
      if (lists) {
        for (const line of await useCurrentStore(list)) console.log(line);
        return;
      }
      const judged = await useCurrentStore((store) => judge(store, names)).catch(refused);
      console.log(tell(judged));
      if (endpoint === undefined) return;
      const what = judged.changed ? "changed" : "same";
      for (const { slug } of [judged.actor, judged.into]) {
        endpoint.note({ what, type: "actor", slug, file: "", line: 0 });
      }
      console.log(await endpoint.tell());
    },
  });
}

function refused(cause: Error & { code?: unknown }): never {
  if (cause instanceof MergeRefusal) throw new CommandError(cause.message, { exitCode: 1, cause });
  // libSQL's server gives a transaction five seconds where others wait to write.
  if (cause.code !== "TRANSACTION_TIMEOUT") throw cause;
  throw new CommandError(
    "Others were writing to the store, which broke it off: nothing was changed. Try it when nothing is being loaded.",
    { cause },
  );
}
