import { hasLetter } from "../../text/blank.ts";
import { deskArticleView, type DeskData } from "../../page/desk/article.tsx";
import type {
  ArticleData,
  DecidedByOthers,
  DeskSuggestion,
  Fault,
  SignedIn,
} from "../../page/desk/data.ts";
import { deskArticlePath } from "../../page/link.ts";
import { bodyText } from "../body-limit.ts";
import { badRequest } from "../error-response.ts";
import { deskJson, deskPage, deskRedirect } from "./desk-response.ts";
import { faultsOf } from "./faults.ts";
import { sentDecisions } from "./sent-decisions.ts";
import type { Payload, Visit } from "./visit.ts";

/** As many pages of suggestions are shown at once. What waits beyond comes when these are decided. */
const mostPages = 6;

export const showArticle = (visit: Visit): Promise<Response> => articlePage(visit, []);

async function articlePage(visit: Visit, faults: readonly Fault[]): Promise<Response> {
  const { ask, by, params } = visit;
  const { slug = "" } = params;
  const suggestions: DeskSuggestion[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const variables: Record<string, unknown> = { slug, article: slug, after };
    const data: ArticleData = await ask<ArticleData>("DeskArticle", variables);
    const { article } = data;
    if (article === null) throw badRequest(`There is no article “${slug}”.`, 404);
    suggestions.push(...data.suggestions.nodes);
    const { hasNextPage, endCursor } = data.suggestions.pageInfo;
    if (hasNextPage && page < mostPages - 1) {
      after = endCursor;
      continue;
    }
    const text = article.text ?? (mayEdit(by) ? await visit.heldText(slug) : null);
    const own = deskArticlePath(slug);
    const shown: DeskData | undefined =
      text === null || suggestions.length === 0
        ? undefined
        : {
            article: { ...article, text },
            suggestions,
            token: by.token,
            decisions: `${own}/decisions`,
            actors: "/desk/actors",
          };
    return deskPage(deskArticleView({ ...article, text }, { by, data: shown, faults }));
  }
  throw new Error("There is always a last page.");
}

/** Editors have to see the words that they put on record, also where the public may not be shown the whole text. */
const mayEdit = ({ role }: SignedIn): boolean => ["EDIT", "REVIEW"].includes(role);

/** Reads an article that is on record. */
export async function readAnew(visit: Visit): Promise<Response> {
  const { slug = "" } = visit.params;
  const input = { article: slug };
  const { readArticle } = await visit.ask<{ readArticle: Payload }>("DeskReadArticle", { input });
  if (readArticle.userErrors.length > 0) return articlePage(visit, faultsOf(readArticle));
  return deskRedirect(deskArticlePath(slug));
}

/** Puts on record what was accepted, as one edit, and tells the page what came of it. */
export async function decideInArticle({ ask, request, params }: Visit): Promise<Response> {
  const sent = sentDecisions(await bodyText(request), params["slug"] ?? "");
  const { actors, decisions, note, once } = sent;
  if (actors.length > 0) {
    const input = {
      operations: actors.map((putActor) => ({ putActor })),
      note,
      expectedRevisions: [],
      idempotencyKey: `${once}-actors`,
    };
    const { edit } = await ask<{ edit: Payload }>("DeskEdit", { input });
    if (edit.edit == null) return deskJson(edit);
  }
  const input = { decisions, note, idempotencyKey: once };
  const { decideSuggestions } = await ask<{ decideSuggestions: Payload }>("DeskDecideSuggestions", {
    input,
  });
  const refusedIds = decideSuggestions.userErrors.flatMap(({ path: [part, i, field] }) =>
    part === "decisions" && field === "suggestion" ? [suggestionOf(decisions[Number(i)])] : [],
  );
  if (refusedIds.length === 0) return deskJson(decideSuggestions);
  const { nodes } = await ask<{ nodes: (Partial<DecidedByOthers> | null)[] }>("DeskDecided", {
    ids: refusedIds.slice(0, mostConflicts),
  });
  const standing = nodes.filter((node) => node?.status !== undefined && node.status !== "PENDING");
  return deskJson({ ...decideSuggestions, standing });
}

/** As many ids are asked for at once. */
const mostConflicts = 100;
const suggestionOf = (decision: object | undefined): unknown =>
  (decision as { suggestion?: unknown } | undefined)?.suggestion;

const longestName = 200;

/** Who could be meant by a name that is being typed. */
export async function askActors({ ask, request }: Visit): Promise<Response> {
  const name = new URL(request.url).searchParams.get("name")?.trim() ?? "";
  const isName = hasLetter(name) && name.length <= longestName;
  if (!isName) return deskJson([]);
  interface Candidates {
    resolveActor: { actor: object }[];
  }
  const { resolveActor } = await ask<Candidates>("DeskActors", { name });
  return deskJson(resolveActor.map(({ actor }) => actor));
}
