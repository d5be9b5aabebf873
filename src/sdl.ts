import article from "../schema/article.graphql";
import actor from "../schema/actor.graphql";
import change from "../schema/change.graphql";
import common from "../schema/common.graphql";
import limits from "../schema/limits.graphql";
import name from "../schema/name.graphql";
import path from "../schema/path.graphql";
import quote from "../schema/quote.graphql";
import relationship from "../schema/relationship.graphql";
import search from "../schema/search.graphql";
import timeline from "../schema/timeline.graphql";
import verification from "../schema/verification.graphql";

/** The public contract: the schema as it is written, descriptions and all. */
export const sdl = [
  common,
  article,
  actor,
  quote,
  relationship,
  change,
  timeline,
  name,
  path,
  verification,
  search,
  limits,
]
  .map((part) => part.trim())
  .join("\n\n")
  .concat("\n");
