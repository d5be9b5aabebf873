/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { markedText, type Marked } from "../article/marks.ts";
import { actorPath } from "../link.ts";
import { capital, counted, enumText, formText, predicateText, statusText } from "../words.ts";
import type { FoundClaim, FoundMention, FoundQuote, ReadData, Who } from "./data.ts";

/** Somebody on record is a link; whoever is not has the name that the text gives. */
const Name = ({ who }: { who: Who }) =>
  who.actor === null ? (
    <bdi>{who.name}</bdi>
  ) : (
    <a class="actor" href={actorPath(who.actor.slug)}>
      <bdi>{who.actor.name}</bdi>
    </a>
  );

/** How sure the rules are: a number, and a word for those who look at no numbers. */
const Sure = ({ confidence }: { confidence: number }) => {
  const percent = `${Math.round(confidence * 100)} %`;
  const word = confidence >= 0.9 ? "sure" : confidence >= 0.7 ? "likely" : "a guess";
  return (
    <span class={confidence >= 0.7 ? "sure" : "sure guess"}>
      {word}, {percent}
    </span>
  );
};

interface PlacedQuote extends Marked {
  found: FoundQuote;
}

const placed = (found: FoundQuote, i: number): PlacedQuote => ({
  id: `quote-${i + 1}`,
  span: found,
  segments: found.segments.map(({ kind, ...span }) => ({ kind, span })),
  found,
});

const Note = ({ quote: { found }, number }: { quote: PlacedQuote; number: number }) => (
  <li value={number}>
    <b>
      {found.speakers.length === 0
        ? "Speaker unknown"
        : found.speakers.map((who, i) => (
            <>
              {i === 0 ? "" : " and "}
              <Name who={who} />
            </>
          ))}
    </b>
    <span class="meta">
      {formText[found.form]} · <Sure confidence={found.confidence} />
    </span>
  </li>
);

const Text = ({ text, quotes, mentions }: { text: string } & Found) => {
  const marked = quotes.map(placed);
  return (
    <div class="reader">
      {markedText(text, marked, mentions).map(({ html, begins }) => (
        <>
          <p class="text" dir="auto">
            {raw(html)}
          </p>
          {begins.length === 0 ? null : (
            <ol class="notes">
              {begins.map((quote) => (
                <Note quote={quote} number={marked.indexOf(quote) + 1} />
              ))}
            </ol>
          )}
        </>
      ))}
    </div>
  );
};

const Names = ({ mentions }: { mentions: readonly FoundMention[] }) => {
  const byName = new Map<string, FoundMention[]>();
  for (const mention of mentions) {
    const key = `${mention.actor.name} ${mention.actor.kind}`;
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  const rows = [...byName.values()].toSorted((a, b) => b.length - a.length);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What it is</th>
          <th scope="col" class="number">
            Named
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((all) => (
          <tr>
            <th scope="row">
              <Name who={all[0]!.actor} />
              <span class="meta">
                {all[0]!.actor.actor === null ? "Not on record" : "On record"} ·{" "}
                <Sure confidence={Math.max(...all.map(({ confidence }) => confidence))} />
              </span>
            </th>
            <td>{capital(enumText(all[0]!.actor.kind))}</td>
            <td class="number">{all.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Claims = ({ text, claims }: { text: string; claims: readonly FoundClaim[] }) => (
  <ul class="plain rows">
    {claims.map((claim) => (
      <li>
        {claim.subject === null ? <i>somebody who is not named</i> : <Name who={claim.subject} />}{" "}
        <span class="predicate">{predicateText(claim.predicate)}</span> <Name who={claim.object} />
        {claim.status === "ASSERTED" ? null : (
          <span class="standing">{statusText[claim.status]}</span>
        )}
        <span class="meta">
          {claim.holder === null ? null : (
            <>
              According to <Name who={claim.holder} /> ·{" "}
            </>
          )}
          <Sure confidence={claim.confidence} />
        </span>
        <span class="evidence" dir="auto">
          {text.slice(claim.start, claim.end)}
        </span>
      </li>
    ))}
  </ul>
);

type Found = Pick<NonNullable<ReadData["readText"]>, "quotes" | "mentions">;

/** What a text says: the text itself with its quotes and names, then names and claims as lists. */
export const Says = ({
  text,
  found,
}: {
  text: string;
  found: NonNullable<ReadData["readText"]>;
}) => {
  const { quotes, mentions, claims } = found;
  const total = [
    counted(quotes.length, "quote"),
    counted(mentions.length, "name"),
    counted(claims.length, "claim"),
  ].join(", ");
  return (
    <>
      <section aria-labelledby="says">
        <h2 id="says">What it says</h2>
        <p class="notice" role="status">
          {total}. A program found them: nobody has looked at them, nothing of it is on record, and
          the text was not kept.
        </p>
        {quotes.length === 0 ? <p class="empty">No quote was found in this text.</p> : null}
        <Text text={text} quotes={quotes} mentions={mentions} />
      </section>
      <div class="sides">
        {mentions.length === 0 ? null : (
          <section aria-labelledby="names">
            <h2 id="names">Who is named</h2>
            <Names mentions={mentions} />
          </section>
        )}
        {claims.length === 0 ? null : (
          <section aria-labelledby="claims">
            <h2 id="claims">What is claimed</h2>
            <Claims text={text} claims={claims} />
          </section>
        )}
      </div>
    </>
  );
};
