import type { Gender } from "../name/member.ts";
import type { FoundActor } from "../suggestion.ts";

/** An actor as the discourse knows it: a named member of the cast, or one that has no name. */
export interface Unnamed extends FoundActor {
  head: string;
  gender: Gender;
  isMany: boolean;
}

/** Who spoke last, and where. */
export interface LastSpeaker {
  actor: number;
  sentence: number;
  paragraph: number;
}
