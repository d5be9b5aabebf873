import { createHash } from "node:crypto";
import { slugOf } from "../../text/slug.ts";
import type { FoundActor, Reading, Span } from "../../reading/suggestion.ts";

/** An article to be read, with as much as is known of it. */
export interface ArticleText {
  /** Everything a record line says of it besides what is found: slug, title, url, genre, … */
  about: Record<string, unknown> & { slug: string };
  text: string;
}

export interface RecordLine {
  type: "actor" | "article";
  slug: string;
  [key: string]: unknown;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Makes record lines of readings. Actors of the same name and kind are one line over all articles. */
export class RecordMaker {
  private readonly slugs = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** The lines for one article: its actors that were in none before, then itself. */
  lines({ about, text }: ArticleText, reading: Reading): RecordLine[] {
    const lines: RecordLine[] = [];
    const used = usedActors(reading);
    const slugs = reading.actors.map((actor, number) => {
      if (!used.has(number)) return "";
      const { slug, isNew } = this.slugFor(actor, about.slug);
      if (isNew) lines.push(actorLine(actor, slug));
      return slug;
    });
    const place = ({ start, end }: Span) => ({ start, end, exact: text.slice(start, end) });
    lines.push({
      type: "article",
      language: "en",
      genre: "REPORTAGE",
      rights: "QUOTATION_ONLY",
      ...about,
      version: { sha256: sha256(text), text },
      mentions: reading.mentions.map(({ actor, type, span }, at) => ({
        id: `m${at + 1}`,
        actor: slugs[actor]!,
        type,
        span: place(span),
      })),
      quotes: reading.quotes.map((quote, at) => ({
        id: `q${at + 1}`,
        form: quote.form,
        span: place(quote.span),
        segments: quote.segments,
        ...(quote.speaker === undefined ? {} : { speaker: slugs[quote.speaker] }),
        ...(quote.speakerSpan && { speakerSpan: place(quote.speakerSpan) }),
        ...(quote.cueSpan && { cueSpan: place(quote.cueSpan) }),
        confidence: Math.round(quote.confidence * 1e4) / 1e4,
      })),
      claims: reading.claims.map((claim, at) => ({
        id: `c${at + 1}`,
        subject: slugs[claim.subject]!,
        predicate: claim.predicate,
        object: slugs[claim.object]!,
        status: claim.status,
        certainty: claim.certainty,
        ...(claim.holder === undefined ? {} : { holder: slugs[claim.holder] }),
        ...(claim.quote === undefined ? {} : { quote: `q${claim.quote + 1}` }),
        evidence: [{ span: place(claim.evidence) }],
      })),
    });
    return lines;
  }

  /** An unnamed actor belongs to its article; a named one is the same in all. */
  private slugFor(actor: FoundActor, article: string): { slug: string; isNew: boolean } {
    if (actor.known !== undefined) return { slug: actor.known.slug, isNew: false };
    const isNamed = actor.identifiability === "NAMED";
    const key = JSON.stringify(
      isNamed ? [actor.name, actor.kind] : [actor.name, actor.kind, article],
    );
    const before = this.slugs.get(key);
    if (before !== undefined) return { slug: before, isNew: false };
    const slug = this.free(
      slugOf(actor.name).slice(0, 80).replace(/-$/, "") ||
        `actor-${sha256(actor.name).slice(0, 8)}`,
      isNamed ? slugOf(actor.kind) : article,
    );
    this.slugs.set(key, slug);
    return { slug, isNew: true };
  }

  private free(slug: string, more: string): string {
    const tries = [slug, `${slug}-${more}`];
    for (let count = 2; ; count += 1) {
      const next = tries.shift() ?? `${slug}-${more}-${count}`;
      if (this.taken.has(next)) continue;
      this.taken.add(next);
      return next;
    }
  }
}

function usedActors({ mentions, quotes, claims }: Reading): Set<number> {
  const used = new Set<number>();
  for (const { actor } of mentions) used.add(actor);
  for (const { speaker } of quotes) if (speaker !== undefined) used.add(speaker);
  for (const { subject, object, holder } of claims) {
    used.add(subject).add(object);
    if (holder !== undefined) used.add(holder);
  }
  return used;
}

function actorLine(actor: FoundActor, slug: string): RecordLine {
  const { name, kind, identifiability, aliases, country } = actor;
  return {
    type: "actor",
    slug,
    name,
    kind,
    ...(identifiability === "NAMED" ? {} : { identifiability }),
    ...(country === undefined ? {} : { country }),
    ...(aliases.length === 0
      ? {}
      : { aliases: aliases.map((one) => ({ ...one, language: "en" })) }),
  };
}
