/** @jsxImportSource hono/jsx */
import { ThingItem, Undone, type Edit } from "../edit/edit-pages.tsx";
import { deskEditPath, editPath } from "../link.ts";
import type { PageView } from "../page.ts";
import { capital, count, counted, enumText, instantText } from "../words.ts";
import type { Fault, SignedIn } from "./data.ts";
import { Bar, DeskForm, Faults } from "./form.tsx";

interface Deciding {
  by: SignedIn;
  number: number;
  /** What was typed. */
  note: string;
}

const Note = ({ note, label }: { note: string; label: string }) => (
  <label>
    <span>{label}</span>
    <input name="note" value={note} dir="auto" maxlength={10_000} />
  </label>
);

/** For a reviewer; whoever filed it may only take it back. */
const Decide = ({ by, number, note, isOwn }: Deciding & { isOwn: boolean }) => (
  <DeskForm by={by} action={`${deskEditPath(number)}/decide`} class="desk-form">
    {isOwn ? null : <Note note={note} label="Why (needed to reject)" />}
    <p class="desk-buttons">
      {isOwn ? (
        <button type="submit" name="verdict" value="CANCEL">
          Take it back
        </button>
      ) : (
        <>
          <button type="submit" name="verdict" value="APPLY">
            Apply
          </button>
          <button type="submit" name="verdict" value="REJECT" class="quiet">
            Reject
          </button>
        </>
      )}
    </p>
  </DeskForm>
);

const Undo = ({ by, number, note }: Deciding) => (
  <DeskForm by={by} action={`${deskEditPath(number)}/undo`} class="desk-form">
    <Note note={note || `Undoes edit ${number}.`} label="Why" />
    <p class="desk-buttons">
      <button type="submit">Undo this edit</button>
    </p>
  </DeskForm>
);

/** An edit, with what may be done about it. */
export const deskEditView = (
  edit: Edit,
  { by, note, faults }: { by: SignedIn; note: string; faults: readonly Fault[] },
): PageView => {
  const { number, status, things } = edit;
  const isOwn = edit.author.name === by.name;
  const deciding = { by, number, note };
  return {
    title: `Edit ${number}`,
    description: edit.note,
    canonical: deskEditPath(number),
    isUnlisted: true,
    main: (
      <div class="page">
        <header>
          <p class="kicker">{capital(enumText(status))}</p>
          <h1>Edit {count(number)}</h1>
          <Bar by={by} at="edit" />
          <p class="lead" dir="auto">
            {edit.note || "No note was left."}
          </p>
          <p class="meta">
            By <bdi>{edit.author.name}</bdi>,{" "}
            <time datetime={edit.createdAt}>{instantText(edit.createdAt)}</time> ·{" "}
            <a href={editPath(number)}>its page</a>
          </p>
          {edit.decisionNote === null ? null : <p dir="auto">{edit.decisionNote}</p>}
          <Undone edit={edit} pathOf={deskEditPath} />
        </header>
        <Faults faults={faults} />
        {status === "OPEN" && (isOwn || by.role === "REVIEW") ? (
          <Decide {...deciding} isOwn={isOwn} />
        ) : null}
        {status === "OPEN" && !isOwn && by.role !== "REVIEW" ? (
          <p class="notice">It waits for a reviewer.</p>
        ) : null}
        {status === "APPLIED" ? <Undo {...deciding} /> : null}
        {status === "CONFLICTED" ? (
          <p class="notice">
            What it changes was changed meanwhile. Below is what it would have changed, beside what
            is on record now: file it anew where it still holds.
          </p>
        ) : null}
        <section aria-labelledby="things">
          <h2 id="things">
            {things.totalCount === undefined ? "Many things" : counted(things.totalCount, "thing")}{" "}
            {status === "OPEN" ? "would change" : "changed"}
          </h2>
          <ol class="plain rows">
            {things.nodes.map((thing) => (
              <ThingItem thing={thing} />
            ))}
          </ol>
          {things.pageInfo.hasNextPage ? (
            <p>
              <a href={editPath(number)}>All of them</a>
            </p>
          ) : null}
        </section>
      </div>
    ),
  };
};
