import { EraseRefusal, eraseFromRecord, findErasable } from "../../record/erase/erase-articles.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { useCurrentStore } from "../local/current-store.ts";
import { purgeEndpoint } from "../purge-endpoint.ts";

const longest = 2000;

await command({
  summary: "Erases articles, with all that they say, from the record and from its history.",
  options: {
    note: { type: "string", value: "WHY", about: "why, for the edit that everybody sees" },
    yes: {
      type: "boolean",
      about: "erases; without it, the command only says what it would erase",
    },
    endpoint: {
      type: "string",
      value: "ADDRESS",
      about: "a server that keeps answers, which is told of it, as by `npm run load`",
    },
  },
  operands: { usage: "ARTICLE…", least: 1, most: 100 },
  details: `For what the law demands. An ARTICLE is a slug or an id, also of one that was withdrawn. Its text, quotes, mentions, claims
and suggestions go, and every earlier state of them; edits about it that wait are cancelled. Nothing brings them back, no undo
either. \`changes\` tells that they are gone, and the edit why. Actors stay: an edit removes those whom nothing names any more.

Earlier backups, exports and replicas still have it. So have the store's log and pages that nothing uses any more: \`npm run
backup -- FILE --compact\`, then \`npm run restore\` of that file, makes a store without them. The store that \`--replace\`
moves aside still has them.`,
  refuses: "that is refused",
  async run({ note, yes, endpoint: address }, articles) {
    const endpoint = address === undefined ? undefined : purgeEndpoint(address);
    if (yes === true && !(note !== undefined && note.trim() !== "" && note.length <= longest)) {
      throw new CommandError("Say why with --note: some words, 2,000 characters at most.");
    }
    const erased = await useCurrentStore(async (store) =>
      yes === true
        ? eraseFromRecord(store, articles, note ?? "")
        : [...(await findErasable(store, articles)).values()],
    ).catch((cause: Error) => {
      if (!(cause instanceof EraseRefusal)) throw cause;
      throw new CommandError(cause.message, { exitCode: 1, cause });
    });
    for (const { slug, quotes, revisions } of erased) {
      const did = yes === true ? "Erased" : "Would erase";
      console.log(`${did} "${slug}"; quotes: ${quotes}, earlier states: ${revisions}.`);
      endpoint?.note({ what: "changed", type: "article", slug, file: "", line: 0 });
    }
    if (yes !== true) {
      console.log("Nothing was erased. Erasing cannot be undone: add --yes and --note WHY.");
    } else if (endpoint !== undefined) console.log(await endpoint.tell());
  },
});
