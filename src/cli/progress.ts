import type { Input } from "./input-file.ts";

/** What is written on: a stream, or a test's ear. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** One more line, or record of another format, is done. */
  step(): void;
  end(): void;
}

type Part = Pick<Input, "size" | "read">;

// A terminal's line is drawn anew as often as an eye follows; elsewhere a log is kept short.
const everyOnTerminal = 100;
const everyElsewhere = 5000;
// With a million lines' figures it still fits 80 columns.
const barWidth = 16;

/** Tells how a load goes: in one line of a terminal, or else in a plain line every few seconds. */
export function showProgress(
  screen: Screen,
  inputs: readonly Part[],
  now: () => number = Date.now,
  unit: "line" | "record" = "line",
): Progress {
  const isTerminal = screen.isTTY === true;
  const start = now();
  let told = start;
  let done = 0;
  let isDrawn = false;
  return {
    step: () => {
      done += 1;
      const at = now();
      if (at - told < (isTerminal ? everyOnTerminal : everyElsewhere)) return;
      told = at;
      const what = `${done.toLocaleString("en")} ${unit}${done === 1 ? "" : "s"}`;
      const rate = (done * 1000) / (at - start);
      const text = describe(what, rate, (at - start) / 1000, doneOf(inputs), isTerminal);
      if (!isTerminal) screen.write(`${text}\n`);
      // A line that wraps could not be drawn over.
      else screen.write(`\r${text.slice(0, (screen.columns || 80) - 1)}\u001B[K`);
      isDrawn = isTerminal;
    },
    end: () => {
      if (isDrawn) screen.write("\r\u001B[K");
      isDrawn = false;
    },
  };
}

/** How much of the bytes is read, from 0 to 1; undefined where nobody knows how many there are. */
function doneOf(inputs: readonly Part[]): number | undefined {
  let size = 0;
  let read = 0;
  for (const input of inputs) {
    if (input.size === undefined) return undefined;
    size += input.size;
    read += input.read;
  }
  return size === 0 ? undefined : Math.min(1, read / size);
}

function describe(
  what: string,
  rate: number,
  seconds: number,
  done: number | undefined,
  bar: boolean,
): string {
  const parts = [what, `${Math.round(rate).toLocaleString("en")} a second`];
  if (done === undefined || done === 0) return parts.join(", ");
  parts.push(`${Math.floor(done * 100)} %`, `${clock((seconds * (1 - done)) / done)} left`);
  const full = Math.round(done * barWidth);
  return `${bar ? `[${"#".repeat(full)}${".".repeat(barWidth - full)}] ` : ""}${parts.join(", ")}`;
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}
