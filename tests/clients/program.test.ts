import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, inject, test } from "vitest";
import { runScript, withFiles } from "../contract/temporary.ts";
import { filesOf } from "./guide-code.ts";

// The programs that the documentation shows for what is no GraphQL, as it shows them.

const endpoint = inject("endpoint");

const programs: readonly [page: string, name: string, printed: RegExp][] = [
  ["openrefine", "match.js", /^KYRGYZSTAN is Kyrgyzstan 100 true\nThe Washington Post is The/],
  ["feeds", "follow.js", /http:\/\/127\.0\.0\.1:\d+\/quotes\/quo_[^]*\nNothing new\.\n$/],
  ["tables", "rows.js", /^quo_[0-9a-f]{20} \S/],
  ["annotations", "annotations.js", /^describing: [^]*Russia’s influence in Kyrgyzstan/m],
];

test.each(programs)("%s: %s works as printed", (page, name, printed) => {
  const [code = ""] = filesOf(page, endpoint).flatMap((file) =>
    file.name === name ? [file.code] : [],
  );
  const files = { [name]: code, "package.json": JSON.stringify({ type: "module" }) };
  const { status, output } = withFiles(files, (folder) =>
    runScript(join(folder, name), [], folder),
  );
  expect(status, output).toBe(0);
  expect(output).toMatch(printed);
});

test("feeds: live.js prints changes as they come", async () => {
  const [{ code = "" } = {}] = filesOf("feeds", endpoint).filter(({ name }) => name === "live.js");
  const program = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const lines: string[] = [];
    for await (const line of createInterface(program.stdout)) {
      lines.push(line);
      if (lines.filter((each) => each.includes("kind:")).length === 3) break;
    }
    expect(lines.join("\n")).toContain("'RECORDED'");
  } finally {
    program.kill();
    await once(program, "exit");
  }
});
