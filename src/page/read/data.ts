import type { Segment } from "../data.ts";

/** Who is meant, as the text names them, and on record. */
export interface Who {
  name: string;
  kind: string;
  identifiability: "NAMED" | "DESCRIBED" | "GROUP_ONLY";
  actor: { slug: string; name: string } | null;
}

export interface FoundQuote {
  form: "DIRECT" | "MIXED" | "INDIRECT";
  text: string;
  start: number;
  end: number;
  segments: { kind: Segment["kind"]; start: number; end: number }[];
  speakers: Who[];
  cue: string | null;
  confidence: number;
  rule: string;
}

export interface FoundMention {
  text: string;
  start: number;
  end: number;
  actor: Who;
  confidence: number;
}

export interface FoundClaim {
  subject: Who | null;
  predicate: string;
  object: Who;
  status: string;
  certainty: string;
  holder: Who | null;
  start: number;
  end: number;
  confidence: number;
  rule: string;
}

export interface ReadData {
  readText?: { quotes: FoundQuote[]; mentions: FoundMention[]; claims: FoundClaim[] };
}
