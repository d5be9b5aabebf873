/** @jsxImportSource hono/jsx */
import type { ActorLink } from "../data.ts";
import { actorPath } from "../link.ts";

/** A name that leads to its page. */
export const ActorName = ({ actor }: { actor: ActorLink }) => (
  <a class="actor" href={actorPath(actor.slug)}>
    <bdi>{actor.name}</bdi>
  </a>
);

/** Several, as a sentence lists them. */
export const ActorNames = ({ actors }: { actors: readonly ActorLink[] }) => (
  <>
    {actors.map((actor, i) => (
      <>
        {i === 0 ? "" : i === actors.length - 1 ? " and " : ", "}
        <ActorName actor={actor} />
      </>
    ))}
  </>
);

/** One end of a relationship: articles may name nobody. */
export const End = ({ actor }: { actor: ActorLink | null }) =>
  actor === null ? <i>somebody who is not named</i> : <ActorName actor={actor} />;
