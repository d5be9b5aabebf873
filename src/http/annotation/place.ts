import { badRequest } from "../error-response.ts";

/** Where a page of annotations begins: how many stand before it, and the last quote and mention of those. */
export interface Place {
  index: number;
  quotesAfter?: string;
  mentionsAfter?: string;
}

const form = /^(\d{1,9})\.([0-9A-F]{0,400})\.([0-9A-F]{0,400})$/;

/** As an address has it. */
export const placeText = ({ index, quotesAfter = "", mentionsAfter = "" }: Place): string =>
  `${index}.${quotesAfter}.${mentionsAfter}`;

export function readPlace(text: string | null): Place {
  if (text === null) return { index: 0 };
  const [, index, quotesAfter, mentionsAfter] = form.exec(text) ?? [];
  if (index === undefined) {
    throw badRequest(
      "`after` is no page of annotations. Leave it out for the first, and follow `next`.",
    );
  }
  return {
    index: Number(index),
    ...(quotesAfter && { quotesAfter }),
    ...(mentionsAfter && { mentionsAfter }),
  };
}
