import { basename } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { SettingError } from "../setting-value.ts";
import { NewerStoreError } from "../storage/migrate.ts";
import { CommandError, complain, UsageError } from "./command-error.ts";

export interface Option {
  type: "string" | "boolean";
  /** What the usage calls its value. */
  value?: string;
  multiple?: boolean;
  /** What it is for: a line of the help. */
  about: string;
}
type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { type: "boolean" }
  ? boolean
  : O extends { multiple: true }
    ? string[]
    : string;
type Values<O extends Options> = { [Name in keyof O]?: ValueOf<O[Name]> };

export interface Operands {
  /** As the usage shows them. */
  usage: string;
  least: number;
  most: number;
}

export interface Command<O extends Options> {
  /** A sentence that says what it does. */
  summary: string;
  /** What it takes beside options; nothing, if this is left out. */
  operands?: Operands;
  options?: O;
  /** Paragraphs for those who ask for help. */
  details?: string;
  /** When it exits with 1, after "1 if"; left out where it never does. */
  refuses?: string;
  /** Answers its exit code, if that is not 0. */
  run(values: Values<O>, operands: string[]): Promise<0 | 1 | void>;
}

/** Runs a command with this process's arguments, and ends with 0, 1 or 2 as its README says. */
export async function command<const O extends Options>(given: Command<O>): Promise<void> {
  // Whoever reads has enough, as `head` does: what is left to say goes nowhere, and it ends in order.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  try {
    const { values, operands } = argumentsOf(given, process.argv.slice(2));
    if (values.help === true) console.log(helpOf(given));
    else process.exitCode = (await given.run(values, operands)) ?? process.exitCode ?? 0;
  } catch (error) {
    const told = error instanceof UsageError ? `${error.message} ${usageOf(given)}` : undefined;
    process.exitCode = exitCodeOf(error, told);
  }
}

function argumentsOf<O extends Options>(given: Command<O>, args: string[]) {
  const { operands: { least, most } = { least: 0, most: 0 } } = given;
  const options = { ...given.options, help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parsed({ args, allowPositionals: true, options });
  const count = positionals.length;
  if (values["help"] !== true && (count < least || count > most)) throw new UsageError();
  return { values: values as Values<O> & { help?: boolean }, operands: positionals };
}

function parsed(config: ParseArgsConfig) {
  try {
    const { values, positionals } = parseArgs(config);
    return { values, positionals };
  } catch (cause) {
    // Node's first sentence names the option; the rest is advice about something else.
    const [what = ""] = (cause as Error).message.split(". ");
    throw new UsageError(what.replace(/\.?$/, "."), { cause });
  }
}

/** A fault that somebody can put right is one line, one of ours is a stack. */
function exitCodeOf(error: unknown, told = (error as Error).message): 0 | 1 | 2 {
  const { name, code, syscall } = error as NodeJS.ErrnoException;
  // Asked to end before it was up; or whoever reads has enough.
  if (name === "AbortError" || code === "EPIPE") return 0;
  const isKnown =
    error instanceof CommandError ||
    error instanceof SettingError ||
    error instanceof NewerStoreError;
  if (isKnown || syscall !== undefined) complain(told);
  else console.error(error);
  return error instanceof CommandError ? error.exitCode : 2;
}

/** As `npm run` has it: the name of the file that was started. */
const script = (): string => basename(process.argv[1] ?? "", ".ts");

/** The one line that tells how a command is called. */
function usageOf<O extends Options>({ operands, options }: Command<O>): string {
  const name = script();
  const called = name === "start" ? "npm start" : `npm run ${name}`;
  const optional = Object.entries(options ?? {}).map(
    ([option, { value }]) => `[--${option}${value === undefined ? "" : ` ${value}`}]`,
  );
  const all = [...optional, operands?.usage ?? ""].filter((part) => part !== "");
  return `Usage: ${called}${all.length === 0 ? "" : ` -- ${all.join(" ")}`}`;
}

function helpOf<O extends Options>(given: Command<O>): string {
  const { summary, details, refuses } = given;
  const options = [
    ...Object.entries<Option>(given.options ?? {}),
    ["help", { type: "boolean", about: "shows this" }] as [string, Option],
  ].map(([name, { value, about }]) => [
    `--${name}${value === undefined ? "" : ` ${value}`}`,
    about,
  ]);
  const width = Math.max(...options.map(([option = ""]) => option.length));
  const lines = options.map(([option = "", about = ""]) => `  ${option.padEnd(width)}  ${about}`);
  const refused = refuses === undefined ? "" : `, 1 if ${refuses}`;
  const exits = `Exits with 0 if all went well${refused}, 2 if it could not run.`;
  const parts = [usageOf(given), summary, lines.join("\n"), details, exits];
  return parts.filter((part) => part !== undefined).join("\n\n");
}
