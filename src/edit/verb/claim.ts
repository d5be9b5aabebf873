import { quoteId } from "../../record/format/id.ts";
import type { Claim } from "../../record/format/record.ts";
import { actorSlug, type ArticleDraft, type Draft } from "../draft.ts";
import type { ClaimInput } from "../input.ts";
import { findPlace } from "../place.ts";
import { fault, type Path } from "../user-error.ts";

/** A claim as an input says it; what a change leaves out is as it was before. */
export function claimOf(
  draft: Draft,
  article: Pick<ArticleDraft, "text" | "slug" | "now">,
  id: string,
  input: ClaimInput,
  before: Claim | undefined,
  path: Path,
): Claim {
  const actor = (name: "subject" | "holder"): string | null | undefined => {
    const given = input[name];
    if (given === undefined) return before?.[name];
    return given === null ? undefined : actorSlug(draft, given, [...path, name]);
  };
  const holder = actor("holder");
  const quote = input.quote === undefined ? before?.quote : quoteKey(article, input.quote, path);
  const { validFrom = before?.validFrom, validTo = before?.validTo } = input;
  return {
    id,
    subject: actor("subject") ?? null,
    predicate: input.predicate,
    object: actorSlug(draft, input.object, [...path, "object"]),
    status: input.status,
    certainty: input.certainty,
    ...(holder != null && { holder }),
    ...(quote !== undefined && { quote }),
    ...(validFrom != null && { validFrom }),
    ...(validTo != null && { validTo }),
    evidence: evidenceOf(article, input, before, path),
  };
}

function evidenceOf(
  { text }: Pick<ArticleDraft, "text">,
  { evidence, locators }: ClaimInput,
  before: Claim | undefined,
  path: Path,
): Claim["evidence"] {
  const places = evidence?.map((place, i) => ({
    span: findPlace(text, place, [...path, "evidence", i]),
  }));
  const was = before?.evidence ?? [];
  const all = [
    ...(places ?? (evidence === undefined ? was.filter((each) => "span" in each) : [])),
    ...(locators?.map((locator) => ({ locator })) ??
      (locators === undefined ? was.filter((each) => "locator" in each) : [])),
  ];
  if (all.length === 0) {
    fault(
      "INVALID",
      [...path, "evidence"],
      "Say where the article says so: one place or locator at least.",
    );
  }
  return all;
}

/** The id within the article of the quote of an id, or of such an id itself. */
function quoteKey(
  { slug, now }: Pick<ArticleDraft, "slug" | "now">,
  quote: string | null,
  path: Path,
): string | undefined {
  if (quote === null) return undefined;
  const found = now?.quotes.find(({ id }) => id === quote || quoteId(slug, id) === quote);
  if (found !== undefined) return found.id;
  const message = `The article has no quote ${JSON.stringify(quote.slice(0, 100))}.`;
  return fault("NOT_FOUND", [...path, "quote"], message);
}
