import type { Fault } from "../../page/desk/data.ts";
import { deskEditView } from "../../page/desk/edit.tsx";
import type { Edit } from "../../page/edit/edit-pages.tsx";
import { deskEditPath } from "../../page/link.ts";
import { badRequest } from "../error-response.ts";
import { deskPage, deskRedirect } from "./desk-response.ts";
import { faultsOf } from "./faults.ts";
import type { Payload, Visit } from "./visit.ts";

export const showEdit = (visit: Visit): Promise<Response> => editPage(visit, "", []);

async function editPage(visit: Visit, note: string, faults: readonly Fault[]): Promise<Response> {
  const { ask, by, params } = visit;
  const number = Number(params["number"]);
  const { edit } = await ask<{ edit: Edit | null }>("EditPage", { number, first: 50 });
  if (edit === null) throw badRequest(`There is no edit ${number} that you may see.`, 404);
  return deskPage(deskEditView(edit, { by, note, faults }), faults.length > 0 ? 422 : 200);
}

async function idOf({ ask, params }: Visit): Promise<string> {
  const number = Number(params["number"]);
  const { edit } = await ask<{ edit: { id: string } | null }>("DeskEditId", { number });
  if (edit === null) throw badRequest(`There is no edit ${number} that you may see.`, 404);
  return edit.id;
}

/** Applies, rejects or takes back an open edit. */
export async function decideEdit(visit: Visit, form: URLSearchParams): Promise<Response> {
  const note = form.get("note")?.trim() ?? "";
  const input = {
    edit: await idOf(visit),
    verdict: form.get("verdict"),
    ...(note !== "" && { note }),
  };
  const { decide } = await visit.ask<{ decide: Payload }>("DeskDecide", { input });
  return outcomeOf(decide, visit, note);
}

/** Undoes an edit by a new one, and shows that. */
export async function undoEdit(visit: Visit, form: URLSearchParams): Promise<Response> {
  const note = form.get("note")?.trim() ?? "";
  const { undo } = await visit.ask<{ undo: Payload }>("DeskUndo", {
    input: { edit: await idOf(visit), note },
  });
  return outcomeOf(undo, visit, note);
}

const outcomeOf = (payload: Payload, visit: Visit, note: string): Response | Promise<Response> =>
  payload.edit == null
    ? editPage(visit, note, faultsOf(payload))
    : deskRedirect(deskEditPath(payload.edit.number));
