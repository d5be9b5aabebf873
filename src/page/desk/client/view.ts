import { markedText } from "../../article/marks.ts";
import type { Segment } from "../../data.ts";
import { escaped } from "../../escaped.ts";
import { capital, counted, enumText, formText, predicateText, statusText } from "../../words.ts";
import { deskEditPath } from "../../link.ts";
import type { DecidedByOthers, DeskActor, DeskSuggestion } from "../data.ts";
import { current, shown, spanOf, tally, whoOf, type State, type Who } from "./state.ts";

const kindText = { QUOTE: "Quote", MENTION: "Name", CLAIM: "Claim" } as const;
const verdictText = { ACCEPT: "accepted", REJECT: "rejected" } as const;

const bdi = (text: string): string => `<bdi>${escaped(text)}</bdi>`;
const key = (name: string): string => ` <kbd aria-hidden="true">${escaped(name)}</kbd>`;

const whoText = (who: Who): string =>
  "slug" in who ? bdi(who.name) : `${bdi(who.name)} <span class="meta">new</span>`;

const actorText = (actor: DeskActor | null): string =>
  actor === null ? "somebody" : whoText(actor.actor ?? actor);

const sure = (confidence: number): string => `${Math.round(confidence * 100)} %`;

/** What a suggestion says, in a few words. */
function saying(state: State, suggestion: DeskSuggestion): string {
  const { claim } = suggestion;
  if (claim !== null) {
    const status = claim.status === "ASSERTED" ? "" : ` (${statusText[claim.status]})`;
    const holder = claim.holder === null ? "" : `, says ${actorText(claim.holder)}`;
    return `${actorText(claim.subject)} ${predicateText(claim.predicate)} ${actorText(claim.object)}${status}${holder}`;
  }
  const who = whoOf(state, suggestion);
  if (who === undefined) return "nobody is named";
  return suggestion.kind === "QUOTE" ? `said by ${whoText(who)}` : `this is ${whoText(who)}`;
}

export function cardHtml(state: State, text: string): string {
  const now = current(state);
  if (now === undefined) return `<p class="empty">Nothing here waits for a decision.</p>`;
  const span = spanOf(state, now);
  const verdict = state.verdicts[now.id];
  const isChanged = state.changes[now.id] !== undefined;
  const form = now.quote === null ? "" : ` · ${formText[now.quote.form]}`;
  const standing = [verdict && verdictText[verdict], isChanged && "changed by you"].filter(Boolean);
  const can = (label: string, name: string, does = label): string => {
    const words =
      does === label
        ? does
        : `<span aria-hidden="true">${label}</span><span class="unseen">${does}</span>`;
    const style = name === "a" ? "" : ' class="quiet"';
    return `<button type="button" data-key="${escaped(name)}"${style} aria-keyshortcuts="${escaped(name)}">${words}${key(name)}</button>`;
  };
  const merge = now.kind === "QUOTE" ? ` ${can("Merge", "m", "Merge with the next quote")}` : "";
  const move =
    now.kind === "CLAIM"
      ? ""
      : `<p class="desk-buttons small">Start ${can("←", "[", "Start a word earlier")} ${can("→", "]", "Start a word later")} End ${can("←", "{", "End a word earlier")} ${can("→", "}", "End a word later")}${merge}</p>`;
  return `<p class="kicker">${kindText[now.kind]}${form}${standing.length === 0 ? "" : ` · <strong>${standing.join(", ")}</strong>`}</p>
<blockquote dir="auto">${escaped(text.slice(span.start, span.end))}</blockquote>
<p>${capital(saying(state, now))}</p>
<p class="meta">${sure(now.confidence)} sure · rule <code>${escaped(now.rule)}</code></p>
<p class="desk-buttons">${can("Accept", "a")} ${can("Reject", "r")}${now.kind === "CLAIM" ? "" : ` ${can("Who?", "s", "Say who is meant")}`} ${can("Undo", "u")} ${can("All like it", "A", "Accept all of this rule that are at least this sure")}</p>
${move}`;
}

const longestWords = 70;

const shortened = (words: string): string =>
  words.length > longestWords ? `${words.slice(0, longestWords).toWellFormed()}…` : words;

const standingText = {
  ACCEPTED: "accepted as it was found",
  CHANGED: "accepted otherwise than it was found",
  REJECTED: "rejected",
  PENDING: "not decided",
} as const;

