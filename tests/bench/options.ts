import { parseArgs } from "node:util";

export interface Options {
  operations: string[] | undefined;
  rounds: number;
  seconds: number;
  articles: number;
  /** Names the operation to profile, instead of measuring. */
  profile: string | undefined;
  /** Parts to measure: near, far, rest. */
  parts: string[];
  /** Measures loading and exporting instead: of so many lines where many are loaded. */
  record: boolean;
  quick: boolean;
  lines: number;
}

/** `--quick` shows that everything works; its figures say little. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      operations: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      articles: { type: "string", default: "20000" },
      profile: { type: "string" },
      parts: { type: "string", default: "near,far,rest" },
      record: { type: "boolean", default: false },
      lines: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  return {
    operations: values.operations?.split(","),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 5)),
    seconds: Number(values.seconds ?? (values.quick ? 0.4 : 1.5)),
    articles: Number(values.articles),
    profile: values.profile,
    parts: values.parts.split(","),
    record: values.record,
    quick: values.quick,
    lines: Number(values.lines ?? (values.quick ? 20_000 : 1_000_000)),
  };
}
