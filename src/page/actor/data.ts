import type {
  ActorLink,
  ArticleLine,
  EditLine,
  Facet,
  List,
  QuoteLine,
  RelationshipLine,
  Some,
} from "../data.ts";

export interface Actor extends ActorLink {
  id: string;
  identifiability: string;
  description: string | null;
  country: string | null;
  wikidataId: string | null;
  quoteCount: number;
  mentionCount: number;
  aliases: { text: string; type: string; language: string | null }[];
  identifiers: { scheme: string; value: string }[];
  mergedActors: { slug: string; name: string; at: string }[];
  quotes: Omit<List<QuoteLine>, "totalCount">;
  mentions: { nodes: { quote: QuoteLine | null }[] };
  relationships: Some<RelationshipLine>;
  articles: Some<ArticleLine>;
  edits: { nodes: EditLine[] };
}

export interface ActorData {
  actor: Actor | null;
  beside: { facets: Facet[] };
  timeline: { on: string; count: number }[];
}
