import { parseArgs } from "node:util";

export interface Options {
  operations: string[] | undefined;
  rounds: number;
  seconds: number;
  articles: number;
  /** Names the operation to profile, instead of measuring. */
  profile: string | undefined;
  /** Parts to measure: near, far, rest; with `--record` rates, memory; with `--public` hostile, soak, cached. */
  parts: string[];
  /** Measures loading and exporting instead: of so many lines where many are loaded. */
  record: boolean;
  quick: boolean;
  lines: number;
  /** Measures what an open server has to stand: so many hostile requests, and a soak of so many seconds. */
  public: boolean;
  hostile: number;
  soak: number;
}

/** `--quick` shows that everything works; its figures say little. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      operations: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      articles: { type: "string" },
      profile: { type: "string" },
      parts: { type: "string" },
      record: { type: "boolean", default: false },
      lines: { type: "string" },
      public: { type: "boolean", default: false },
      hostile: { type: "string" },
      soak: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  let parts = "near,far,rest";
  if (values.record) parts = "rates,memory";
  if (values.public) parts = "hostile,soak,cached";
  return {
    operations: values.operations?.split(","),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 5)),
    seconds: Number(values.seconds ?? (values.quick ? 0.4 : 1.5)),
    // With a record's 35 rows for an article, the store that is loaded into has a million.
    articles: Number(values.articles ?? (values.record && !values.quick ? 29_500 : 20_000)),
    profile: values.profile,
    parts: (values.parts ?? parts).split(","),
    record: values.record,
    quick: values.quick,
    lines: Number(values.lines ?? (values.quick ? 20_000 : 1_000_000)),
    public: values.public,
    hostile: Number(values.hostile ?? (values.quick ? 500 : 20_000)),
    soak: Number(values.soak ?? (values.quick ? 5 : 300)),
  };
}
