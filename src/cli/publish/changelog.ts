import { buildSchema, parse, print, printSchema, visit, type GraphQLSchema } from "graphql";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandError } from "../command-error.ts";
import { compare, headings, type SchemaChange } from "./schema-changes.ts";
import { readSdl, schemaFolder } from "./schema-files.ts";

export const changelogFile = join(schemaFolder, "CHANGELOG.md");
/** The schema of the last release, so that a clone without history can compare with it. */
const releasedFile = join(schemaFolder, "released/schema.graphql");

const unreleased = /^## Unreleased\n(.*?)(?=^## |$(?![^]))/ms;

export interface Updated {
  /** The changelog with its unreleased section as the schemas have it. */
  text: string;
  /** What somebody has to write there by hand. */
  problems: string[];
}

/** Writes what changed since the release into the unreleased section. Of what breaks, it asks for words. */
export function update(changelog: string, changes: readonly SchemaChange[]): Updated {
  const section = unreleased.exec(changelog)?.[1];
  if (section === undefined)
    throw new CommandError("The changelog has no section `## Unreleased`.");
  const written = new Map(bullets(section, "Breaking"));
  const breaking = changes.filter(({ heading }) => heading === "Breaking");
  const problems = breaking
    .filter(({ path }) => !isExplained(written.get(path)))
    .map(
      ({ path, text }) =>
        `This breaks clients: ${text} If it has to be, write a line "- \`${path}\`: …" under ` +
        '"### Breaking" of the unreleased section, and say there what clients do instead.',
    );
  const parts = headings.map((heading) => {
    const lines = changes
      .filter((change) => change.heading === heading)
      .map(({ path, text }) => [path, heading === "Breaking" ? written.get(path) : text] as const)
      .filter(([, text]) => text !== undefined)
      .map(([path, text]) => (text === "" ? `- \`${path}\`\n` : `- \`${path}\`: ${text}\n`));
    return lines.length === 0 ? "" : `### ${heading}\n\n${lines.join("")}\n`;
  });
  const body = parts.join("") || "Nothing yet.\n\n";
  return { text: changelog.replace(unreleased, () => `## Unreleased\n\n${body}`), problems };
}

const isExplained = (text = ""): boolean => text.split(/\s+/).length >= 3;

/** The lines under a heading, by the part that each begins with. A line may go on below, indented. */
function bullets(section: string, heading: string): [path: string, text: string][] {
  const [, rest = ""] = section.split(`### ${heading}\n`);
  const [under = ""] = rest.split("### ");
  return under.split(/^- /m).flatMap((line): [string, string][] => {
    const [, path, text = ""] = /^`([^`]+)`:?\s*([^]*)$/.exec(line.trim()) ?? [];
    return path === undefined ? [] : [[path, text.trim()]];
  });
}

/** Makes a release of what is unreleased. */
export function release(changelog: string, version: string, date: string): string {
  return changelog.replace("## Unreleased\n", () =>
    ["## Unreleased\n", "Nothing yet.\n", `## ${version} (${date})\n`].join("\n"),
  );
}

/** What is wrong with the changelog as it stands: nothing, where it says all that changed. */
export async function problemsOf(
  changelog: string,
  released: string,
  now: string,
): Promise<string[]> {
  const changes = await compare(buildSchema(released), buildSchema(now));
  const { text, problems } = update(changelog, changes);
  if (problems.length > 0 || text === changelog) return problems;
  return ["schema/CHANGELOG.md does not say what changed since the release: npm run changelog"];
}

export async function readSchemas(): Promise<{ released: string; now: string }> {
  return { released: await readFile(releasedFile, "utf8"), now: await readSdl() };
}

/** A schema without its words, which are no promise. */
function bare(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  });
  return `${print(document)}\n`;
}

/** Writes the changelog anew, and with a version makes a release of it. Answers what has to be written by hand. */
export async function writeChangelog(version: string | undefined): Promise<string[]> {
  if (version !== undefined && !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new CommandError(`--release takes a version such as 1.2.3, not "${version}".`);
  }
  const { released, now } = await readSchemas();
  const changes = await compare(buildSchema(released), buildSchema(now));
  const { text, problems } = update(await readFile(changelogFile, "utf8"), changes);
  await writeFile(changelogFile, text);
  if (problems.length > 0 || version === undefined) return problems;
  const today = new Date().toISOString().slice(0, 10);
  await writeFile(changelogFile, release(text, version, today));
  await mkdir(join(schemaFolder, "released"), { recursive: true });
  await writeFile(releasedFile, bare(buildSchema(now)));
  return [];
}
