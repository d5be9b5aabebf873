import type { DeskData } from "../article.tsx";
import type { DecidedByOthers } from "../data.ts";
import { decisionsOf } from "./decisions.ts";
import type { State } from "./state.ts";

/** What came of sending: an edit, what is wrong, or that nobody knows. */
export type Outcome =
  | { kind: "done"; edit: { number: number; status: string } | null; ids: string[] }
  | {
      kind: "refused";
      faults: { message: string; id: string | undefined }[];
      standing: DecidedByOthers[];
    }
  | { kind: "unknown"; message: string };

interface Answered {
  edit?: { number: number; status: string } | null;
  userErrors?: { message: string; path: string[] }[];
  standing?: DecidedByOthers[];
  errors?: { message: string }[];
}

/** Sends what was decided. Where it is not known whether it came through, it may be sent again just so. */
export async function publish(
  state: State,
  { article, decisions: address, token }: DeskData,
  { note, once }: { note: string; once: string },
): Promise<Outcome> {
  const sent = decisionsOf(state, article.text);
  let response: Response;
  let answer: Answered;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Onrecord-Desk-Token": token },
      body: JSON.stringify({ ...sent, note, once }),
    });
    const isJson = response.headers.get("Content-Type")?.includes("json") === true;
    answer = isJson ? ((await response.json()) as Answered) : {};
  } catch {
    const message = "The connection was lost. Nothing you decided is lost: publish again.";
    return { kind: "unknown", message };
  }
  if (response.status === 401) {
    const message =
      "Your session has ended. Sign in at the desk in another tab, then load this page anew: what you decided is kept.";
    return { kind: "unknown", message };
  }
  if (!response.ok || answer.userErrors === undefined) {
    const [error] = answer.errors ?? [];
    const message = error?.message ?? "The server could not do it. Nothing you decided is lost.";
    return { kind: "unknown", message };
  }
  if (answer.userErrors.length > 0) {
    const faults = answer.userErrors.map(({ message, path: [part, i] }) => ({
      message,
      id: part === "decisions" ? sent.decisions[Number(i)]?.suggestion : undefined,
    }));
    return { kind: "refused", faults, standing: answer.standing ?? [] };
  }
  const ids = sent.decisions.map(({ suggestion }) => suggestion);
  return { kind: "done", edit: answer.edit ?? null, ids };
}
