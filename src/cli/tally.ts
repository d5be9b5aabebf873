import type { LineOutcome } from "../record/load/load-run.ts";

const fates = ["new", "changed", "same", "refused"] as const;
const names = { actor: "actors", article: "articles", unread: "other" };
type Kind = keyof typeof names;
type Counts = Record<LineOutcome["what"], number>;

/** What became of the lines, by their type. */
export interface Tally {
  add(fate: LineOutcome): void;
  /** A line for each type that came, under a line of headings. */
  table(): string;
}

export function tallyOf(): Tally {
  const counts = new Map<Kind, Counts>();
  const refused = new Set<string>();
  return {
    add: ({ what, type, file, line }) => {
      const place = `${file}:${line}`;
      if (what === "refused" && refused.has(place)) return;
      if (what === "refused") refused.add(place);
      const kind = type ?? "unread";
      const own = counts.get(kind) ?? { new: 0, changed: 0, same: 0, refused: 0 };
      own[what] += 1;
      counts.set(kind, own);
    },
    table: () => {
      const rows = (Object.keys(names) as Kind[]).flatMap((kind) => {
        const own = counts.get(kind);
        if (own === undefined) return [];
        const numbers = fates.map((what) => own[what]);
        const read = numbers.reduce((sum, n) => sum + n, 0);
        return [[names[kind], ...[read, ...numbers].map((n) => n.toLocaleString("en"))]];
      });
      return aligned([["", "read", ...fates], ...rows]);
    },
  };
}

/** Rows as columns; `right` is for figures, after a first column of names. */
export function aligned(
  rows: readonly (readonly string[])[],
  side: "left" | "right" = "right",
): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((cells) => cells[i]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, i) =>
          i === 0 || side === "left" ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
