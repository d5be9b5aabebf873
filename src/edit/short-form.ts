import type { ActorRecord, ArticleRecord } from "../record/format/record.ts";
import type { ShortArticle, ShortQuote } from "../record/format/short-form.ts";
import { readRows, type Store } from "../storage/store.ts";
import { slugOf } from "../text/slug.ts";
import { foldName } from "../text/words.ts";
import { checkDraft, isChanged } from "./check-draft.ts";
import type { ArticleInput, Operation, QuoteInput } from "./input.ts";
import { readDraft } from "./read-draft.ts";
import { runOperations } from "./run-operations.ts";
import { userError, type UserError } from "./user-error.ts";

/** The lines of the record that a short form stands for, or what has to be said in it first. */
export async function fromShortForm(
  store: Store,
  short: Omit<ShortArticle, "textFile">,
): Promise<{ records: (ActorRecord | ArticleRecord)[] } | { errors: UserError[] }> {
  const { quotes, publication, kinds = {}, ...rest } = short;
  const names = [
    publication,
    ...(quotes ?? []).flatMap(({ speaker, speakers, through }) => [
      speaker,
      ...(speakers ?? []),
      ...(through ?? []),
    ]),
  ];
  const known = await actorsNamed(
    store,
    names.filter((name) => name !== undefined),
  );
  const errors: UserError[] = [];
  const made = new Map<string, Operation>();
  const actor = (name: string, path: string[], kind: ActorRecord["kind"]): string => {
    const [slug, ...others] = known.get(name) ?? [];
    if (slug === undefined) {
      const own = slugOf(name);
      made.set(own, { putActor: { slug: own, name, kind: kinds[name] ?? kind } });
      return own;
    }
    if (others.length > 0) {
      const which = [slug, ...others].map((each) => JSON.stringify(each)).join(", ");
      const message = `${JSON.stringify(name)} could be one of ${which}: give the slug.`;
      errors.push(userError("AMBIGUOUS_ACTOR", path, message));
    }
    return slug;
  };
  const putArticle: ArticleInput = {
    ...rest,
    ...(publication !== undefined && {
      publication: actor(publication, ["publication"], "PUBLICATION"),
    }),
    ...(quotes && {
      quotes: quotes.map((quote, i) => {
        const { speaker, exact, prefix, suffix, start, end, ...more } = quote;
        const at = (...keys: string[]): string[] => ["quotes", String(i), ...keys];
        if (speaker !== undefined && quote.speakers != null) {
          const message = "Who said it is given twice: leave out `speaker` or `speakers`.";
          errors.push(userError("INVALID", at("speakers"), message));
        }
        const all = (name: "speakers" | "through"): Pick<QuoteInput, typeof name> => {
          const given = quote[name];
          return given == null
            ? {}
            : { [name]: given.map((one, k) => actor(one, at(name, String(k)), "PERSON")) };
        };
        return {
          ...more,
          place: { exact, prefix, suffix, start, end },
          ...(speaker !== undefined && { speakers: [actor(speaker, at("speaker"), "PERSON")] }),
          ...all("speakers"),
          ...all("through"),
        };
      }),
    }),
  };
  if (errors.length > 0) return { errors };
  const operations = [...made.values(), { putArticle }];
  const draft = await readDraft(store, operations);
  const wrong = runOperations(draft, operations);
  if (wrong.length === 0) wrong.push(...checkDraft(draft, new Date().toISOString()).errors);
  if (wrong.length > 0) return { errors: wrong.map((error) => inShortForm(error, quotes ?? [])) };
  const changed = [...draft.actors.values(), ...draft.articles.values()].filter(isChanged);
  return { records: changed.flatMap(({ now }) => now ?? []) };
}

/** By each name, the slugs of the actors that are called so, or have it as their slug. */
async function actorsNamed(store: Store, names: readonly string[]): Promise<Map<string, string[]>> {
  const given = [...new Set(names)].map((name) => [name, foldName(name)]);
  const sql = `select distinct own.value ->> 0 as name, actor.slug from json_each(?1) own
    cross join naming on naming.folded = own.value ->> 1
    cross join recorded_actor actor on actor.id = coalesce(naming.recorded_actor_id, naming.actor_id)
    union select own.value ->> 0, slug from json_each(?1) own cross join recorded_actor where slug = own.value ->> 0
    order by 2`;
  const rows = await readRows(store, sql, [JSON.stringify(given)]);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const name = String(row["name"]);
    const slugs = found.get(name) ?? [];
    found.set(name, [...slugs, String(row["slug"])]);
  }
  // A slug names one alone.
  for (const [name, slugs] of found) if (slugs.includes(name)) found.set(name, [name]);
  return found;
}

/** Where in the short form a place of the operations comes from. */
function inShortForm(error: UserError, quotes: readonly ShortQuote[]): UserError {
  const path = error.path.slice(3).filter((key) => key !== "place");
  const [list, index, field] = path;
  const isOne = list === "quotes" && field === "speakers";
  if (!isOne || quotes[Number(index)]?.speaker === undefined) return { ...error, path };
  return { ...error, path: [list, index ?? "", "speaker"] };
}
