import { actorLine, namedActors, publicationLine } from "./actor.ts";
import { articleLine } from "./article.ts";

export interface GenerateOptions {
  articles: number;
  seed: number;
}

/**
 * Synthetic record lines, the same for the same options: each article after the actors that it is the first
 * to name. All that is remembered is which actors are out.
 */
export function* generate({ articles, seed }: GenerateOptions): Generator<string> {
  const cast = namedActors(articles, seed);
  const told = new Uint8Array(cast.size);
  for (let rank = 0; rank < cast.publications; rank += 1) yield publicationLine(rank);
  for (let index = 0; index < articles; index += 1) {
    const { line, actors } = articleLine(cast, index);
    for (const rank of actors) {
      if (told[rank] === 1) continue;
      told[rank] = 1;
      yield actorLine(cast, rank);
    }
    yield line;
  }
}
