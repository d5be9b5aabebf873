export interface PlanRow {
  id: number;
  parent: number;
  detail: string;
}

/** The rows of EXPLAIN QUERY PLAN as an indented tree. */
export function planTree(rows: readonly PlanRow[]): string {
  const depths = new Map<number, number>();
  return rows
    .map(({ id, parent, detail }) => {
      const depth = (depths.get(parent) ?? -1) + 1;
      depths.set(id, depth);
      return `${"  ".repeat(depth)}${detail}\n`;
    })
    .join("");
}
