type Known<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The fields that have a value. */
export function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null),
  ) as Known<T>;
}

/** The lists that hold anything. */
export function filled<T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list.length > 0),
  ) as Partial<T>;
}
