import { mergeActors } from "../record/merge/judge.ts";
import { judgeBy } from "./judge.ts";

const usage = `Usage: npm run merge -- ACTOR INTO

Judges two actors, each given by slug or id, to be the same. The second stands for both from then on: the ids, slugs
and Wikidata items of either find it, and it has the quotes, mentions, claims, relationships, articles and names
of both. What is recorded of the first is kept, and \`npm run unmerge -- ACTOR\` gives it back.

Exits with 0 where they are merged now, 1 where that is refused, 2 where it could not be tried.`;

process.exitCode = await judgeBy(
  {
    usage,
    names: 2,
    run: async (client, [name = "", other = ""]) => {
      const { changed, actor, into } = await mergeActors(client, name, other);
      return changed
        ? `"${actor.slug}" is merged into "${into.slug}", which stands for both.`
        : `"${actor.slug}" is merged into "${into.slug}" already: nothing was changed.`;
    },
  },
  process.argv.slice(2),
);
