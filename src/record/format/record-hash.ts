import { isWithin } from "../check/check-claim.ts";
import type { ArticleRecord, Quote, Span } from "./record.ts";
import { speakersOf } from "./speakers.ts";
import { sha256 } from "../../text/sha256.ts";
import { measure, type Measure } from "../../text/offset.ts";

/**
 * What an article's record says, by hash: lines that say the same in different ways (defaults filled in or
 * not, words or only their hash, another order) have the same. The text, where known, tells what a line leaves out.
 */
export function recordHash(record: ArticleRecord, text: string | undefined): string {
  const { type, slug, mentions, quotes, claims, version, ...rest } = record;
  const measured = text === undefined ? undefined : measure(text);
  const place = placesOf(record, measured);
  const facts = Object.entries(rest).filter(([, value]) => value !== undefined);
  return sha256(
    JSON.stringify([
      type,
      slug,
      sorted(facts),
      versionOf(version, measured),
      sorted(mentions.map((own) => [own.id, own.actor, own.type, place(own.span)])),
      sorted(
        quotes.map((own) => [
          own.id,
          own.form,
          place(own.span),
          segmentsOf(own),
          speakersOf(own)[0],
          place(own.speakerSpan),
          place(own.cueSpan),
          own.confidence,
          own.citedWork,
          // Nothing where there are none: the hash is the same as before there could be any.
          ...sharedBy(own),
        ]),
      ),
      sorted(
        claims.map(({ evidence, ...own }) => [
          own.id,
          own.subject ?? null,
          own.predicate,
          own.object,
          own.status,
          own.certainty,
          own.holder,
          own.quote,
          own.validFrom,
          own.validTo,
          evidence.map((item) => ("span" in item ? place(item.span) : item.locator)),
        ]),
      ),
    ]),
  );
}

function versionOf(version: ArticleRecord["version"], counted: Measure | undefined): unknown {
  if (version === undefined) return null;
  const { length, lengthCodePoints } = version;
  return [
    version.sha256,
    told(counted?.length, length),
    told(counted?.lengthCodePoints, lengthCodePoints),
  ];
}

function placesOf({ version, quotes }: ArticleRecord, measured: Measure | undefined) {
  const isPlain = version !== undefined && version.length === version.lengthCodePoints;
  const codePoints = ({ start, end, codePoints: given }: Span): unknown => {
    const counted =
      measured === undefined
        ? isPlain && version.length !== undefined
          ? [start, end]
          : undefined
        : [measured.codePoint(start), measured.codePoint(end)];
    return told(counted, given);
  };
  return (span: Span | undefined): unknown => {
    if (span === undefined) return null;
    const { start, end, exact } = span;
    const hash = told(exact === undefined ? undefined : sha256(exact), span.sha256);
    const isKnown =
      exact !== undefined ||
      measured !== undefined ||
      quotes.some((quote) => isWithin(span, quote.span));
    return [start, end, codePoints(span), hash, isKnown];
  };
}

/** What is given must not pass for what is known where it contradicts that: then it is to be refused. */
function told(known: unknown, given: unknown): unknown {
  if (known === undefined || given === undefined) return known ?? given ?? null;
  return JSON.stringify(known) === JSON.stringify(given) ? known : [known, given];
}

/**
 * The parts that a quote has where none are given hash as they did when reported speech was a REPORTING_CLAUSE. A line
 * that says so by now says something else.
 */
function segmentsOf({ form, span: { start, end }, segments }: Quote): unknown {
  const kind = form === "DIRECT" ? "VERBATIM" : "REPORTING_CLAUSE";
  const given = (segments ?? []).map((own) => [own.kind, own.start, own.end]);
  const only = segments?.length === 1 ? segments[0]?.kind : undefined;
  if (segments === undefined || (form === "INDIRECT" && only === "PARAPHRASE")) {
    return [[kind, start, end]];
  }
  return form === "INDIRECT" && only === "REPORTING_CLAUSE" ? [...given, "given"] : given;
}

function sharedBy(own: Quote): unknown[] {
  const [, ...others] = speakersOf(own);
  const { through = [] } = own;
  return others.length + through.length === 0 ? [] : [others, through];
}

function sorted(rows: unknown[][]): unknown[][] {
  return rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
