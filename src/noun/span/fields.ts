import { sql, type SQL } from "drizzle-orm";
import { objectType } from "../../engine/declare/noun.ts";
import type { Expression } from "../../engine/declare/row.ts";
import type { Span } from "../../storage/span.ts";
import { article, textVersion } from "../../storage/table/article.ts";

/** As many code points before and after a span as the W3C's TextQuoteSelector examples use. */
const contextLength = sql.raw("32");

export const spanType = objectType<Span>("TextSpan", {
  start: (s, { unit }) => (unit === "UNICODE_CODE_POINT" ? s.startCp : s.start),
  end: (s, { unit }) => (unit === "UNICODE_CODE_POINT" ? s.endCp : s.end),
  exact: (s) => sql`iif(${s.shown}, ${s.exact}, null)`,
  prefix: (s) =>
    fullText(
      s,
      (text) =>
        sql`substr(${text}, max(1, ${s.startCp} + 1 - ${contextLength}), min(${s.startCp}, ${contextLength}))`,
    ),
  suffix: (s) => fullText(s, (text) => sql`substr(${text}, ${s.endCp} + 1, ${contextLength})`),
});

function fullText(span: Span, part: (text: Expression) => SQL): SQL {
  return sql`(select ${part(textVersion.text)} from ${article} cross join ${textVersion} where ${article.id} = ${span.articleId} and ${article.rights} = 'FULL_TEXT' and ${textVersion.id} = ${article.versionId})`;
}
