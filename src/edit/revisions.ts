import { readRows, type Store } from "../storage/store.ts";
import { isChanged } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import type { EditInput } from "./input.ts";
import { userError, type UserError } from "./user-error.ts";

interface Seen {
  id: string;
  type: "Article" | "Actor";
  slug: string;
  revision: number;
}

/** The articles and actors that stand already and are changed. */
export function changedOnes(draft: Draft): Seen[] {
  const of = (type: Seen["type"], drafts: Draft["articles"] | Draft["actors"]): Seen[] =>
    [...drafts.values()].flatMap((own) => {
      const { id, slug, revision } = own;
      const isErasing = "erased" in own && own.erased.length > 0;
      return revision !== null && (isChanged(own) || isErasing)
        ? [{ id, type, slug, revision }]
        : [];
    });
  return [...of("Article", draft.articles), ...of("Actor", draft.actors)];
}

/** What is wrong with the revisions that an edit expects. */
export async function revisionErrors(
  store: Store,
  draft: Draft,
  changed: readonly Seen[],
  { expectedRevisions, overwrite }: Pick<EditInput, "expectedRevisions" | "overwrite">,
): Promise<UserError[]> {
  if (overwrite) return [];
  const errors: UserError[] = [];
  const listed = new Set<string>();
  for (const [i, { id, revision }] of expectedRevisions.entries()) {
    const found =
      draft.names.get(id) ?? draft.names.get(`Article ${id}`) ?? draft.names.get(`Actor ${id}`);
    const path = ["expectedRevisions", i];
    if (found === undefined || found.slug === null) {
      const message = `There is no article or actor ${JSON.stringify(id.slice(0, 100))}.`;
      errors.push(userError("NOT_FOUND", [...path, "id"], message));
      continue;
    }
    listed.add(found.id);
    if (found.revision === null || found.revision === revision) continue;
    const by = await lastChange(store, found.id);
    const message = `${JSON.stringify(found.slug)} is at revision ${found.revision}, not ${revision}: ${by}. Look at it again.`;
    errors.push(userError("STALE_REVISION", path, message));
  }
  for (const { id, type, slug, revision } of changed) {
    if (listed.has(id)) continue;
    const message = `The ${type.toLowerCase()} ${JSON.stringify(slug)} is changed: list it with the revision that you have seen (it is at ${revision}), or set \`overwrite\`.`;
    errors.push(userError("INVALID", ["expectedRevisions"], message));
  }
  return errors;
}

export async function lastChange(store: Store, id: string): Promise<string> {
  const sql = `select at, author_name, number from change join edit on edit.id = edit_id
    where node_id = ? order by sequence desc limit 1`;
  const [row] = await readRows(store, sql, [id]);
  if (row === undefined) return "it was changed since";
  return `${row["author_name"]} changed it at ${row["at"]}, by edit ${row["number"]}`;
}
