/** @jsxImportSource hono/jsx */
import type { QuoteLine, Segment } from "../data.ts";

/** By kind: the speaker's words stand by themselves, whatever else there is looks otherwise than by its color. */
export const segmentClass: Readonly<Record<Segment["kind"], string>> = {
  VERBATIM: "said",
  EDITORIAL_INSERTION: "inserted",
  ELLIPSIS: "omitted",
  PARAPHRASE: "reported",
  REPORTING_CLAUSE: "told",
};

/** A quote's words. The marks that a direct quote stands in are no part of it. */
export const Segments = ({ form, segments }: Pick<QuoteLine, "form" | "segments">) => (
  <>
    {form === "DIRECT" ? "“" : ""}
    {segments.map(({ kind, text }) => (
      <span class={segmentClass[kind]}>{text}</span>
    ))}
    {form === "DIRECT" ? "”" : ""}
  </>
);
