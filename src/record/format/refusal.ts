/** Why something of a record cannot be taken, and what to do about it. */
export interface Complaint {
  /** A JSON path into the line's object, such as `$.quotes[0].span.start`. */
  path: string;
  reason: string;
  remedy: string;
}

export interface Refusal extends Complaint {
  file: string;
  line: number;
}

export type Refuse = (path: string, reason: string, remedy: string) => void;

export function jsonPath(keys: readonly PropertyKey[]): string {
  const step = (key: PropertyKey): string => {
    if (typeof key === "number") return `[${key}]`;
    const name = String(key);
    return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  };
  return `$${keys.map(step).join("")}`;
}
