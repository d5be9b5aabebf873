import { sql, type SQL } from "drizzle-orm";
import type { Problem } from "../../engine/declare/arguments.ts";
import { embedded, list, one } from "../../engine/declare/field.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import type { Args } from "../../engine/declare/arguments.ts";
import { foldName } from "../../text/words.ts";
import { candidates, trimmed } from "./candidates.ts";

const longest = 200;
const most = 100;

interface Candidate {
  actorId: SQL;
  text: SQL;
  type: SQL;
  language: SQL;
  score: SQL;
}

export const nameQueries: Queries = {
  resolveActor: list(
    "ActorCandidate",
    (_, name, given) => {
      const found = sql.identifier(name);
      return {
        source: sql`(${candidates(given)}) ${found}`,
        row: {
          actorId: sql`${found}.actor_id`,
          text: sql`${found}.text`,
          type: sql`${found}.type`,
          language: sql`${found}.language`,
          score: sql`${found}.score`,
        },
        order: sql`${found}.place`,
      };
    },
    { check },
  ),
};

function check({ name, kind, first }: Args): Problem {
  if (Number(first) < 1 || Number(first) > most) {
    const message = `\`first\` is ${first}. Ask for 1 to ${most} actors.`;
    return { code: "INVALID_PAGE", message };
  }
  if (foldName(String(name)) === "") {
    const message = "`name` has neither a letter nor a digit. Give a name.";
    return { code: "BAD_USER_INPUT", message };
  }
  if ([...trimmed(name)].length > longest) {
    const message = `\`name\` is longer than ${longest} characters. Give the name alone.`;
    return { code: "BAD_USER_INPUT", message };
  }
  if (Array.isArray(kind) && kind.length === 0) {
    const message = "`kind` is an empty list. Leave it out, or name at least one kind.";
    return { code: "BAD_USER_INPUT", message };
  }
  return undefined;
}

export const candidateType = objectType<Candidate>("ActorCandidate", {
  actor: one("Actor", (c) => c.actorId),
  matched: embedded("Alias", (c) => c),
  score: (c) => c.score,
});
