/** @jsxImportSource hono/jsx */
export interface Bar {
  label: string;
  count: number;
  href: string;
}

const width = 38;
const height = 72;

/** Counts over time as bars, each a link; the same as text for who does not see it. */
export const Bars = ({ bars, what }: { bars: readonly Bar[]; what: string }) => {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const all = bars.length * width;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={`${what}, by year`}>
      <svg
        class="bars"
        width={all}
        height={height + 44}
        viewBox={`0 0 ${all} ${height + 44}`}
        role="group"
        aria-label={`${what}, by year`}
      >
        {bars.map((bar, i) => {
          const tall = Math.round((bar.count / most) * height);
          return (
            <a href={bar.href}>
              <rect class="ground" x={i * width} y={0} width={width} height={height + 44} />
              <rect
                class="bar"
                x={i * width + 6}
                y={height - tall + 18}
                width={width - 12}
                height={tall}
              />
              <text class="tick" x={i * width + width / 2} y={height + 34} text-anchor="middle">
                {bar.label}
              </text>{" "}
              <text x={i * width + width / 2} y={height - tall + 13} text-anchor="middle">
                {bar.count === 0 ? "" : bar.count}
              </text>
            </a>
          );
        })}
      </svg>
    </div>
  );
};
