import { isEnumType } from "graphql";
import { addressOf, type DocsPage } from "./page-frame.ts";
import type { Section } from "./reference.ts";
import type { Entry } from "./search.ts";

/** All that has an anchor: the headings of each page, types, fields and values. */
export function entriesOf(pages: readonly DocsPage[], sections: readonly Section[]): Entry[] {
  const headings = pages.flatMap((page): Entry[] => [
    [page.title, addressOf(page), page.description],
    ...(page.name === "schema" ? [] : page.groups)
      .flatMap((group) => group.headings)
      .map(({ text, anchor }): Entry => [text, `${addressOf(page)}#${anchor}`, page.title]),
  ]);
  const parts = sections.flatMap(({ types }) =>
    types.flatMap((type): Entry[] => {
      const values = isEnumType(type) ? type.getValues() : [];
      const fields = "getFields" in type ? Object.values(type.getFields()) : [];
      const at = (name: string): string => `/docs/schema#${name}`;
      return [
        [type.name, at(type.name), brief(type.description)],
        ...[...values, ...fields].map(({ name, description }): Entry => {
          const path = `${type.name}.${name}`;
          return [path, at(path), brief(description)];
        }),
      ];
    }),
  );
  return [...headings, ...parts];
}

/** The first sentence, as far as a line goes. */
function brief(description: string | null | undefined): string {
  const [sentence = ""] = (description ?? "").replace(/\s+/g, " ").split(/(?<=[.;:]) /, 1);
  return sentence.length <= 100 ? sentence : `${sentence.slice(0, 99)}…`;
}
