import type { Store } from "../../storage/store.ts";
import { dryWriter } from "./dry-run.ts";
import type { AnyRecord } from "../format/record.ts";
import { parseLine } from "../format/parse-line.ts";
import type { Complaint } from "../format/refusal.ts";
import {
  count,
  refuse,
  settled,
  type LineOutcome,
  type Item,
  type Loaded,
  type LoadRun,
  type Texts,
} from "./load-run.ts";
import { DuplicateLines } from "./duplicate-lines.ts";
import { loadWaiting } from "./load-articles.ts";
import { Windows } from "./load-window.ts";
import { storeWriter } from "../write/writer.ts";

export interface Source {
  /** The file's name, as refusals tell it. */
  name: string;
  lines: AsyncIterable<Line> | Iterable<Line>;
}

/** What was made of a place in a file of another format: a line of the record, or why there is none. */
export type Made = {
  line: number;
  /** What of the place the line does not say, by its kind: told in sum at the end. */
  leftOut?: readonly string[];
  /** Whether it is made of several places, of which the file need not have all. */
  isPart?: boolean;
} & ({ text: string | Uint8Array } | { complaints: readonly Complaint[] });

export interface LoadOptions {
  texts?: Texts;
  /** Everything is checked and counted as ever, and nothing is written. */
  dryRun?: boolean;
  now?: () => Date;
  /** So many names of what the store has are remembered, then it is asked again: memory does not grow. */
  remembered?: number;
  /** Told what becomes of each line, once that is known. */
  tell?: (fate: LineOutcome) => void;
}

type Line = string | Uint8Array | Made;

// What goes to the store together: so many lines, or the texts of a few where they are long.
const windowLines = 200;
const windowText = 2_000_000;

/** Loads records; what cannot be taken is told and costs no other line. */
export async function loadRecords(
  store: Store,
  sources: readonly Source[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const run: LoadRun = {
    store,
    writer: options.dryRun === true ? dryWriter(store) : storeWriter(store),
    texts: options.texts ?? (() => undefined),
    now: (options.now?.() ?? new Date()).toISOString(),
    loaded: { read: 0, new: 0, changed: 0, same: 0, refused: [] },
    actors: new Map(),
    articles: new Set(),
    waiting: [],
    tell: options.tell ?? (() => undefined),
  };
  try {
    await takeAll(run, sources, options);
  } finally {
    // Whatever else failed, what is on its way comes to its end.
    await settled(run);
  }
  const order = new Map(sources.map(({ name }, i) => [name, i]));
  run.loaded.refused.sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line,
  );
  return run.loaded;
}

async function takeAll(
  run: LoadRun,
  sources: readonly Source[],
  { dryRun, remembered = 50_000 }: LoadOptions,
): Promise<void> {
  const windows = new Windows(run);
  const seen = new DuplicateLines();
  const names = sources.map(({ name }) => name);
  for (const [index, source] of sources.entries()) {
    let items: Item<AnyRecord>[] = [];
    let text = 0;
    for await (const item of read(run, source)) {
      if (isFirst(run, seen, item, index, names)) items.push(item);
      text += textLength(item.record);
      if (items.length < windowLines && text < windowText) continue;
      await windows.take(items);
      // What a dry run took is nowhere else.
      if (dryRun !== true) forget(run, remembered);
      items = [];
      text = 0;
    }
    await windows.take(items);
  }
  await windows.finish();
  await loadWaiting(run);
}

function textLength(record: AnyRecord): number {
  return record.type === "article" ? (record.version?.text?.length ?? 0) : 0;
}

async function* read(run: LoadRun, source: Source): AsyncGenerator<Item<AnyRecord>> {
  let number = 0;
  for await (const given of source.lines) {
    number += 1;
    const isPlain = typeof given === "string" || given instanceof Uint8Array;
    const made: Made = isPlain ? { line: number, text: given } : given;
    for (const kind of made.leftOut ?? []) {
      const kinds = (run.loaded.leftOut ??= {});
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    if ("text" in made && isBlank(made.text)) continue;
    run.loaded.read += 1;
    const parsed = "text" in made ? parseLine(made.text) : made;
    const item = { file: source.name, line: made.line };
    if ("record" in parsed) yield { ...item, record: parsed.record };
    else refuse(run, { ...item, record: undefined }, parsed.complaints);
  }
}

function isBlank(text: string | Uint8Array): boolean {
  return text.length === 0 || (typeof text === "string" && text.trim() === "");
}

function forget({ actors, articles }: LoadRun, most: number): void {
  if (actors.size > most) actors.clear();
  if (articles.size > most) articles.clear();
}

/** Whether the run has not met the slug before; a line that repeats another says nothing new. */
function isFirst(
  run: LoadRun,
  seen: DuplicateLines,
  item: Item<AnyRecord>,
  source: number,
  names: readonly string[],
): boolean {
  const { record, line } = item;
  const key = `${record.type} ${record.slug}`;
  const before = seen.meet(key, JSON.stringify(record), { source, line });
  if (before?.same === true) count(run, item, "same");
  else if (before !== null) {
    const where = `${names[before.source]}:${before.line}`;
    const reason = `Another line, ${where}, has the same slug and says something else.`;
    refuse(run, item, [{ path: "$.slug", reason, remedy: "Remove one of the two lines." }]);
  }
  return before === null;
}
