/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Fault, SignedIn } from "./data.ts";

/** A form of whoever is signed in: it carries what no other site knows. */
export const DeskForm = ({
  by,
  action,
  children,
  ...more
}: {
  by: SignedIn;
  action: string;
  class?: string;
  id?: string;
  children: Child;
}) => (
  <form action={action} method="post" {...more}>
    <input type="hidden" name="token" value={by.token} />
    {children}
  </form>
);

export const Faults = ({ faults }: { faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <div class="notice" role="alert">
      <p>{faults.length === 1 ? "This has to be put right:" : "These have to be put right:"}</p>
      <ul>
        {faults.map(({ message, field }) => (
          <li>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );

/** Says who is signed in, and lets them out. */
export const Bar = ({ by, at }: { by: SignedIn; at?: string }) => (
  <div class="desk-bar">
    <p class="meta">
      {at === undefined ? null : (
        <>
          <a href="/desk">Desk</a> ·{" "}
        </>
      )}
      Signed in as <bdi>{by.name}</bdi>, who may {may[by.role] ?? "read"}
    </p>
    <DeskForm by={by} action="/desk/sign-out">
      <button type="submit" class="quiet">
        Sign out
      </button>
    </DeskForm>
  </div>
);

const may: Readonly<Record<string, string>> = {
  SUGGEST: "suggest edits",
  EDIT: "edit",
  REVIEW: "edit and review",
};
