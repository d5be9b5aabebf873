import type { Compared } from "./compare.ts";
import type { Compiled } from "./compile.ts";
import { geometricMean } from "./drive.ts";
import { steepness, type Growth } from "./growth.ts";
import { sides, type Side } from "./side.ts";
import type { Size } from "./size.ts";

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
  // Steadier than requests a second on a machine that has other things to do.
  const cpuMean = (side: Side, of: readonly ("workerd" | "sqld")[]): string => {
    const spent = (name: string, by: Side): number =>
      of.reduce((sum, program) => sum + (compared[name]?.[by]?.[program] ?? NaN), 0);
    return geometricMean(names.map((name) => spent(name, side) / spent(name, "limit"))).toFixed(2);
  };
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
    ["workerd ÷ limit, geometric mean", ...present.map((side) => cpuMean(side, ["workerd"]))],
    ["both ÷ limit, geometric mean", ...present.map((side) => cpuMean(side, ["workerd", "sqld"]))],
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

/** Medians of the time that one reader waits, far from the store. */
export function distance(compared: Compared, delayMs: number): string {
  const names = Object.keys(compared);
  const present = sides.filter((side) => names.some((name) => compared[name]?.[side]));
  const wait = (name: string, side: Side): number => compared[name]?.[side]?.p50 ?? Number.NaN;
  const ratios = ([side, to]: readonly [Side, Side]): string[] => {
    const each = names.map((name) => wait(name, side) / wait(name, to));
    return [...each, geometricMean(each)].map((ratio) => ratio.toFixed(2));
  };
  const toLimit = ratios(["post", "limit"]);
  const toUsual = ratios(["post", "usual"]);
  return table([
    [
      `p50 with ${delayMs} ms to the store and back, ms`,
      ...present.map((side) => titles[side]),
      "POST ÷ limit",
      "POST ÷ usual",
    ],
    ...[...names, "geometric mean"].map((name, i) => [
      name,
      ...present.map((side) => (name in compared ? wait(name, side).toFixed(1) : "")),
      toLimit[i] ?? "",
      toUsual[i] ?? "",
    ]),
  ]);
}

export function rest(size: Size, grown: readonly Growth[], compiled: readonly Compiled[]): string {
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  return table([
    ["", ""],
    ["bundle, gzipped", `${size.gzippedKb.toFixed(1)} KB`],
    ["start: process to first answer", `${size.startMs.toFixed(0)} ms`],
    [
      "start: CPU, of which an empty Worker's",
      `${size.startCpuMs.toFixed(0)} ms, ${size.emptyCpuMs.toFixed(0)} ms`,
    ],
    ...grown.map(({ rows, p50, cpu }) => [`${rows} rows: CPU, p50`, `${ms(cpu)}, ${ms(p50)}`]),
    ["a row among 1,000 ÷ a row among 100", steepness(grown).toFixed(2)],
    ...compiled.map(({ name, medianMs, firstMs }) => [
      `compile ${name}: median, first`,
      `${ms(medianMs)}, ${ms(firstMs)}`,
    ]),
  ]);
}
