import { mergeActors, standingMerges } from "../record/merge/judge.ts";
import { judgeBy } from "./judge.ts";

const usage = `Usage: npm run merge -- [--endpoint ADDRESS] ACTOR INTO | --list

Judges two actors, each given by slug or id, to be the same. The second stands for both from then on: the ids, slugs
and Wikidata items of either find it, and it has the quotes, mentions, claims, relationships, articles and names
of both. What is recorded of the first is kept, and \`npm run unmerge -- ACTOR\` gives it back.

--list      the merges that stand, ACTOR INTO in each line: no export has them, and
            \`xargs -n 2 npm run merge --\` gives them to another store
--endpoint  a server that keeps answers, which is told of it, as by \`npm run load\`

Exits with 0 where they are merged now, 1 where that is refused, 2 where it could not be tried.`;

process.exitCode = await judgeBy(
  {
    usage,
    names: 2,
    judge: (client, [name = "", into = ""]) => mergeActors(client, name, into),
    tell: ({ changed, actor, into }) =>
      changed
        ? `"${actor.slug}" is merged into "${into.slug}", which stands for both.`
        : `"${actor.slug}" is merged into "${into.slug}" already: nothing was changed.`,
    list: async (client) =>
      (await standingMerges(client)).map(({ slug, into }) => `${slug} ${into}`),
  },
  process.argv.slice(2),
);
