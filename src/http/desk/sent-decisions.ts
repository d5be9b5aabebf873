import { slugOf } from "../../text/slug.ts";
import { badRequest } from "../error-response.ts";
import { jsonOf } from "../graphql/json-text.ts";

interface NewActor {
  name: string;
  kind: string;
  identifiability: string;
}

/** What the desk's script sends: inputs of the API, but for how they name whoever is new. */
export interface SentDecisions {
  /** Who is to be put on record first, for decisions that name them. */
  actors: object[];
  decisions: object[];
  note: string;
  /** Drawn by the page: sent again, it changes nothing. */
  once: string;
}

/** `new:NAME` stands for the slug of an actor who is put on record with the same. */
const newActor = /^new:/;

/** Reads what was sent, with slugs for whoever is new. Whoever has no name belongs to the article. */
export function sentDecisions(body: string, article: string): SentDecisions {
  const given = (jsonOf(body, "The body") ?? {}) as Partial<SentDecisions>;
  const { actors, decisions, note, once } = given;
  const isRight =
    Array.isArray(actors) &&
    Array.isArray(decisions) &&
    typeof note === "string" &&
    typeof once === "string";
  if (!isRight) throw badRequest("The body needs `actors`, `decisions`, `note` and `once`.");
  const slugs = new Map<string, string>();
  const put = (actors as NewActor[]).map((actor) => {
    const { name, identifiability } = actor;
    const own = slugOf(String(name));
    const isNamed = identifiability === "NAMED";
    slugs.set(name, isNamed ? own : `${own}-in-${article}`);
    // Of a name that somebody has already, the API asks who is meant.
    return isNamed ? actor : { ...actor, slug: slugs.get(name) };
  });
  const named = JSON.parse(JSON.stringify(decisions), (_, value: unknown) =>
    typeof value === "string" && newActor.test(value)
      ? (slugs.get(value.replace(newActor, "")) ?? value)
      : value,
  ) as object[];
  return { actors: put, decisions: named, note, once };
}
