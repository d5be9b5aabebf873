import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { findQuotations } from "../../src/reading/text/quotation.ts";

const file = (name: string): string =>
  readFileSync(new URL(`style/${name}.txt`, import.meta.url), "utf8");

/** Each quote of a text as "FORM speaker: its words", without marks. */
function quotesOf(text: string): string[] {
  const { quotes, actors } = read(text);
  return quotes.map(({ form, speaker, span }) => {
    const who = speaker === undefined ? "nobody" : actors[speaker]!.name;
    return `${form} ${who}: ${text.slice(span.start, span.end)}`;
  });
}

const styles: [name: string, quotes: string[]][] = [
  [
    "british",
    [
      "INDIRECT the city council: The Wexmouth swing bridge will close for a year from March",
      "DIRECT Moira Tanfield: We have put this off for as long as we safely could,",
      "DIRECT Moira Tanfield: It is not a decision anybody wanted.",
      "INDIRECT Moira Tanfield: the bridge’s bearings were worn through",
      "DIRECT Moira Tanfield: The engineers’ report left us no choice,",
      "MIXED Derek Oyelaran: the plan ‘a disaster for every trader on the quay’",
      "DIRECT Derek Oyelaran: My regulars don’t drive. They walk over from the other side.",
      "INDIRECT the city council: a ferry will run every ten minutes",
      "INDIRECT Derek Oyelaran: he doubted it",
      "DIRECT Derek Oyelaran: The last ferry,",
      "DIRECT Derek Oyelaran: was sold for scrap in 1987.",
      "INDIRECT Harbour Traders’ Association: it would ask for compensation",
      "MIXED Ruth Penhallow: members had been ‘left in the dark’",
    ],
  ],
  [
    "american",
    [
      "DIRECT Alma Reyes-Whitfield: This was not a mistake,",
      "DIRECT Alma Reyes-Whitfield: It was a plan — one that [the defendant] followed for nine years.",
      "INDIRECT Benjamin Achterberg: Voss would appeal",
      "DIRECT Benjamin Achterberg: Mr. Voss has always maintained that he was told to move the money,",
      "DIRECT Benjamin Achterberg: The jury never heard who told him ... and they should have.",
      "DIRECT a statement from the town: We would like to thank the families who waited.",
      "DIRECT a statement from the town: Nothing gives them back those years,",
      "DIRECT Teresa Lindqvist: Justice, at last.",
      "DIRECT Teresa Lindqvist: I don't know yet.",
      "INDIRECT A spokeswoman for the Ohio Police Federation: its members were relieved",
      "DIRECT A spokeswoman for the Ohio Police Federation: They can sleep again,",
    ],
  ],
  [
    "wire",
    [
      'MIXED Ilka Sorensen: a grain agreement with neighbouring Estmark was "within reach", after two days of talks in the capital',
      "DIRECT Ilka Sorensen: Both sides have moved,",
      "DIRECT Ilka Sorensen: We are not there yet, but I can see the other bank of the river.",
      "INDIRECT Pavel Drozd: his country had made concessions",
      'MIXED Pavel Drozd: talks would go on "only if this stops"',
      "INDIRECT Officials in both capitals: tariffs remained the main obstacle",
      'MIXED Grace Mbeki-Olsen: the organization "stands ready to help"',
      "INDIRECT Grace Mbeki-Olsen: both governments to publish the text",
    ],
  ],
  [
    "blog",
    [
      "DIRECT Amélie Roustan: C’est un livre nécessaire",
      "DIRECT Jürgen Haffner: Ein Buch, das man zweimal liest",
      "DIRECT Aiko Tanabe: これは必要な本です",
      "DIRECT Amélie Roustan: When I say 'necessary', I mean it,",
      "DIRECT Amélie Roustan: nobody else has told this story.",
      "DIRECT Aiko Tanabe: The author says 'we were children', and you believe her.",
      'MIXED The publisher\'s website: the novel as "a map of silence"',
      "DIRECT Lena Okafor-Brandt: I never said that,",
      "DIRECT Lena Okafor-Brandt: Somebody in marketing did.",
    ],
  ],
];

test.each(styles)(
  "quotes in the style of the %s article are found with their speakers",
  (name, quotes) => {
    expect(quotesOf(file(name))).toEqual(expect.arrayContaining(quotes));
  },
);

const speakers: [what: string, text: string, speaker: string][] = [
  [
    "a name after its office",
    "The mayor of Demoville, Ann Demo, said the road was shut.",
    "Ann Demo",
  ],
  ["a name with whose it is", "Ann Demo of the Demo Trust said the road was shut.", "Ann Demo"],
  ["a body's person", "Demo University researcher Ann Demo said the road was shut.", "Ann Demo"],
  [
    "an office after the name",
    "Ann Demo, a spokeswoman for Demo Air, said the road was shut.",
    "Ann Demo",
  ],
  [
    "a lawyer, not the client",
    "Ann Demo's lawyer, Bob Sample, said the road was shut.",
    "Bob Sample",
  ],
  ["nobody by name", "A Demo Air spokesman said the road was shut.", "A Demo Air spokesman"],
  ["a pronoun", "Ann Demo opened the road. She said it had been shut too long.", "Ann Demo"],
  [
    "a report's issuer",
    "According to a report by the Demo Trust, the road was shut.",
    "Demo Trust",
  ],
  ["inversion", "The road was shut, said Ann Demo.", "Ann Demo"],
];

test.each(speakers)("the speaker is found: %s", (_, text, speaker) => {
  const { quotes, actors } = read(text);
  expect(quotes.map((quote) => actors[quote.speaker!]?.name)).toEqual([speaker]);
});

const noQuotes: [what: string, text: string][] = [
  ["a title", 'The film "Long Way Home" opened on Friday.'],
  ["a word as a word", 'The group is known as "the Lanterns".'],
  ["an object of speech", "The minister announced new limits on flights to the island."],
  ["a denial of something", "Ann Demo denied any part in it."],
];

test.each(noQuotes)("no quote is seen in %s", (_, text) => {
  expect(quotesOf(text)).toEqual([]);
});

test("marks pair in every style, nested and over paragraphs", () => {
  const inner = (text: string): string[] =>
    findQuotations(text).map(({ start, end, depth }) => `${depth}:${text.slice(start, end)}`);
  expect(inner("“a ‘b’ c” «d» „e“ »f« 「g」 ”h”")).toEqual([
    "0:a ‘b’ c",
    "1:b",
    "0:d",
    "0:e",
    "0:f",
    "0:g",
    "0:h",
  ]);
  expect(inner("‘It’s the workers’ day,’ he said. 'tis the boys' turn")).toEqual([
    "0:It’s the workers’ day,",
  ]);
  expect(inner('"One.\n\n"Two." "Three')).toEqual(["0:One.", "0:Two."]);
  expect(inner("5'10\" tall, and 'rock music'")).toEqual(["0:rock music"]);
});
