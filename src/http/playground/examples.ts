import findActor from "../../../schema/operations/FindActor.graphql";
import latestQuotes from "../../../schema/operations/LatestQuotes.graphql";
import search from "../../../schema/operations/Search.graphql";
import verifyQuote from "../../../schema/operations/VerifyQuote.graphql";
import whoIsQuoted from "../../../schema/operations/WhoIsQuoted.graphql";

/** What the playground opens with, a tab each, the easiest first. The sample answers all of them. */
export const examples: { query: string; variables?: string }[] = [
  { query: latestQuotes },
  { query: findActor, variables: json({ name: "Washington Post" }) },
  { query: verifyQuote, variables: json({ text: "stopped counting the planes" }) },
  { query: search, variables: json({ text: "base" }) },
  { query: whoIsQuoted },
];

function json(variables: Record<string, unknown>): string {
  return JSON.stringify(variables, null, 2);
}
