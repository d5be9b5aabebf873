import { enumText } from "../../words.ts";
import type { Who } from "./state.ts";
import { candidateHtml, kindAbout } from "./view.ts";

interface Candidate {
  name: string;
  about: string;
  who: Who;
}

interface Known {
  slug: string;
  name: string;
  kind: string;
  description: string | null;
}

const newKinds = ["PERSON", "ORGANIZATION", "GROUP", "GOVERNMENT"];

const byId = <Type extends HTMLElement>(id: string): Type => document.getElementById(id) as Type;

/** Asks who is meant, by a name that is typed; `take` is told. */
export function whoDialog(address: string, take: (who: Who) => void): (name: string) => void {
  const dialog = byId<HTMLDialogElement>("desk-who");
  const input = byId<HTMLInputElement>("desk-name");
  const list = byId("desk-candidates");
  let candidates: Candidate[] = [];
  let at = 0;
  let asking = new AbortController();
  /** Ends when the list is of the name that is typed. */
  let looking = Promise.resolve();

  function show(): void {
    list.innerHTML = candidates.map((each, i) => candidateHtml(each, i, i === at)).join("");
    input.setAttribute("aria-expanded", String(candidates.length > 0));
    if (candidates.length > 0) input.setAttribute("aria-activedescendant", `candidate-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  async function look(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    list.ariaBusy = "true";
    const name = input.value.trim();
    const given: Candidate[] =
      name === ""
        ? []
        : newKinds.map((kind) => ({
            name,
            about: `New ${enumText(kind)}, put on record with this`,
            who: { name, kind, identifiability: "NAMED" },
          }));
    let known: Known[] = [];
    try {
      const query = new URLSearchParams({ name });
      const { signal } = asking;
      const answer = name === "" ? undefined : await fetch(`${address}?${query}`, { signal });
      if (answer?.ok === true) known = (await answer.json()) as Known[];
    } catch (error) {
      if (error instanceof Error && error.name === "AbortError") return;
      // Without a connection, somebody new can still be named.
    }
    candidates = [
      ...known.map(({ slug, name: own, kind, description }) => ({
        name: own,
        about: kindAbout(kind, description),
        who: { slug, name: own },
      })),
      ...given,
    ];
    at = 0;
    list.ariaBusy = "false";
    show();
  }

  function choose(i: number): void {
    const chosen = candidates[i];
    if (chosen === undefined || !dialog.open) return;
    dialog.close();
    take(chosen.who);
  }

  input.addEventListener("input", () => {
    looking = look();
  });
  input.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    at = Math.min(Math.max(at + by, 0), candidates.length - 1);
    show();
  });
  byId("desk-who-form").addEventListener("submit", (event) => {
    event.preventDefault();
    // Who is chosen by a fast hand is of the name that was typed, not of the one before.
    const { signal } = asking;
    void looking.then(() => !signal.aborted && choose(at));
  });
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest<HTMLElement>("[data-i]");
    if (option !== null) choose(Number(option.dataset["i"]));
  });

  return (name) => {
    input.value = name;
    candidates = [];
    show();
    dialog.showModal();
    input.select();
    looking = look();
  };
}
