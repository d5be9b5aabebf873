import * as z from "zod";
import { dayRange, partialDatePattern } from "../../storage/partial-date.ts";
import { isBlank } from "../../text/blank.ts";

export const line = (description: string) =>
  z
    .string()
    .min(1, { error: "is empty", abort: true })
    .refine((text) => !isBlank(text), { error: "has nothing that can be seen" })
    .describe(description);

export const slug = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: "is no slug: lower-case letters a-z and digits, in words joined by single hyphens",
    })
    .describe(description);

export const localId = (description: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
      error: "is no local id: up to 64 letters, digits, dots, hyphens and underscores",
    })
    .describe(description);

export const partialDate = (description: string) =>
  z
    .string()
    .regex(partialDatePattern, {
      error: "is no date: a year 1000-9999, a month or a day, as 2010, 2010-06 or 2010-06-15",
      abort: true,
    })
    .refine((date) => dayRange(date) !== undefined, { error: "is no day of the calendar" })
    .describe(description);

export const language = (description: string) =>
  z
    .string()
    .refine((tag) => canonicalTag(tag) !== undefined, {
      error: "is no well-formed BCP 47 language tag",
    })
    // One spelling for each language, so that a filter finds `en-US` where a record says `en-us`.
    .overwrite((tag) => canonicalTag(tag) ?? tag)
    .describe(description);

export const sha256 = (description: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: "is no SHA-256: 64 lower-case hexadecimal digits" })
    .describe(description);

export const offset = (description: string) => z.int().min(0).describe(description);

export const webAddress = (description: string) =>
  z
    .string()
    .refine(isWebAddress, { error: "is no absolute http or https address" })
    .optional()
    .describe(description);

export const list = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).default([]).describe(description);

export const kept = <T extends z.ZodType>(item: T, description: string) =>
  z
    .array(item)
    .optional()
    .describe(
      `${description} Left out: as the store has them, each found again in the text if that is a new one, or none. An empty list: none.`,
    );

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\/\S+$/i.test(text);
}
