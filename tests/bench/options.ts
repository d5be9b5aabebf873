import { parseArgs } from "node:util";

export interface Options {
  operations: string[] | undefined;
  rounds: number;
  seconds: number;
  articles: number;
  /** Names the operation to profile, instead of measuring. */
  profile: string | undefined;
  /** Parts to measure: near, far, rest; with `--record` rates, memory; with `--public` hostile, soak, cached; with `--finding` words of what is asked. */
  parts: string[];
  /** Measures loading and exporting instead: of so many lines where many are loaded. */
  record: boolean;
  quick: boolean;
  lines: number;
  /** Measures what an open server has to stand: so many hostile requests, and a soak of so many seconds. */
  public: boolean;
  hostile: number;
  soak: number;
  /** Measures what a store of so many articles makes dearer than one of a hundredth of them. */
  finding: boolean;
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
      finding: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
    },
  });
  let parts = "near,far,rest";
  if (values.record) parts = "rates,memory";
  if (values.public) parts = "hostile,soak,cached";
  if (values.finding) parts = "";
  // With a record's 35 rows for an article, the store that is loaded into has a million.
  let articles = values.record && !values.quick ? 29_500 : 20_000;
  // Of articles as they are generated, these have a million quotes.
  if (values.finding) articles = values.quick ? 5_000 : 107_200;
  return {
    operations: values.operations?.split(","),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 5)),
    seconds: Number(values.seconds ?? (values.quick ? 0.4 : 1.5)),
    articles: Number(values.articles ?? articles),
    profile: values.profile,
    finding: values.finding,
    parts: (values.parts ?? parts).split(","),
    record: values.record,
    quick: values.quick,
    lines: Number(values.lines ?? (values.quick ? 20_000 : 1_000_000)),
    public: values.public,
    hostile: Number(values.hostile ?? (values.quick ? 500 : 20_000)),
    soak: Number(values.soak ?? (values.quick ? 5 : 300)),
  };
}
