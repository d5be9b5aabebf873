/** @jsxImportSource hono/jsx */
import type { QuoteLine } from "../data.ts";
import { asked } from "../link.ts";
import { page } from "../page.ts";
import { QuoteItems } from "../part/quote-line.tsx";

interface Difference {
  kind: "CHANGED" | "LEFT_OUT" | "PUT_IN";
  given: string | null;
  printed: string | null;
}

interface VerifyData {
  verifyQuote?: {
    match: "EXACT" | "ALTERED" | "ATTRIBUTED_ELSEWHERE" | "NOT_FOUND";
    similarity: number;
    differences: Difference[];
    quotes: QuoteLine[];
  };
}

const verdicts = {
  EXACT: ["These words are on record.", "A quote has exactly these words, in this order."],
  ALTERED: [
    "These words are on record otherwise.",
    "A quote has very similar words; what differs is below.",
  ],
  ATTRIBUTED_ELSEWHERE: [
    "Somebody else said this.",
    "The words are on record, but another speaker is quoted with them.",
  ],
  NOT_FOUND: [
    "These words are not on record.",
    "No quote here has similar words. That says nothing about whether they were ever said.",
  ],
} as const;

const DifferenceItem = ({ kind, given, printed }: Difference) => {
  switch (kind) {
    case "CHANGED":
      return (
        <li>
          Given <del dir="auto">{given}</del>, printed <ins dir="auto">{printed}</ins>
        </li>
      );
    case "LEFT_OUT":
      return (
        <li>
          Left out: <ins dir="auto">{printed}</ins>
        </li>
      );
    case "PUT_IN":
      return (
        <li>
          Put in: <del dir="auto">{given}</del>
        </li>
      );
  }
};

const Verdict = ({ of }: { of: NonNullable<VerifyData["verifyQuote"]> }) => {
  const [verdict, about] = verdicts[of.match];
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict" class="verdict">
        {verdict}
      </h2>
      <p>
        {about}
        {of.match === "ALTERED" ? ` They are ${Math.round(of.similarity * 100)} % alike.` : ""}
      </p>
      {of.differences.length === 0 ? null : (
        <>
          <h3>What differs</h3>
          <ul>
            {of.differences.map((difference) => (
              <DifferenceItem {...difference} />
            ))}
          </ul>
        </>
      )}
      {of.quotes.length === 0 ? null : (
        <>
          <h3>On record</h3>
          <QuoteItems quotes={of.quotes} />
        </>
      )}
    </section>
  );
};

export const verifyPage = page<VerifyData>({
  path: "/verify",
  document: ({ query }) => (asked(query, "text") === undefined ? undefined : "VerifyPage"),
  variables: ({ query }) => ({ text: asked(query, "text"), speaker: asked(query, "speaker") }),
  view: ({ verifyQuote }, { query }) => ({
    title: "Did they say this?",
    description: "Paste words and see whether they are on record, or what is different there.",
    canonical: "/verify",
    isUnlisted: verifyQuote !== undefined,
    main: (
      <div class="page">
        <header>
          <h1>Did they say this?</h1>
          <p class="lead">
            Paste words, and see whether they are on record, or what is different there.
          </p>
        </header>
        <form class="verify" action="/verify" method="get">
          <label>
            <span>The words</span>
            <textarea name="text" rows={4} maxlength={2000} required dir="auto">
              {asked(query, "text") ?? ""}
            </textarea>
          </label>
          <label>
            <span>
              Who is said to have said them{" "}
              <span class="meta">(a name as in the address of its page; may be left out)</span>
            </span>
            <input name="speaker" value={asked(query, "speaker") ?? ""} maxlength={200} />
          </label>
          <button type="submit">Verify</button>
        </form>
        {verifyQuote === undefined ? null : <Verdict of={verifyQuote} />}
      </div>
    ),
  }),
});
