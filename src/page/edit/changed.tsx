/** @jsxImportSource hono/jsx */

type Line = Record<string, unknown>;

function read(json: string | null): Line {
  if (json === null) return {};
  const value: unknown = JSON.parse(json);
  return typeof value === "object" && value !== null ? (value as Line) : {};
}

const text = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

const longest = 600;
const shown = (value: unknown): string => {
  const whole = text(value);
  return whole.length > longest ? `${whole.slice(0, longest).toWellFormed()}…` : whole;
};

/** What a line of the record said of a thing before and after an edit: the fields that differ. */
export const Changed = ({ before, after }: { before: string | null; after: string | null }) => {
  const [old, now] = [read(before), read(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => name !== "type" && JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  );
  if (names.length === 0) return null;
  const isBoth = before !== null && after !== null;
  const fields = (
    <dl class="changed">
      {names.map((name) => (
        <>
          <dt>{name}</dt>
          <dd>
            {old[name] === undefined ? null : <del dir="auto">{shown(old[name])}</del>}
            {now[name] === undefined ? null : <ins dir="auto">{shown(now[name])}</ins>}
          </dd>
        </>
      ))}
    </dl>
  );
  if (isBoth) return fields;
  return (
    <details>
      <summary>{before === null ? "What was recorded" : "What it was"}</summary>
      {fields}
    </details>
  );
};