/** What others have decided, beside what was decided here. */
export function conflictsHtml(
  state: State,
  text: string,
  standing: readonly DecidedByOthers[],
): string {
  const rows = standing.flatMap(({ id, status, edit }) => {
    const own = state.suggestions.find((each) => each.id === id);
    if (own === undefined) return [];
    const span = spanOf(state, own);
    const words = shortened(text.slice(span.start, span.end).replace(/\s+/g, " "));
    const verdict = state.verdicts[id];
    const mine =
      verdict === "ACCEPT" ? `accepted: ${saying(state, own)}` : verdict && verdictText[verdict];
    const theirs =
      edit === null
        ? ""
        : ` by ${bdi(edit.author.name)}, <a href="${deskEditPath(edit.number)}" target="_blank">edit ${edit.number}</a>`;
    return [
      `<tr><th scope="row">${bdi(words)}</th><td>${capital(mine ?? "not decided")}</td><td>${capital(standingText[status])}${theirs}</td></tr>`,
    ];
  });
  const head = `<tr><td></td><th scope="col">You</th><th scope="col">Others</th></tr>`;
  return `<table class="desk-conflicts"><caption>Others have decided about these meanwhile. Nothing is published yet.</caption><thead>${head}</thead><tbody>${rows.join("")}</tbody></table>
<p class="desk-buttons"><button type="button" id="desk-leave">Leave theirs, publish the rest</button></p>`;
}

export function listHtml(state: State, text: string): string {
  return shown(state)
    .map((each) => {
      const span = spanOf(state, each);
      const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
      const verdict = state.verdicts[each.id];
      const isHere = each.id === state.at;
      return `<li data-verdict="${verdict ?? "OPEN"}"><button type="button" data-id="${escaped(each.id)}"${isHere ? ' aria-current="true"' : ""}><span class="meta">${kindText[each.kind]}${verdict === undefined ? "" : `, ${verdictText[verdict]}`} · ${sure(each.confidence)}</span> ${bdi(shortened(words))}</button></li>`;
    })
    .join("");
}

/** The text with every suggestion that is shown marked in its place. */
export function textHtml(state: State, text: string): string {
  const all = shown(state);
  const marked = all.map((each) => {
    const isAsFound = state.changes[each.id] === undefined;
    const segments = (isAsFound ? each.quote?.segments : undefined) ?? [];
    return {
      id: `at-${each.id}`,
      span: spanOf(state, each),
      segments: segments.map(({ kind, ...span }) => ({ kind: kind as Segment["kind"], span })),
    };
  });
  return markedText(text, marked)
    .map(({ html }) => `<p class="text" dir="auto">${html}</p>`)
    .join("");
}

/** Says of each mark what it is and what was decided; its number is that of its suggestion. */
export function dressMarks(state: State, marks: Iterable<HTMLElement>): void {
  const all = shown(state);
  for (const mark of marks) {
    const suggestion = all[Number(mark.dataset["quote"]) - 1];
    if (suggestion === undefined) continue;
    mark.dataset["kind"] = suggestion.kind;
    mark.dataset["id"] = suggestion.id;
    mark.dataset["verdict"] = state.verdicts[suggestion.id] ?? "OPEN";
    mark.classList.toggle("at-hand", suggestion.id === state.at);
  }
}

export function progressText(state: State): string {
  const { accepted, rejected, open } = tally(state);
  return `${counted(open, "suggestion")} to decide · ${accepted} accepted, ${rejected} rejected`;
}

const are = (value: number, one: string, many: string): string =>
  `${value} ${value === 1 ? one : many}`;

export const summaryText = (state: State): string => {
  const { accepted, rejected, open } = tally(state);
  const decided = `${are(accepted, "goes", "go")} on record, ${are(rejected, "is", "are")} rejected.`;
  return open === 0 ? decided : `${decided} ${are(open, "stays", "stay")} to be decided.`;
};

export const candidateHtml = (who: { name: string; about: string }, i: number, isHere: boolean) =>
  `<li role="option" id="candidate-${i}" data-i="${i}" aria-selected="${isHere}">${bdi(who.name)} <span class="meta">${escaped(who.about)}</span></li>`;

export const kindAbout = (kind: string, description: string | null): string =>
  capital(enumText(kind)) + (description === null ? "" : `, ${description}`);
