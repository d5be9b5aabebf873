import { sql, type SQL } from "drizzle-orm";
import {
  embedded,
  jsonRows,
  list,
  member,
  one,
  shared,
  type ListRows,
} from "../../engine/declare/field.ts";
import type { Args, Problem } from "../../engine/declare/arguments.ts";
import { dateProblem } from "../../engine/declare/date-filter.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { actor } from "../../storage/table/article.ts";
import { namedOnRecord } from "./named-on-record.ts";

const longestText = 20_000;
const longestTitle = 500;
/** Of whoever was not on record when a suggestion was filed (`stack.test.ts`). */
export const deepestId = 20;

/** How a found actor's JSON leads to actors on record. */
export interface OnRecord {
  /** The id of the one who is meant, or null. */
  one(found: SQL): SQL;
  /** A select of `id` and `place`: others who may be. */
  others(found: SQL): SQL;
}

/** A part of what was found, and where its actors are. */
export interface Found {
  json: SQL;
  onRecord: OnRecord;
}

const part = ({ json, onRecord }: Found, name: string): Found => ({
  json: sql`${json} -> ${sql.raw(`'${name}'`)}`,
  onRecord,
});
const isAbsent = (found: Found, name: string): SQL => sql`${member(found.json, name)} is null`;

const parts = (type: string, name: string) =>
  list<Found>(type, ({ json, onRecord }, rows) => {
    const { source, element, order } = jsonRows(sql`${json} -> ${sql.raw(`'${name}'`)}`, rows);
    return { source, order, row: { json: element, onRecord } };
  });

const values = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, ({ json }: Found) => member(json, name)]));

export const suggestedActorType = objectType<Found>("SuggestedActor", {
  ...values("name", "kind", "identifiability", "start", "end"),
  actor: shared(
    one("Actor", ({ json, onRecord }) => onRecord.one(json)),
    { idDepth: deepestId },
  ),
  alternatives: shared(
    list("Actor", ({ json, onRecord }, name): ListRows => {
      const others = onRecord.others(json);
      const own = rowOf(actor, "other");
      return {
        source: sql`(select other.*, place from (${others}) found cross join ${named(actor, "other")} where ${own.id} = found.id) ${sql.identifier(name)}`,
        row: rowOf(actor, name),
        order: sql`${sql.identifier(name)}.place`,
        reached: {
          source: named(actor, name),
          on: sql`${rowOf(actor, name).id} in (select id from (${others}))`,
        },
      };
    }),
  ),
});

export const suggestedSegmentType = objectType<Found>(
  "SuggestedSegment",
  values("kind", "start", "end", "text"),
);

export const suggestedQuoteType = objectType<Found>("SuggestedQuote", {
  ...values("form", "text", "start", "end", "cue", "confidence", "rule"),
  segments: parts("SuggestedSegment", "segments"),
  speakers: parts("SuggestedActor", "speakers"),
  through: parts("SuggestedActor", "through"),
});

export const suggestedMentionType = objectType<Found>("SuggestedMention", {
  ...values("type", "text", "start", "end", "confidence", "rule"),
  actor: embedded("SuggestedActor", (found) => part(found, "actor")),
});

export const suggestedClaimType = objectType<Found>("SuggestedClaim", {
  ...values("predicate", "status", "certainty", "start", "end", "confidence", "rule"),
  subject: embedded(
    "SuggestedActor",
    (found) => part(found, "subject"),
    (found) => isAbsent(found, "subject"),
  ),
  object: embedded("SuggestedActor", (found) => part(found, "object")),
  holder: embedded(
    "SuggestedActor",
    (found) => part(found, "holder"),
    (found) => isAbsent(found, "holder"),
  ),
});

export const readingType = objectType<Found>("Reading", {
  quotes: parts("SuggestedQuote", "quotes"),
  mentions: parts("SuggestedMention", "mentions"),
  claims: parts("SuggestedClaim", "claims"),
});

export const readingQueries: Queries = {
  readText: {
    kind: "made",
    type: "Reading",
    asks: {
      check,
      // Rules and lexicons are read and compiled when somebody asks for the first time.
      prepare: {
        async make({ text, title }) {
          const { suggestionsIn } = await import("../../reading/suggestions.ts");
          return JSON.stringify(suggestionsIn(String(text), title == null ? "" : String(title)));
        },
        isDear: true,
      },
    },
    make(given): Found {
      const json = given.prepared;
      const found = namedOnRecord(sql`${json} -> 'actors'`, given);
      const of = (each: SQL): SQL => sql`k = ${each} ->> 'of'`;
      const onRecord: OnRecord = {
        one: (each) => sql`(select id from ${found} where ${of(each)} and is_one)`,
        others: (each) =>
          sql`select id, place from ${found} where ${of(each)} and not is_one and place <= 6`,
      };
      return { json, onRecord };
    },
  },
};

function check({ text, title, publishedOn }: Args): Problem {
  for (const [name, given, most] of [
    ["text", text, longestText],
    ["title", title, longestTitle],
  ] as const) {
    const { length } = String(given ?? "");
    if (length <= most) continue;
    const message = `\`${name}\` has ${length.toLocaleString("en")} characters; ${most.toLocaleString("en")} can be read at once.${name === "text" ? " Give it in parts." : ""}`;
    return { code: "BAD_USER_INPUT", message };
  }
  if (String(text).trim() === "") {
    return { code: "BAD_USER_INPUT", message: "`text` is empty: there is nothing to read." };
  }
  return publishedOn == null ? undefined : dateProblem(publishedOn);
}
