import type { Quote } from "./record.ts";

/** The slugs of all who are quoted: one by `speaker`, several by `speakers`. */
export const speakersOf = ({ speaker, speakers }: Quote): readonly string[] =>
  speakers ?? (speaker === undefined ? [] : [speaker]);
