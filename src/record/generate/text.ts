import { sha256 } from "../../text/sha256.ts";
import { codePointLength } from "../../text/offset.ts";

export interface Stretch {
  start: number;
  end: number;
}

/** A text while it is written; every part that is put in tells where it stands. */
export class Draft {
  text = "";

  put(words: string): Stretch {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }

  /** From a stretch's start to the end of what is written so far. */
  since(start: number): Stretch {
    return { start, end: this.text.length };
  }
}

/** Spans as a record gives them: words where they may be carried, else their hash. */
export function spansOf(text: string, carriesText: boolean) {
  const isPlain = codePointLength(text) === text.length;
  const at = ({ start, end }: Stretch) => ({
    start,
    end,
    ...(carriesText || isPlain
      ? {}
      : {
          codePoints: [codePointLength(text.slice(0, start)), codePointLength(text.slice(0, end))],
        }),
  });
  return {
    quoted: (stretch: Stretch) => ({
      ...at(stretch),
      exact: text.slice(stretch.start, stretch.end),
    }),
    named: (stretch: Stretch) => {
      const words = text.slice(stretch.start, stretch.end);
      return { ...at(stretch), ...(carriesText ? { exact: words } : { sha256: sha256(words) }) };
    },
  };
}
