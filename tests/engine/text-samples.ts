import type { Random } from "./random.ts";
import type { Samples } from "./samples.ts";

/** A short article that names actors on record, has them say something, and do something to each other. */
export function textArgs(
  random: Random,
  samples: Samples,
  spoil: boolean,
): { args: Record<string, unknown>; code?: string } {
  const name = (): string => String(random.pick(samples.get("Actor") ?? [])["name"]);
  const sentences = [
    () => `“We will not go,” said ${name()}.`,
    () => `${name()} said that the bridge is closed.`,
    () => `${name()} accused ${name()} of a delay.`,
    () => `Ann Demo, chairwoman of ${name()}, met ${name()}. She denied it.`,
  ];
  const text = Array.from({ length: 1 + random.below(2) }, () => random.pick(sentences)()).join(
    " ",
  );
  const args = { text, ...(random.chance(0.3) && { title: `${name()} and the bridge` }) };
  if (!spoil) return { args };
  return random.pick([
    { args: { ...args, text: " " }, code: "BAD_USER_INPUT" },
    { args: { ...args, publishedOn: "2010-02-30" }, code: "INVALID_DATE" },
  ]);
}
