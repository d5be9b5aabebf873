import { readRows, type Row, type Store, type Value } from "../../storage/store.ts";
import type { suggestionVerdicts } from "../../storage/vocabulary.ts";
import { userError, type Path, type UserError } from "../user-error.ts";
import type { DecideSuggestionsInput, SuggestionDecision, SuggestionFilterInput } from "./input.ts";
import type { Stored } from "./stored.ts";

const most = 300;

/** A suggestion with what is decided about it. */
export interface Chosen {
  id: string;
  article: string;
  stored: Stored;
  verdict: (typeof suggestionVerdicts)[number];
  /** What a person has put in its place. */
  decision: SuggestionDecision | undefined;
  /** Where in the input it is decided. */
  path: Path;
}

const verdicts = { ACCEPT: "ACCEPTED", CHANGE: "CHANGED", REJECT: "REJECTED" } as const;

/** The suggestions that an input decides about, as they are, and what is wrong with it. */
export async function readChosen(
  store: Store,
  { decisions, acceptAll }: DecideSuggestionsInput,
): Promise<{ chosen: Chosen[]; errors: UserError[] }> {
  const given = decisions ?? [];
  if (given.length === 0 && acceptAll == null) {
    const message = "There is nothing to decide: give `decisions` or `acceptAll`.";
    return { chosen: [], errors: [userError("INVALID", ["decisions"], message)] };
  }
  const byId = new Map<string, { decision: SuggestionDecision; at: number }>();
  const errors: UserError[] = [];
  for (const [at, decision] of given.entries()) {
    const before = byId.get(decision.suggestion);
    if (before !== undefined) {
      const message = `It is decided about twice: see decision ${before.at}.`;
      errors.push(userError("INVALID", ["decisions", at, "suggestion"], message));
    } else byId.set(decision.suggestion, { decision, at });
  }
  const rows = await readRows(store, ...selected([...byId.keys()], acceptAll));
  const found = new Set(rows.map((row) => String(row["id"])));
  for (const [id, { at }] of byId) {
    if (found.has(id)) continue;
    const message = `There is no suggestion ${JSON.stringify(id.slice(0, 100))}. Look it up again.`;
    errors.push(userError("NOT_FOUND", ["decisions", at, "suggestion"], message));
  }
  if (rows.length > most) {
    const message = `More than ${most} suggestions would be decided. Narrow \`acceptAll\`, or decide in parts.`;
    errors.push(userError("TOO_LARGE", acceptAll == null ? ["decisions"] : ["acceptAll"], message));
    return { chosen: [], errors };
  }
  const chosen = rows.map((row): Chosen => {
    const { decision, at = 0 } = byId.get(String(row["id"])) ?? {};
    const path = decision === undefined ? ["acceptAll"] : ["decisions", at];
    errors.push(...wrongWith(row, decision, path));
    return {
      id: String(row["id"]),
      article: String(row["slug"]),
      stored: { kind: row["kind"], found: JSON.parse(String(row["found"])) } as Stored,
      verdict: verdicts[decision?.verdict ?? "ACCEPT"],
      decision,
      path,
    };
  });
  if (chosen.length === 0 && errors.length === 0) {
    const message = "No suggestion that waits matches.";
    errors.push(userError("NOT_FOUND", ["acceptAll"], message));
  }
  return { chosen, errors };
}

function selected(
  ids: readonly string[],
  filter: SuggestionFilterInput | null | undefined,
): [sql: string, args: Value[]] {
  const list = (values: readonly string[] | null | undefined): string | null =>
    values == null ? null : JSON.stringify(values);
  const { article, kind, status, rule, minConfidence } = filter ?? {};
  const among = (column: string, at: number): string =>
    `(?${at} is null or ${column} in (select value from json_each(?${at})))`;
  const sql = `select suggestion.id, kind, suggestion.status, found, slug, suggestion.version_id = article.version_id as is_current
    from suggestion join article on article.id = article_id
    where suggestion.id in (select value from json_each(?1)) or (?2 and suggestion.status = 'PENDING'
      and (?3 is null or article.id in (select value from json_each(?3)) or slug in (select value from json_each(?3)))
      and ${among("kind", 4)} and ${among("suggestion.status", 5)} and ${among("rule", 6)} and (?7 is null or confidence >= ?7))
    order by article_id, suggestion.start, suggestion.id limit ${most + 1}`;
  const isAsked = filter == null ? 0 : 1;
  const lists = [list(article), list(kind), list(status), list(rule)];
  return [sql, [JSON.stringify(ids), isAsked, ...lists, minConfidence ?? null]];
}

/** Why a suggestion cannot be decided so. */
function wrongWith(row: Row, decision: SuggestionDecision | undefined, path: Path): UserError[] {
  if (row["status"] !== "PENDING") {
    const message = `It is ${String(row["status"])} already: only what waits is decided.`;
    return [userError("INVALID", [...path, "suggestion"], message)];
  }
  if (decision?.verdict !== "REJECT" && row["is_current"] !== 1) {
    const message = "The article has another text by now: read it again (`readArticle`).";
    return [userError("NOT_IN_TEXT", path, message)];
  }
  const own = String(row["kind"]).toLowerCase();
  const given = (["quote", "mention", "claim"] as const).filter((name) => decision?.[name] != null);
  const isChange = decision?.verdict === "CHANGE";
  if (isChange && given.length === 1 && given[0] === own) return [];
  if (!isChange && given.length === 0) return [];
  const message = isChange
    ? `CHANGE needs \`${own}\`, and nothing else: what the ${own} shall be.`
    : `Only CHANGE takes a \`${given[0]}\`.`;
  return [userError("INVALID", path, message)];
}
