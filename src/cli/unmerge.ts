import { unmergeActor } from "../record/merge/judge.ts";
import { judgeBy } from "./judge.ts";

const usage = `Usage: npm run unmerge -- [--endpoint ADDRESS] ACTOR

Takes back that an actor, given by slug or id, is the same as the one that stands for it. All that is recorded of it,
before the merge or since, is its own again. The judgement stays on record, with the time it was taken back.

--endpoint  a server that keeps answers, which is told of it, as by \`npm run load\`

Exits with 0 where it stands for itself now, 1 where that is refused, 2 where it could not be tried.`;

process.exitCode = await judgeBy(
  {
    usage,
    names: 1,
    judge: (client, [name = ""]) => unmergeActor(client, name),
    tell: ({ changed, actor, into }) =>
      changed
        ? `"${actor.slug}" is no longer merged into "${into.slug}": each stands for itself.`
        : `"${actor.slug}" stands for itself already: nothing was changed.`,
  },
  process.argv.slice(2),
);
