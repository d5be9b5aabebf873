import { escaped } from "./escaped.ts";
import { capital, counted, enumText } from "./words.ts";

interface Previewed {
  name: string;
  kind: string;
  country: string | null;
  description: string | null;
  quoteCount: number;
  mentionCount: number;
}

/** An actor in a small frame of another program's: a page of its own, which loads nothing. */
export const previewHtml = (actor: Previewed | undefined): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(actor?.name ?? "Not on record")}</title></head>
<body>
${actor === undefined ? "<p>Nobody of this id is on record.</p>" : bodyOf(actor)}
</body>
</html>
`;

const bodyOf = ({
  name,
  kind,
  country,
  description,
  quoteCount,
  mentionCount,
}: Previewed): string =>
  [
    `<h1><bdi>${escaped(name)}</bdi></h1>`,
    `<p>${escaped(capital(enumText(kind)))}${country === null ? "" : `, ${escaped(country)}`}: ${counted(quoteCount, "quote")}, ${counted(mentionCount, "mention")}</p>`,
    ...(description === null ? [] : [`<p dir="auto">${escaped(description)}</p>`]),
  ].join("\n");
