import type { Random } from "./random.ts";
import type { Samples } from "./samples.ts";

/** A part of an actor's name, often misspelled. */
export function nameOf(random: Random, samples: Samples): string {
  const name = String(random.pick(samples.get("Actor") ?? [])["name"]);
  const at = random.below(name.length);
  return random.pick([
    name,
    name.toUpperCase(),
    name.slice(0, at + 1),
    name.slice(0, at) + name.slice(at + 1) || name,
  ]);
}
