/** What the command takes; numbers without one are as `optionsOf` has them. */
export const benchOptions = {
  parts: {
    type: "string",
    value: "PART,…",
    about: "only these parts, such as near,cold,embedded,far,rest",
  },
  operations: { type: "string", value: "NAME,…", about: "only these trusted operations" },
  rounds: { type: "string", value: "N", about: "how often each side is measured" },
  seconds: { type: "string", value: "S", about: "how long each time" },
  articles: { type: "string", value: "N", about: "how many articles the store has" },
  quick: { type: "boolean", about: "shows that everything works; its figures say little" },
  profile: { type: "string", value: "NAME", about: "where time goes for one operation, instead" },
  record: { type: "boolean", about: "measures loading and exporting, instead" },
  lines: { type: "string", value: "N", about: "with --record: how many lines" },
  public: { type: "boolean", about: "measures what an open server has to stand, instead" },
  hostile: { type: "string", value: "N", about: "with --public: how many hostile requests" },
  soak: { type: "string", value: "S", about: "with --public: how long it is soaked" },
  pages: { type: "boolean", about: "measures pages beside the same answers as JSON, instead" },
  finding: { type: "boolean", about: "measures what a hundred times the record costs, instead" },
  dearest: { type: "boolean", about: "searches for the dearest operations, instead" },
  minutes: { type: "string", value: "N", about: "with --dearest: how long" },
  seed: { type: "string", value: "S", about: "with --dearest: of the generated operations" },
  crash: { type: "boolean", about: "kills sqld under clients and a loader, instead" },
  kills: { type: "string", value: "N", about: "with --crash: how often" },
  replica: { type: "boolean", about: "measures a replica beside a store, instead" },
  reads: { type: "string", value: "N", about: "with --replica: how many that name a state" },
} as const;

type Given = {
  [Name in keyof typeof benchOptions]?: (typeof benchOptions)[Name]["type"] extends "boolean"
    ? boolean
    : string;
};

export interface Options {
  operations: string[] | undefined;
  rounds: number;
  seconds: number;
  articles: number;
  /** Names the operation to profile, instead of measuring. */
  profile: string | undefined;
  /** Parts to measure: near, cold, embedded, far, rest; with `--record` rates, memory; with `--public` refusals, crowd, hostile, soak, cached, doors; with `--finding` words of what is asked. */
  parts: string[];
  /** Measures loading and exporting instead: of so many lines where many are loaded. */
  record: boolean;
  quick: boolean;
  lines: number;
  /** Measures what an open server has to stand: so many hostile requests, and a soak of so many seconds. */
  public: boolean;
  hostile: number;
  soak: number;
  /** Kills sqld so many times under clients and a loader instead, and looks what is wrong or lost. */
  crash: boolean;
  kills: number;
  /** Measures a replica beside a store instead: so many reads that name a state. */
  replica: boolean;
  reads: number;
  /** Measures pages beside the same answers as JSON, and how soon they are seen. */
  pages: boolean;
  /** Measures what a store of so many articles makes dearer than one of a hundredth of them. */
  finding: boolean;
  /** Searches so many minutes for the operations that are dearest to sqld. */
  dearest: boolean;
  minutes: number;
  seed: number;
}

export function optionsOf(values: Given): Options {
  const { record = false, quick = false, finding = false, dearest = false } = values;
  const open = values.public === true;
  let parts = "near,cold,embedded,far,rest";
  if (record) parts = "rates,memory";
  if (open) parts = "refusals,crowd,hostile,soak,cached";
  if (finding) parts = "";
  // With a record's 35 rows for an article, the store that is loaded into has a million.
  let articles = record && !quick ? 29_500 : 20_000;
  // Of articles as they are generated, these have a million quotes.
  if (finding || dearest) articles = quick ? 5_000 : 107_200;
  return {
    operations: values.operations?.split(","),
    rounds: Number(values.rounds ?? (quick ? 1 : 5)),
    seconds: Number(values.seconds ?? (quick ? 0.4 : 1.5)),
    articles: Number(values.articles ?? articles),
    profile: values.profile,
    pages: values.pages === true,
    finding,
    dearest,
    minutes: Number(values.minutes ?? (quick ? 0.2 : 10)),
    seed: Number(values.seed ?? 1),
    parts: (values.parts ?? parts).split(","),
    record,
    quick,
    lines: Number(values.lines ?? (quick ? 20_000 : 1_000_000)),
    public: open,
    hostile: Number(values.hostile ?? (quick ? 500 : 20_000)),
    soak: Number(values.soak ?? (quick ? 5 : 300)),
    crash: values.crash === true,
    kills: Number(values.kills ?? (quick ? 3 : 20)),
    replica: values.replica === true,
    reads: Number(values.reads ?? (quick ? 500 : 10_000)),
  };
}
