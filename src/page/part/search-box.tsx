/** @jsxImportSource hono/jsx */

/** A form that asks by an address. */
export const SearchBox = ({
  action,
  label,
  value = "",
  keep = [],
  name = "q",
}: {
  action: string;
  label: string;
  value?: string | undefined;
  /** What the address has beside it. */
  keep?: readonly [string, string][];
  name?: string;
}) => (
  <form class="search" role="search" action={action} method="get">
    <label>
      <span>{label}</span>
      <input type="search" name={name} value={value} maxlength={1000} />
    </label>
    {keep.map(([key, kept]) => (
      <input type="hidden" name={key} value={kept} />
    ))}
    <button type="submit">Search</button>
  </form>
);
