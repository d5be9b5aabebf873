import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { loadCommand } from "./load-command.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";

vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
const address = { url: "", authToken: "" };
const { load, folder } = loadCommand(address);
beforeAll(() => Object.assign(address, { url: store.url, authToken: store.authToken }));

const page = await readFile("src/http/docs/pages/edit.md", "utf8");
const block = (name: string): string =>
  new RegExp(`^\`\`\`\\w+ ${name.replaceAll(".", "\\.")}\n(.*?)^\`\`\``, "ms").exec(page)?.[1] ??
  "";

test("as printed: a text and a list of quotes become an article on record, and its full form", async () => {
  const text = /^cat > bridge\.txt <<'END'\n(.*?)^END$/ms.exec(page)?.[1] ?? "";
  await writeFile(join(folder(), "bridge.txt"), text);
  await writeFile(join(folder(), "bridge.json"), block("bridge.json"));
  const full = join(folder(), "bridge.ndjson");
  const { code, out, err } = await load(["--draft", join(folder(), "bridge.json"), "--full", full]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("4 read: 4 new, 0 changed, 0 same, 0 refused");
  const quotes = await store.rows(
    `select text, form, (select name from actor where id = speaker_id) as speaker from quote order by start`,
  );
  expect(quotes).toEqual([
    { text: "The bridge is open,", form: "DIRECT", speaker: "Ann Demo" },
    { text: "It took [six] years.", form: "DIRECT", speaker: "Ann Demo" },
    { text: "tolls would come later", form: "INDIRECT", speaker: "Port Authority" },
  ]);
  const again = await load([full]);
  expect(again.out).toContain("4 read: 0 new, 0 changed, 4 same, 0 refused");
  const same = await load(["--draft", join(folder(), "bridge.json")]);
  expect(same.out).toContain("0 new, 0 changed, 0 same, 0 refused");
});

test("what is not certain is asked for by name, never guessed", async () => {
  await store.load([
    actor("ann-a", { name: "Ann Demo", kind: "PERSON" }),
    actor("ann-b", { name: "Ann  DEMO", kind: "PERSON" }),
  ]);
  const draft = {
    slug: "x",
    language: "en",
    genre: "OTHER",
    rights: "FULL_TEXT",
    text: "“Yes,” she said. “Yes,” he said.",
    quotes: [{ exact: "Yes,", speaker: "Ann Demo" }],
  };
  const file = join(folder(), "two.json");
  await writeFile(file, JSON.stringify(draft));
  const names = await load(["--draft", file]);
  expect(names.code).toBe(1);
  expect(names.err).toContain('$.quotes[0].speaker: "Ann Demo" could be one of "ann-a", "ann-b"');
  await writeFile(
    file,
    JSON.stringify({ ...draft, quotes: [{ exact: "Yes,", speaker: "ann-a" }] }),
  );
  const twice = await load(["--draft", file]);
  expect(twice.code).toBe(1);
  expect(twice.err).toContain('$.quotes[0]: The text has "Yes," 2 times: at 1 ');
});

test("several who said it, and who passed it on, are named as one is", async () => {
  const draft = {
    slug: "joint",
    language: "en",
    genre: "OTHER",
    rights: "FULL_TEXT",
    text: "“We agree,” the two said through a spokesman.",
    quotes: [{ exact: "We agree,", speakers: ["Ann Demo", "Bo Demo"], through: ["Cy Demo"] }],
  };
  const file = join(folder(), "joint.json");
  await writeFile(file, JSON.stringify(draft));
  const { code, err } = await load(["--draft", file]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const said = await store.rows(`select a.slug from joint_speaker join actor a on a.id = actor_id
    union all select a.slug from quote_through join actor a on a.id = actor_id`);
  expect(said.map(({ slug }) => slug)).toEqual(["bo-demo", "cy-demo"]);
  const wrong = {
    ...draft,
    quotes: [{ exact: "We", speakers: ["ann-demo"], through: ["ann-demo"] }],
  };
  await writeFile(file, JSON.stringify(wrong));
  const refused = await load(["--draft", file]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("$.quotes[0].through[0]: ");
  const twice = {
    ...draft,
    quotes: [{ exact: "We agree,", speaker: "Ann Demo", speakers: ["Bo Demo"] }],
  };
  await writeFile(file, JSON.stringify(twice));
  const both = await load(["--draft", file]);
  expect(both.code).toBe(1);
  expect(both.err).toContain("$.quotes[0].speakers: Who said it is given twice");
});
