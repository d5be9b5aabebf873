import article from "../schema/article.graphql";
import actor from "../schema/actor.graphql";
import common from "../schema/common.graphql";
import quote from "../schema/quote.graphql";
import relationship from "../schema/relationship.graphql";

/** The public contract: the schema as it is written, descriptions and all. */
export const sdl = [common, article, actor, quote, relationship]
  .map((part) => part.trim())
  .join("\n\n")
  .concat("\n");
