import type { Decided } from "./state.ts";

/** What was decided in an article and not sent yet, as this browser keeps it. */
export interface Kept extends Decided {
  /** Sent with the decisions: what is sent twice is done once. */
  once: string;
}

const nameOf = (article: string): string => `onrecord-desk ${article}`;

/** Undefined where nothing is kept, or the browser keeps nothing. */
export function readKept(article: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(nameOf(article)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the browser has kept it. */
export function keep(article: string, kept: Kept): boolean {
  try {
    localStorage.setItem(nameOf(article), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(article: string): void {
  try {
    localStorage.removeItem(nameOf(article));
  } catch {
    // Then nothing was kept.
  }
}
