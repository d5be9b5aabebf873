import { getTableColumns } from "drizzle-orm";
import { mergedActor } from "../../storage/table/merge.ts";

/** What an actor takes with it when another comes to stand for it, and brings back. */
export const actorColumns = Object.values(getTableColumns(mergedActor))
  .map(({ name }) => name)
  .filter((name) => name !== "into_id" && name !== "ordinal")
  .join(", ");
