import { actorId, articleId } from "../record/format/id.ts";
import { readRows, type Store } from "../storage/store.ts";
import type { Writes } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { userError, type UserError } from "./user-error.ts";

const namingActor = `select slug from article where publication_id = ?1 or recorded_publication_id = ?1
  union select slug from article where id in (
    select article_id from mention where actor_id = ?1 or recorded_actor_id = ?1
    union select article_id from quote where speaker_id = ?1 or recorded_speaker_id = ?1
    union select article_id from claim where holder_id = ?1 or recorded_holder_id = ?1
    union select article_id from claim where relationship_id in (
      select id from relationship where subject_id = ?1 or object_id = ?1))
  union select slug from merged_actor where into_id = ?1 limit 101`;
const citing = `select slug from article where id in (select article_id from quote where cited_work_id = ?1) limit 101`;
const publishing =
  "select slug from article where publication_id = ?1 or recorded_publication_id = ?1 limit 101";

/** What would be gone, or another kind of thing, while something on record needs it: what the draft does not hold. */
export async function namedElsewhere(
  store: Store,
  draft: Draft,
  writes: Writes,
): Promise<UserError[]> {
  const errors: UserError[] = [];
  const refuse = async (sql: string, id: string, what: string): Promise<void> => {
    const rows = await readRows(store, sql, [id]);
    // Those of the draft are checked with it.
    const others = rows
      .map((row) => String(row["slug"]))
      .filter((slug) => !draft.articles.has(slug));
    if (others.length === 0) return;
    const some = others.slice(0, 5).map((slug) => JSON.stringify(slug));
    const more = others.length > some.length ? ", …" : "";
    errors.push(
      userError("INVALID", draft.touched.get(id) ?? [], `${what}: ${some.join(", ")}${more}.`),
    );
  };
  for (const slug of writes.removedActors) {
    await refuse(namingActor, actorId(slug), "On record, it is still named by");
  }
  for (const slug of writes.erasedArticles) {
    await refuse(citing, articleId(slug), "On record, it is still cited by");
  }
  for (const { record } of writes.actors) {
    const before = draft.actors.get(record.slug)?.before;
    if (before === undefined || before.kind === record.kind) continue;
    if (before.kind === "PUBLICATION") {
      await refuse(publishing, actorId(record.slug), "Articles name it as their publication");
    }
    if ((before.kind === "PUBLICATION") !== (record.kind === "PUBLICATION")) {
      const merged = "select slug from merged_actor where into_id = ?1 or id = ?1";
      await refuse(
        merged,
        actorId(record.slug),
        "It is merged, and only publications are with publications",
      );
    }
  }
  return errors;
}
