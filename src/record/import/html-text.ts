import { Parser } from "htmlparser2";

const blocks =
  /^(address|article|aside|blockquote|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tr|ul)$/;
const silent = /^(script|style|head|template|figure)$/;

/** The words of an HTML text, its blocks parted by an empty line. */
export function plainText(html: string): string {
  let text = "";
  let hushed = 0;
  const parser = new Parser({
    onopentag(name) {
      if (silent.test(name)) hushed += 1;
      if (name === "br") text += "\n";
      else if (blocks.test(name)) text += "\n\n";
    },
    ontext(words) {
      if (hushed === 0) text += words.replaceAll(/[\t\n\f\r ]+/g, " ");
    },
    onclosetag(name) {
      if (silent.test(name)) hushed -= 1;
      if (blocks.test(name)) text += "\n\n";
    },
  });
  parser.end(html);
  return text
    .replaceAll(/ *\n */g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
