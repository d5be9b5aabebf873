import type { Fault } from "../../page/desk/data.ts";
import { newArticleView, type ArticleFields } from "../../page/desk/new-article.tsx";
import { deskArticlePath, deskEditPath } from "../../page/link.ts";
import { slugOf } from "../../text/slug.ts";
import { deskPage, deskRedirect } from "./desk-response.ts";
import { faultsOf } from "./faults.ts";
import type { Payload, Visit } from "./visit.ts";

/** Fields that say the same in the API's input. */
const plain = ["title", "url", "byline", "publishedOn", "language", "genre", "rights", "license"];

const empty: ArticleFields = { language: "en", genre: "REPORTAGE", rights: "QUOTATION_ONLY" };

export async function showNewArticle({ by }: Visit): Promise<Response> {
  return deskPage(newArticleView({ ...empty, once: crypto.randomUUID() }, [], by));
}

/** Puts an article on record and reads it. Where something is wrong, the form is shown again as it was typed. */
export async function putArticle(visit: Visit, form: URLSearchParams): Promise<Response> {
  const { ask, by } = visit;
  const values = Object.fromEntries(form);
  const again = (faults: readonly Fault[]): Response =>
    deskPage(newArticleView({ ...values, once: crypto.randomUUID() }, faults, by), 422);
  const text = (values["text"] ?? "").replaceAll("\r\n", "\n");
  const given = (name: string): string | undefined => values[name]?.trim() || undefined;
  if (text.trim() === "") {
    return again([{ message: "There is no text yet: paste the article.", field: "text" }]);
  }
  const address = given("url")?.replace(/^https?:\/\//i, "");
  const slug = given("slug") ?? slugOf(given("title") ?? address ?? "");
  if (slug === "") {
    return again([{ message: "Give its title, or its address: it needs a name.", field: "title" }]);
  }
  const publisher = await publisherOf(given("publication"), ask);
  if ("message" in publisher) return again([publisher]);
  const article = Object.fromEntries(plain.map((name) => [name, given(name)]));
  const input = {
    operations: [
      ...publisher.operations,
      {
        putArticle: {
          ...article,
          slug,
          text,
          publication: publisher.slug,
          mentions: [],
          quotes: [],
        },
      },
    ],
    note: "Put on record at the desk.",
    expectedRevisions: [],
    idempotencyKey: values["once"],
  };
  const { edit } = await ask<{ edit: Payload }>("DeskEdit", { input });
  if (edit.edit == null) return again(faultsOf(edit));
  if (edit.edit.status === "OPEN") return deskRedirect(deskEditPath(edit.edit.number));
  await ask("DeskReadArticle", { input: { article: slug } });
  return deskRedirect(deskArticlePath(slug));
}

interface Publisher {
  slug?: string;
  operations: object[];
}

/** The publication of a name: the one on record, or one that is put there in the same edit. */
async function publisherOf(
  name: string | undefined,
  ask: Visit["ask"],
): Promise<Publisher | Fault> {
  if (name === undefined) return { operations: [] };
  interface Candidates {
    resolveActor: { score: number; actor: { slug: string; name: string } }[];
  }
  const variables = { name, kind: ["PUBLICATION"] };
  const { resolveActor } = await ask<Candidates>("DeskActors", variables);
  const same = resolveActor.filter(({ score }) => score === 1);
  const [one, another] = same;
  if (another !== undefined) {
    const message = `Several publications are called so: ${same.map(({ actor }) => actor.slug).join(", ")}. Give the name that only one of them has.`;
    return { message, field: "publication" };
  }
  if (one !== undefined) return { slug: one.actor.slug, operations: [] };
  return { slug: slugOf(name), operations: [{ putActor: { name, kind: "PUBLICATION" } }] };
}
