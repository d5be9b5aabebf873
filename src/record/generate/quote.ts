import type { quoteForms } from "../../storage/vocabulary.ts";
import type { Random } from "./random.ts";
import type { Draft, Stretch } from "./text.ts";
import { capital, words } from "./word.ts";

export type QuoteForm = (typeof quoteForms)[number];

export interface DraftQuote {
  form: QuoteForm;
  span: Stretch;
  segments?: ({ kind: string } & Stretch)[];
  speakerSpan: Stretch;
  cueSpan: Stretch;
}

const cues = ["said", "told reporters", "argued", "added", "wrote"];

/** Writes one quoted or reported sentence. */
export function writeQuote(
  draft: Draft,
  random: Random,
  form: QuoteForm,
  name: string,
): DraftQuote {
  if (form === "DIRECT") return direct(draft, random, name);
  const speakerSpan = draft.put(name);
  draft.put(" ");
  const cueSpan = draft.put(random.pick(cues));
  draft.put(" that ");
  const start = draft.text.length;
  if (form === "INDIRECT") {
    draft.put(words(random, random.between(6, 22)));
    const span = draft.since(start);
    draft.put(". ");
    return { form, span, speakerSpan, cueSpan };
  }
  const reported = draft.put(`${words(random, random.between(3, 9))} “`);
  const own = draft.put(words(random, random.between(3, 14)));
  const rest = draft.put(`” ${words(random, random.between(1, 6))}`);
  const span = draft.since(start);
  draft.put(". ");
  const segments = [
    { kind: "PARAPHRASE", ...reported },
    { kind: "VERBATIM", ...own },
    { kind: "PARAPHRASE", ...rest },
  ];
  return { form, span, segments, speakerSpan, cueSpan };
}

function direct(draft: Draft, random: Random, name: string): DraftQuote {
  draft.put("“");
  const start = draft.text.length;
  const first = draft.put(capital(words(random, random.between(4, 18))));
  let segments: DraftQuote["segments"];
  if (random.chance(0.12)) {
    const [kind, mark] = random.chance(0.5)
      ? (["EDITORIAL_INSERTION", "[of the region]"] as const)
      : (["ELLIPSIS", "…"] as const);
    const space = draft.put(" ");
    const inserted = draft.put(mark);
    const rest = draft.put(` ${words(random, random.between(3, 10))}`);
    segments = [
      { kind: "VERBATIM", start: first.start, end: space.end },
      { kind, ...inserted },
      { kind: "VERBATIM", ...rest },
    ];
  }
  const span = draft.since(start);
  draft.put(",” ");
  const speakerSpan = draft.put(name);
  draft.put(" ");
  const cueSpan = draft.put(random.pick(cues));
  draft.put(". ");
  return { form: "DIRECT", span, ...(segments ? { segments } : {}), speakerSpan, cueSpan };
}
