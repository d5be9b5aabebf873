/** @jsxImportSource hono/jsx */
import type { EditLine, List, PageInfo } from "../data.ts";
import {
  actorPath,
  articlePath,
  asked,
  deskEditPath,
  editPath,
  quotePath,
  relationshipPath,
  withQuery,
} from "../link.ts";
import { page } from "../page.ts";
import { EditItems } from "../part/lines.tsx";
import { paging, Pager } from "../part/pager.tsx";
import { cut } from "../plain-text.ts";
import { capital, count, counted, enumText, instantText } from "../words.ts";
import { Changed } from "./changed.tsx";

export const editsPage = page<{ edits: Omit<List<EditLine>, "totalCount"> }>({
  path: "/edits",
  document: "EditsPage",
  variables(address) {
    const author = asked(address.query, "author");
    return { ...(author !== undefined && { filter: { author } }), ...paging(address, 50) };
  },
  view: ({ edits }, address) => {
    const author = asked(address.query, "author");
    return {
      title: author === undefined ? "Edits" : `Edits by ${author}`,
      description: "What was changed on record, by whom and why.",
      canonical: withQuery(address.path, address.query),
      feed: { title: "Edits", path: "/edits", query: address.query },
      isUnlisted: author !== undefined,
      main: (
        <div class="page">
          <header>
            <h1>Edits</h1>
            <p class="lead">
              What was changed on record, by whom and why. Nothing is lost: each can be undone.
            </p>
            <p class="meta">
              The latest first
              {author === undefined ? null : (
                <>
                  , by <bdi>{author}</bdi> · <a href="/edits">All</a>
                </>
              )}
            </p>
          </header>
          {edits.nodes.length === 0 ? (
            <p class="empty">There is no such edit.</p>
          ) : (
            <EditItems edits={edits.nodes} />
          )}
          <Pager address={address} info={edits.pageInfo} />
        </div>
      ),
    };
  },
});

interface Thing {
  type: string;
  id: string;
  before: string | null;
  after: string | null;
  node: { __typename: string; slug?: string; name?: string; title?: string | null } | null;
}

export interface Edit extends EditLine {
  decidedBy: { name: string } | null;
  decidedAt: string | null;
  decisionNote: string | null;
  undoes: { number: number } | null;
  undoneBy: { number: number } | null;
  things: {
    totalCount?: number;
    nodes: Thing[];
    pageInfo: Pick<PageInfo, "hasNextPage" | "endCursor">;
  };
}

/** Where a thing can be looked at; some have no page of their own. */
function pathOf({ type, id, node }: Thing): string | undefined {
  if (node === null) return undefined;
  if (type === "Actor" && node.slug !== undefined) return actorPath(node.slug);
  if (type === "Article" && node.slug !== undefined) return articlePath(node.slug);
  if (type === "Quote") return quotePath(id);
  return type === "Relationship" ? relationshipPath(id) : undefined;
}

export const ThingItem = ({ thing }: { thing: Thing }) => {
  const path = pathOf(thing);
  const name = <bdi>{thing.node?.name ?? thing.node?.title ?? thing.id}</bdi>;
  const became =
    thing.before === null ? "recorded" : thing.after === null ? "taken from the record" : "changed";
  return (
    <li>
      {thing.type} {path === undefined ? name : <a href={path}>{name}</a>}, {became}
      <Changed before={thing.before} after={thing.after} />
    </li>
  );
};

/** Which edit it undoes, and which has undone it. */
export const Undone = ({
  edit,
  pathOf: pathTo,
}: {
  edit: Edit;
  pathOf: (number: number) => string;
}) => (
  <>
    {edit.undoes === null ? null : (
      <p class="notice">
        It undoes <a href={pathTo(edit.undoes.number)}>edit {edit.undoes.number}</a>.
      </p>
    )}
    {edit.undoneBy === null ? null : (
      <p class="notice">
        It was undone by <a href={pathTo(edit.undoneBy.number)}>edit {edit.undoneBy.number}</a>.
      </p>
    )}
  </>
);

export const editPage = page<{ edit: Edit | null }>({
  path: "/edits/:number",
  document: "EditPage",
  variables(address) {
    const given = address.params["number"] ?? "";
    const after = address.query.get("after");
    return {
      number: /^\d{1,9}$/.test(given) ? Number(given) : 0,
      first: 50,
      ...(after !== null && { after }),
    };
  },
  view({ edit }, address) {
    if (edit === null)
      return { missing: `There is no edit ${cut(address.params["number"] ?? "", 20)}.` };
    const { things } = edit;
    return {
      title: `Edit ${edit.number}`,
      description: cut(edit.note || "An edit without a note.", 200),
      canonical: editPath(edit.number),
      main: (
        <div class="page">
          <header>
            <p class="kicker">{capital(enumText(edit.status))}</p>
            <h1>Edit {count(edit.number)}</h1>
            <p class="lead" dir="auto">
              {edit.note || "No note was left."}
            </p>
            <p class="meta">
              By{" "}
              <a href={withQuery("/edits", new URLSearchParams({ author: edit.author.name }))}>
                <bdi>{edit.author.name}</bdi>
              </a>
              , <time datetime={edit.createdAt}>{instantText(edit.createdAt)}</time>
              {edit.decidedBy === null ? null : (
                <>
                  {" "}
                  · decided by <bdi>{edit.decidedBy.name}</bdi>
                  {edit.decidedAt === null ? null : `, ${instantText(edit.decidedAt)}`}
                </>
              )}
              {edit.status === "APPLIED" ? (
                <>
                  {" "}
                  · <a href={deskEditPath(edit.number)}>Undo it at the desk</a>
                </>
              ) : null}
            </p>
            {edit.decisionNote === null ? null : <p dir="auto">{edit.decisionNote}</p>}
            <Undone edit={edit} pathOf={editPath} />
          </header>
          <section aria-labelledby="things">
            <h2 id="things">
              {things.totalCount === undefined
                ? "Many things"
                : counted(things.totalCount, "thing")}{" "}
              changed
            </h2>
            <ol class="plain rows">
              {things.nodes.map((thing) => (
                <ThingItem thing={thing} />
              ))}
            </ol>
            <Pager
              address={address}
              info={{ ...things.pageInfo, hasPreviousPage: false, startCursor: null }}
            />
          </section>
        </div>
      ),
    };
  },
});
