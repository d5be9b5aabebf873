import { iri } from "./iri.ts";

/** A quote or a mention, as much of it as an annotation tells. */
export interface Annotated {
  id: string;
  /** Who is named: the speakers of a quote, the actor of a mention. */
  agents: readonly { id: string; name: string; kind: string }[];
  /** The form of a quote, the type of a mention. */
  tag: string;
  /** The address of the work that a quote is taken from. */
  cited?: string;
  /** The address of the article. */
  source: string;
  /** The words, where they may be shown, and what stands around them. */
  words: { exact: string; prefix?: string; suffix?: string } | undefined;
  /** Offsets in code points, as the W3C counts. */
  start: number;
  end: number;
}

export const context = "http://www.w3.org/ns/anno.jsonld";

/** A quote as a W3C Web Annotation, without the context that its names are read in. */
export const annotationOfQuote = (quote: Annotated): object => annotationOf("describing", quote);

/** The same of a mention. */
export const annotationOfMention = (mention: Annotated): object =>
  annotationOf("identifying", mention);

function annotationOf(
  motivation: "describing" | "identifying",
  { id, agents, tag, cited, source, words, start, end }: Annotated,
): object {
  return {
    id: iri(id),
    type: "Annotation",
    motivation,
    body: [
      ...agents.map((agent) => resource("identifying", agentOf(agent))),
      { type: "TextualBody", purpose: "classifying", value: tag },
      ...(cited === undefined ? [] : [resource("linking", cited)]),
    ],
    target: {
      source,
      selector: [
        ...(words === undefined ? [] : [{ type: "TextQuoteSelector", ...words }]),
        { type: "TextPositionSelector", start, end },
      ],
    },
  };
}

const resource = (purpose: string, source: object | string): object => ({
  type: "SpecificResource",
  purpose,
  source,
});

const agentOf = ({ id, name, kind }: Annotated["agents"][number]): object => ({
  id: iri(id),
  type: kind === "PERSON" ? "Person" : "Organization",
  name,
});

/** The order of the text: what begins first, and of those that begin together the longest. */
export const byPlace = (
  a: { start: number; end: number },
  b: { start: number; end: number },
): number => a.start - b.start || b.end - a.end;
