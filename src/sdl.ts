import article from "../schema/article.graphql";
import actor from "../schema/actor.graphql";
import change from "../schema/change.graphql";
import common from "../schema/common.graphql";
import edit from "../schema/edit.graphql";
import limits from "../schema/limits.graphql";
import mutation from "../schema/mutation.graphql";
import name from "../schema/name.graphql";
import path from "../schema/path.graphql";
import quote from "../schema/quote.graphql";
import reading from "../schema/reading.graphql";
import relationship from "../schema/relationship.graphql";
import search from "../schema/search.graphql";
import suggestion from "../schema/suggestion.graphql";
import timeline from "../schema/timeline.graphql";
import verification from "../schema/verification.graphql";

/** The public contract: the schema as it is written, descriptions and all, in the order in which tools list it. */
export const sdl = [
  article,
  actor,
  quote,
  relationship,
  search,
  verification,
  reading,
  name,
  path,
  timeline,
  change,
  edit,
  mutation,
  suggestion,
  limits,
  common,
]
  .map((part) => part.trim())
  .join("\n\n")
  .concat("\n");
