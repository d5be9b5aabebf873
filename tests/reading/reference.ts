import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An article of the reference, as far as training and tests look at it. */
export interface Reference {
  slug: string;
  version: { sha256: string; text: string };
  mentions: { actor: string; type: string; span: Place }[];
  quotes: {
    form: "DIRECT" | "MIXED" | "INDIRECT";
    span: Place;
    segments?: (Place & { kind: string })[];
    speaker?: string;
    speakerSpan?: Place;
    cueSpan?: Place;
  }[];
  claims: { subject: string | null; predicate: string; object: string; status: string }[];
}

export interface Place {
  start: number;
  end: number;
  exact?: string;
}

interface ReferenceActor {
  name: string;
  kind: string;
  isNamed: boolean;
}

const folder = fileURLToPath(new URL("../../../shared/reading/", import.meta.url));
export const referenceFile = `${folder}dev.ndjson`;
export const scorer = `${folder}score.mjs`;
export const hasReference = existsSync(referenceFile);

export interface References {
  articles: Reference[];
  actors: Map<string, ReferenceActor>;
}

/** The reference in two parts: what may be learnt from, and a third, by hash, that is set aside. */
export function readReference(): { tuned: References; aside: References } {
  const actors = new Map<string, ReferenceActor>();
  const articles: Reference[] = [];
  for (const line of readFileSync(referenceFile, "utf8").split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line) as { type: string; slug: string };
    if (record.type === "article") articles.push(record as unknown as Reference);
    else {
      const { name, kind, identifiability } = record as unknown as Record<string, string>;
      actors.set(record.slug, {
        name: name!,
        kind: kind!,
        isNamed: (identifiability ?? "NAMED") === "NAMED",
      });
    }
  }
  const byHash = articles.toSorted((a, b) => (a.version.sha256 < b.version.sha256 ? -1 : 1));
  const tuned = byHash.filter((_, at) => at % 3 !== 0);
  const aside = byHash.filter((_, at) => at % 3 === 0);
  return { tuned: { articles: tuned, actors }, aside: { articles: aside, actors } };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const fold = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the");

/** Whether a found actor's name fits one of the reference: equal, a person's surname, or two words of it. */
export function fits({ name, kind }: { name: string; kind: string }, found: string): boolean {
  const [a, b] = [fold(name), fold(found)];
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  if (
    kind === "PERSON" &&
    a.at(-1) === b.at(-1) &&
    (a.length === 1 || b.length === 1 || a[0] === b[0])
  )
    return true;
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  return small.length > 1 && small.every((word) => large.includes(word));
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The places of words that the reference has in marks, trimmed as the scorer does. */
export function verbatimPlaces({
  quotes,
  version: { text },
}: Reference): { place: Place; quote: Reference["quotes"][number] }[] {
  return quotes.flatMap((quote) => {
    const parts =
      quote.form === "DIRECT"
        ? [quote.span]
        : quote.form === "MIXED"
          ? (quote.segments ?? []).filter(({ kind }) => kind === "VERBATIM")
          : [];
    return parts.map((part) => ({ place: trim(text, part), quote }));
  });
}

const edge = /[\s"“”'‘’«»,.;:!?…\-–—()]/u;

export function trim(text: string, { start, end }: Place): Place {
  while (start < end && edge.test(text[start]!)) start += 1;
  while (end > start && edge.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
