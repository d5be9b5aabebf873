/** @jsxImportSource hono/jsx */
import type { RelationshipLine } from "../data.ts";
import { actorPath, relationshipPath } from "../link.ts";
import { cut } from "../plain-text.ts";
import { counted, predicateText } from "../words.ts";
import type { Actor } from "./data.ts";
import { neighborsOf, type Neighbor } from "./neighbors.ts";

/** How long an edge is. */
const gap = 70;
const rowHeight = 50;
const margin = 16;
/** How wide the names of either side are. */
const reach = 220;

/** Two fit beside one another; the table has the others. */
const Labels = ({ of }: { of: readonly RelationshipLine[] }) => (
  <>
    {of.slice(0, 2).map(({ id, predicate }, i) => (
      <>
        {i === 0 ? null : ", "}
        <a href={relationshipPath(id)}>{predicateText(predicate)}</a>
      </>
    ))}
    {of.length > 2 ? ` and ${of.length - 2} more` : null}
  </>
);

const Side = ({
  neighbors,
  isLeft,
  center,
  height,
}: {
  neighbors: readonly Neighbor[];
  isLeft: boolean;
  center: { x: number; y: number; half: number };
  height: number;
}) => {
  const x = isLeft ? reach : center.x + center.half + gap;
  const anchor = isLeft ? "end" : "start";
  const toward = isLeft ? 1 : -1;
  const top = (height - neighbors.length * rowHeight) / 2;
  return (
    <>
      {neighbors.map(({ actor, relationships }, i) => {
        const y = top + (i + 0.5) * rowHeight;
        const from = x + 8 * toward;
        const to = center.x - center.half * toward;
        const bend = (from + to) / 2;
        const isDenied = relationships.every(({ claimCounts }) =>
          claimCounts.every(({ status }) => status === "DENIED"),
        );
        return (
          <g>
            <path
              class={isDenied ? "edge denied" : "edge"}
              d={`M${from} ${y}C${bend} ${y} ${bend} ${center.y} ${to} ${center.y}`}
            />
            <a href={actorPath(actor.slug)}>
              <text class="name" x={x} y={y - 2} text-anchor={anchor}>
                {cut(actor.name, 30)}
              </text>
            </a>
            <text class="label" x={x} y={y + 14} text-anchor={anchor}>
              {isLeft ? null : "→ "}
              <Labels of={relationships} />
              {isLeft ? " →" : null}
            </text>
          </g>
        );
      })}
    </>
  );
};

/** An actor between those who do something to it and those it does something to. */
export const Graph = ({ actor }: { actor: Actor }) => {
  const { left, right } = neighborsOf(actor.slug, actor.relationships.nodes);
  const rows = Math.max(left.length, right.length, 2);
  if (left.length + right.length === 0) return null;
  const height = rows * rowHeight + 2 * margin;
  const name = cut(actor.name, 22);
  const half = Math.max(44, name.length * 4.3 + 14);
  const center = { x: (left.length > 0 ? reach + gap : 2) + half, y: height / 2, half };
  const width = center.x + half + (right.length > 0 ? gap + reach : 2);
  const about = `${cut(actor.name, 80)} and ${counted(left.length + right.length, "actor")} related to it; the table below says the same`;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="The graph of its relationships">
      <svg
        class="graph"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={about}
      >
        <Side neighbors={left} isLeft center={center} height={height} />
        <Side neighbors={right} isLeft={false} center={center} height={height} />
        <rect
          class="center"
          x={center.x - half}
          y={center.y - 18}
          width={half * 2}
          height={36}
          rx={18}
        />
        <text class="name" x={center.x} y={center.y + 5} text-anchor="middle">
          {name}
        </text>
      </svg>
    </div>
  );
};
