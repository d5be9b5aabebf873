import { command } from "../command.ts";
import { complain } from "../command-error.ts";
import { writeChangelog } from "../publish/changelog.ts";

await command({
  summary: "Writes what changed in the schema since the last release into schema/CHANGELOG.md.",
  options: {
    release: {
      type: "string",
      value: "VERSION",
      about: "makes a release of it, which later changes are compared with",
    },
  },
  refuses: "a change that breaks clients is not explained there",
  async run({ release }) {
    const problems = await writeChangelog(release);
    for (const problem of problems) complain(problem);
    return problems.length === 0 ? 0 : 1;
  },
});
