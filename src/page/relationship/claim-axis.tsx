/** @jsxImportSource hono/jsx */
import { cut } from "../plain-text.ts";
import { dateText, statusText } from "../words.ts";

interface Dated {
  status: string;
  validFrom: string | null;
  validTo: string | null;
  article: { title: string | null; publishedOn?: string | null };
}

const width = 720;
const labels = 96;
const lane = 30;

/** A date as a number of years, its first or last day. */
function year(date: string, isEnd: boolean): number {
  const [y = "0", m, d] = date.split("-");
  if (m === undefined) return Number(y) + (isEnd ? 1 : 0);
  const month = Number(m) - 1;
  if (d === undefined) return Number(y) + (month + (isEnd ? 1 : 0)) / 12;
  return Number(y) + month / 12 + (Number(d) - (isEnd ? 0 : 1)) / 372;
}

/** From when to when each claim says that it holds; where it says nothing, when its article was published. */
function placed(claims: readonly Dated[]) {
  return claims.flatMap(({ status, validFrom, validTo, article }) => {
    const on = article.publishedOn ?? undefined;
    const from = validFrom ?? on;
    const to = validTo ?? (validFrom === null ? on : undefined);
    if (from === undefined) return [];
    return [
      {
        status,
        from: year(from, false),
        to: to === undefined ? undefined : year(to, true),
        about: `${statusText[status]}: ${dateText(from)}${to === undefined ? ", and on" : to === from ? "" : ` to ${dateText(to)}`}, ${cut(article.title ?? "", 60)}`,
      },
    ];
  });
}

/** Claims by status on one axis of time, so that it is seen where they overlap; the lists below say the same. */
export const ClaimAxis = ({ claims }: { claims: readonly Dated[] }) => {
  const bars = placed(claims);
  const lanes = [...new Set(bars.map(({ status }) => status))];
  if (lanes.length < 2) return null;
  const first = Math.floor(Math.min(...bars.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...bars.map(({ from, to }) => to ?? from + 1)));
  const scale = (width - labels - 24) / Math.max(1, last - first);
  const x = (at: number): number => Math.round((labels + (at - first) * scale) * 10) / 10;
  const height = lanes.length * lane + 34;
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const ticks = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, i) => first + i * step,
  );
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="Claims over time">
      <svg
        class="axis"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={bars.map(({ about }) => about).join("; ")}
      >
        {ticks.map((tick) => (
          <>
            <path class="grid" d={`M${x(tick)} 0V${height - 24}`} />
            <text class="tick" x={x(tick)} y={height - 6} text-anchor="middle">
              {tick}
            </text>
          </>
        ))}
        {lanes.map((status, i) => (
          <>
            <text x={0} y={i * lane + 20}>
              {statusText[status]}
            </text>
            {bars
              .filter((bar) => bar.status === status)
              .map(({ from, to }) => (
                <rect
                  class={status === "DENIED" ? "span denied" : "span"}
                  x={x(from)}
                  y={i * lane + 8}
                  width={Math.max(6, x(to ?? last) - x(from))}
                  height={lane - 14}
                  rx={to === undefined ? 0 : 3}
                />
              ))}
          </>
        ))}
      </svg>
    </div>
  );
};
