import { readFile, writeFile } from "node:fs/promises";
import { adapterFor, formats } from "../../record/import/adapter.ts";
import type { Adapter } from "../../record/import/foreign-file.ts";
import { command } from "../command.ts";
import { CommandError, complain, UsageError } from "../command-error.ts";
import { mustBe } from "../existing-path.ts";
import { fromDrafts } from "../draft-file.ts";
import { openInput } from "../input-file.ts";
import { loadFiles } from "../load-files.ts";
import { purgeEndpoint, type Endpoint } from "../purge-endpoint.ts";
import { checkPlace } from "../refused-lines.ts";

await command({
  summary: "Loads records, of files or of standard input (-), into the store that runs.",
  options: {
    text: {
      type: "string",
      value: "FOLDER",
      about: "texts held beside them, as SLUG.txt or SHA256.txt",
    },
    from: { type: "string", value: formats.join("|"), about: "another format than the record's" },
    draft: {
      type: "boolean",
      about: "the files are short forms: a text, quotes, speakers by name",
    },
    full: {
      type: "string",
      value: "FILE",
      about: "with --draft: where the records that it makes are written",
    },
    map: { type: "string", value: "MAPPING", about: "how to read a table, with --from csv" },
    whole: { type: "boolean", about: "with --from: the file is all of its data set, not a part" },
    refused: {
      type: "string",
      value: "FILE",
      about: "where refused lines go, instead of FILE.refused",
    },
    "dry-run": { type: "boolean", about: "checks everything and writes nothing" },
    endpoint: {
      type: "string",
      value: "ADDRESS",
      about: "a server that keeps answers, to be told of it",
    },
  },
  operands: { usage: "FILE…|-", least: 1, most: Infinity },
  refuses: "lines were refused",
  async run(options, names) {
    if (names.filter((name) => name === "-").length > 1) {
      throw new CommandError("Standard input (-) can be read only once.");
    }
    if (options.text !== undefined) await mustBe("folder", options.text);
    if (options.map !== undefined) await mustBe("file", options.map);
    const made: string[] = [];
    const adapter =
      options.draft === true ? fromDrafts((line) => made.push(line)) : await adapterOf(options);
    const endpoint = options.endpoint === undefined ? undefined : purgeEndpoint(options.endpoint);
    const keep = options.refused !== undefined;
    const inputs = await Promise.all(names.map((name) => openInput(name, keep)));
    try {
      if (options.refused !== undefined) await checkPlace(options.refused, inputs);
      // A dry run changes nothing that could be told.
      const told = options["dry-run"] === true ? undefined : endpoint;
      const code = await loadFiles(inputs, adapter, options, told).catch(async (error: Error) => {
        await tellAll(told).catch(({ message }: Error) => complain(message));
        throw error;
      });
      if (options.full !== undefined) {
        await writeFile(options.full, made.map((line) => `${line}\n`).join(""));
      }
      await tellAll(told);
      return code;
    } finally {
      for (const input of inputs) await input.close();
    }
  },
});

async function tellAll(endpoint: Endpoint | undefined): Promise<void> {
  if (endpoint !== undefined) console.log(await endpoint.tell());
}

async function adapterOf(options: {
  from?: string;
  map?: string;
  whole?: boolean;
  full?: string;
}): Promise<Adapter | undefined> {
  const { from, map, whole, full } = options;
  if (full !== undefined) throw new UsageError("--full says where the records of --draft go.");
  if (from === undefined && map !== undefined) {
    throw new UsageError("--map says how to read a table: give --from csv too.");
  }
  if (from === undefined && whole === true) {
    throw new UsageError(
      "--whole says that a file of another format is all of its data set: give --from too.",
    );
  }
  if (from === undefined) return undefined;
  const mapping = map === undefined ? undefined : await readFile(map, "utf8");
  try {
    return adapterFor(from, mapping);
  } catch (cause) {
    throw new CommandError((cause as Error).message, { cause });
  }
}
