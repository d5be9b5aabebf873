import { describe, expect, test } from "vitest";
import { formsOf, indexWords } from "../../src/text/index-words.ts";
import { wordsOf } from "../../src/text/words.ts";
import { stemOf } from "../../src/text/inflection.ts";

/** Whether a word is found where another stands. */
const finds = (word: string, printed: string): boolean =>
  formsOf(wordsOf(word).join(" ")).some((form) => indexWords(printed).split(" ").includes(form));

describe("forms of one word find each other", () => {
  test.each([
    ["accuse accuses accused accusing"],
    ["say says said saying"],
    ["city cities"],
    ["try tries tried trying"],
    ["plan plans planned planning"],
    ["control controls controlled controlling"],
    ["travel travels travelled traveling"],
    ["agree agrees agreed agreeing"],
    ["use uses used using"],
    ["hope hopes hoped hoping"],
    ["pass passes passed passing"],
    ["watch watches watched watching"],
    ["take takes took taken taking"],
    ["child children"],
    ["woman women woman's"],
    ["president presidents president's"],
    ["base bases based"],
    ["focus focuses focused"],
  ])("%s", (list) => {
    const forms = list.split(" ");
    for (const one of forms)
      for (const other of forms)
        expect([one, other, finds(one, other)]).toEqual([one, other, true]);
  });
});

describe("words of their own do not", () => {
  test.each([
    ["accuse", "accusation"],
    ["plan", "plane"],
    ["hop", "hope"],
    ["us", "use"],
    ["new", "news"],
    ["universe", "university"],
    ["organ", "organization"],
    ["please", "plea"],
    ["policy", "police"],
    ["thing", "the"],
    ["unit", "united"],
    ["during", "dur"],
  ])("%s, %s", (one, other) => {
    expect([finds(one, other), finds(other, one)]).toEqual([false, false]);
  });
});

test("only English words in Latin letters have forms", () => {
  for (const word of ["дома", "2010", "naïve", "两", "b2b", "a"])
    expect(stemOf(word)).toBeUndefined();
});

test("what forms have in common stands after the words, so that phrases are as written", () => {
  expect(indexWords("He accused them", "of plans")).toBe("he accused them ≈ of plans ≈accus ≈plan");
});
