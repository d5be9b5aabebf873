import { actorId } from "../../record/format/id.ts";
import type { ActorRecord } from "../../record/format/record.ts";
import { identifierKey } from "../../record/load/stored-records.ts";
import { know, touch, type Draft } from "../draft.ts";
import type { ActorInput } from "../input.ts";
import { actorSlugOf } from "../slug.ts";
import { fault, type Path } from "../user-error.ts";
import type { Run } from "./verb.ts";

export const putActor: Run<"putActor"> = (draft, input, path) => {
  const slug = slugFor(draft, input, path);
  const before = draft.actors.get(slug)?.before;
  touch(draft, actorId(slug), path);
  const identifiers = input.identifiers ?? before?.identifiers ?? [];
  const aliases = input.aliases?.map(({ text, type, language }) => ({
    text,
    type,
    ...(language != null && { language }),
  }));
  const record: ActorRecord = {
    type: "actor",
    slug,
    name: input.name,
    kind: input.kind,
    identifiability: input.identifiability ?? "NAMED",
    ...(input.description != null && { description: input.description }),
    ...(input.country != null && { country: input.country }),
    ...(input.wikidataId != null && { wikidataId: input.wikidataId }),
    ...(identifiers.length > 0 && {
      identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    }),
    aliases: aliases ?? before?.aliases ?? [],
  };
  const known = draft.actors.get(slug);
  const revision = known?.revision ?? null;
  draft.actors.set(slug, { id: actorId(slug), slug, revision, before, now: record });
  // A merged actor stays one that a record may not name anew.
  if (known?.before === undefined) know(draft, "Actor", slug, input.kind);
};

/** Whom it is about: by its slug, by an identifier, or somebody new. */
function slugFor(draft: Draft, input: ActorInput, path: Path): string {
  if (input.slug != null) return input.slug;
  for (const identifier of input.identifiers ?? []) {
    const slug = draft.identified.get(`Actor ${identifierKey(identifier)}`);
    if (slug !== undefined) return slug;
  }
  const slug = actorSlugOf(input);
  if (slug === "") fault("INVALID", [...path, "slug"], "The name makes no slug: give one.");
  if (draft.actors.has(slug)) {
    const message = `An actor called so is on record, with the slug ${JSON.stringify(slug)}. Give \`slug\`: that one to change it, or another for somebody else.`;
    fault("AMBIGUOUS_ACTOR", [...path, "name"], message);
  }
  return slug;
}
