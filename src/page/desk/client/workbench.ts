import type { DeskData } from "../article.tsx";
import { escaped } from "../../escaped.ts";
import { articlePath, deskEditPath } from "../../link.ts";
import { moveEdge } from "./edge.ts";
import { forget, keep, readKept } from "./kept.ts";
import { publish } from "./publish.ts";
import {
  acceptAlike,
  change,
  current,
  decide,
  go,
  mergeWithNext,
  narrow,
  newState,
  spanOf,
  tally,
  undo,
  whoOf,
  without,
  type State,
} from "./state.ts";
import {
  cardHtml,
  conflictsHtml,
  dressMarks,
  listHtml,
  progressText,
  summaryText,
  textHtml,
} from "./view.ts";
import { whoDialog } from "./who.ts";

const byId = <Type extends HTMLElement>(id: string): Type => document.getElementById(id) as Type;

/** The suggestions of an article, decided by key or by button. */
export function openWorkbench(data: DeskData): void {
  const { article } = data;
  const { text } = article;
  const desk = byId("desk");
  const dialogs = {
    keys: byId<HTMLDialogElement>("desk-keys"),
    publishing: byId<HTMLDialogElement>("desk-publishing"),
  };
  const kept = readKept(article.id);
  let once = kept?.once ?? crypto.randomUUID();
  let state = newState(data.suggestions, kept ?? {});

  function show(): void {
    byId("desk-progress").textContent = progressText(state);
    byId("desk-card").innerHTML = cardHtml(state, text);
    byId("desk-list").innerHTML = listHtml(state, text);
    byId("desk-text").innerHTML = textHtml(state, text);
    dressMarks(state, desk.querySelectorAll<HTMLElement>("#desk-text mark"));
    byId("desk-list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    desk.querySelector("mark.at-hand")?.scrollIntoView({ block: "nearest" });
  }

  function become(next: State, said?: string): void {
    const isStep = next.verdicts !== state.verdicts || next.changes !== state.changes;
    state = next;
    const { verdicts, changes } = state;
    if (isStep && !keep(article.id, { verdicts, changes, once })) {
      said = "This browser keeps nothing: what you decide is lost with this tab.";
    }
    const isWithin = desk.contains(document.activeElement);
    const inField = document.activeElement?.matches(".desk-tools *") === true;
    show();
    if (isWithin && !inField) desk.focus({ preventScroll: true });
    byId("desk-said").textContent = said ?? "";
  }

  const left = (): string => `${tally(state).open} to decide.`;
  const who = whoDialog(data.actors, (chosen) =>
    become(change(state, { who: chosen }), `It is ${chosen.name}.`),
  );
  const move = (edge: "start" | "end", by: 1 | -1) => (): void => {
    const now = current(state);
    if (now === undefined) return;
    const span = moveEdge(text, spanOf(state, now), edge, by);
    become(change(state, span), text.slice(span.start, span.end));
  };
  const actions: Readonly<Record<string, () => void>> = {
    a: () => become(decide(state, "ACCEPT"), `Accepted. ${left()}`),
    r: () => become(decide(state, "REJECT"), `Rejected. ${left()}`),
    j: () => become(go(state, 1)),
    ArrowDown: () => become(go(state, 1)),
    k: () => become(go(state, -1)),
    ArrowUp: () => become(go(state, -1)),
    s() {
      const now = current(state);
      if (now !== undefined && now.kind !== "CLAIM") who(whoOf(state, now)?.name ?? "");
    },
    "[": move("start", -1),
    "]": move("start", 1),
    "{": move("end", -1),
    "}": move("end", 1),
    m: () => become(mergeWithNext(state), "Merged with the next."),
    A: () => become(acceptAlike(state), `Accepted all like it. ${left()}`),
    u: () => become(undo(state), "Taken back."),
    p() {
      byId("desk-summary").textContent = summaryText(state);
      byId("desk-outcome").textContent = "";
      byId("desk-not-yet").textContent = "Not yet";
      dialogs.publishing.classList.remove("desk-done");
      dialogs.publishing.showModal();
    },
    "?": () => dialogs.keys.showModal(),
  };

  desk.addEventListener("keydown", (event) => {
    const isTyping = (event.target as Element).matches(
      "input:not([type=checkbox]), textarea, select",
    );
    const action = actions[event.key];
    if (action === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
  desk.addEventListener("click", (event) => {
    const at = (event.target as Element).closest<HTMLElement>("[data-key], [data-id]");
    if (at === null) return;
    const { key, id } = at.dataset;
    if (key !== undefined) actions[key]?.();
    else if (id !== undefined) become({ ...state, at: id });
  });
  byId("desk-kinds").addEventListener("change", () => {
    const boxes = desk.querySelectorAll<HTMLInputElement>("#desk-kinds input:checked");
    become(narrow(state, { kinds: [...boxes].map(({ value }) => value) }));
  });
  byId("desk-least").addEventListener("change", (event) => {
    become(narrow(state, { least: Number((event.target as HTMLSelectElement).value) }));
  });
  byId("desk-help").addEventListener("click", () => actions["?"]?.());
  byId("desk-publish").addEventListener("click", () => actions["p"]?.());
  byId("desk-not-yet").addEventListener("click", () => dialogs.publishing.close());
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("close", () => desk.focus({ preventScroll: true }));
  }

  let isSending = false;
  byId<HTMLFormElement>("desk-publish-form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isSending) void send(new FormData(event.target as HTMLFormElement).get("note") as string);
  });

  async function send(note: string): Promise<void> {
    const { accepted, rejected } = tally(state);
    if (accepted + rejected === 0) {
      byId("desk-outcome").textContent = "Nothing is decided yet.";
      return;
    }
    isSending = true;
    byId("desk-outcome").textContent = "Publishing…";
    const outcome = await publish(state, data, { note, once });
    isSending = false;
    if (outcome.kind === "unknown") {
      byId("desk-outcome").textContent = outcome.message;
      return;
    }
    once = crypto.randomUUID();
    if (outcome.kind === "refused") {
      const [first] = outcome.faults;
      become({ ...state, at: first?.id ?? state.at });
      const { verdicts, changes } = state;
      keep(article.id, { verdicts, changes, once });
      const said = byId("desk-outcome");
      if (outcome.standing.length === 0) {
        said.textContent = outcome.faults.map(({ message }) => message).join(" ");
        return;
      }
      said.innerHTML = conflictsHtml(state, text, outcome.standing);
      const theirs = outcome.standing.map(({ id }) => id);
      byId("desk-leave").addEventListener("click", () => void leave(theirs, note));
      byId("desk-leave").focus();
      return;
    }
    state = without(state, outcome.ids);
    forget(article.id);
    show();
    byId("desk-outcome").innerHTML = doneHtml(outcome.edit);
    dialogs.publishing.classList.add("desk-done");
    byId("desk-not-yet").textContent = "Close";
    byId("desk-outcome").querySelector("a")?.focus();
  }

  /** Gives up what was decided here of what others have decided, and publishes the rest. */
  async function leave(ids: readonly string[], note: string): Promise<void> {
    become(without(state, ids));
    byId("desk-summary").textContent = summaryText(state);
    const { accepted, rejected } = tally(state);
    if (accepted + rejected > 0) return send(note);
    byId("desk-outcome").textContent = "Nothing of yours is left to publish.";
  }

  function doneHtml(edit: { number: number; status: string } | null): string {
    const page = `<a href="${escaped(articlePath(article.slug))}">See the article</a>`;
    if (edit === null) return `Rejected. ${page}`;
    const its = `<a href="${deskEditPath(edit.number)}">edit ${edit.number}</a>`;
    if (edit.status === "OPEN") return `It waits for a reviewer as ${its}.`;
    return `On record, as ${its}, where it can be undone. ${page}`;
  }

  show();
  desk.focus({ preventScroll: true });
}
