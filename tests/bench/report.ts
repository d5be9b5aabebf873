import type { Compared } from "./compare.ts";
import { geometricMean } from "./drive.ts";
import { sides, type Side } from "./side.ts";

const titles: Record<Side, string> = {
  limit: "limit",
  usual: "usual",
  post: "POST",
  trusted: "by id",
  get: "GET",
};

export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...body.map(line)].join(
    "\n",
  );
}

/** Requests a second, shares of the limit, and CPU time of a request, as Markdown. */
export function comparison(compared: Compared): string {
  const names = Object.keys(compared);
  const present = sides.filter((side) => names.some((name) => compared[name]?.[side]));
  const ratio = (name: string, side: Side, to: Side): number =>
    (compared[name]?.[side]?.perSecond ?? NaN) / (compared[name]?.[to]?.perSecond ?? NaN);
  const mean = (side: Side, to: Side): string =>
    geometricMean(names.map((name) => ratio(name, side, to))).toFixed(2);
  const ours = present.filter((side) => side !== "limit" && side !== "usual");
  const rate = table([
    [
      "requests/s",
      ...present.map((side) => titles[side]),
      ...ours.map((side) => `${titles[side]} ÷ limit`),
      "POST ÷ usual",
    ],
    ...names.map((name) => [
      name,
      ...present.map((side) => (compared[name]?.[side]?.perSecond ?? NaN).toFixed(0)),
      ...ours.map((side) => ratio(name, side, "limit").toFixed(2)),
      ratio(name, "post", "usual").toFixed(2),
    ]),
    [
      "geometric mean",
      ...present.map(() => ""),
      ...ours.map((side) => mean(side, "limit")),
      mean("post", "usual"),
    ],
  ]);
  const cpu = table([
    ["CPU ms a request: workerd + sqld", ...present.map((side) => titles[side])],
    ...names.map((name) => [
      name,
      ...present.map((side) => {
        const figures = compared[name]?.[side];
        return `${figures?.workerd.toFixed(2)} + ${figures?.sqld.toFixed(2)}`;
      }),
    ]),
    [
      "workerd ÷ limit, geometric mean",
      ...present.map((side) =>
        geometricMean(
          names.map(
            (name) =>
              (compared[name]?.[side]?.workerd ?? NaN) / (compared[name]?.limit?.workerd ?? NaN),
          ),
        ).toFixed(2),
      ),
    ],
  ]);
  const latency = table([
    ["p50 / p99, ms", ...present.map((side) => titles[side])],
    ...names.map((name) => [
      name,
      ...present.map((side) => {
        const figures = compared[name]?.[side];
        return `${figures?.p50.toFixed(1)} / ${figures?.p99.toFixed(1)}`;
      }),
    ]),
  ]);
  return [rate, cpu, latency].join("\n\n");
}
