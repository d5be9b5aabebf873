/** One request of a client that means harm, before it is put on a wire. */
export interface HostileRequest {
  method: "GET" | "POST" | "OPTIONS";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Makes a request whose body or address has about so many bytes. */
export type Kind = (bytes: number) => HostileRequest;

const json = { "Content-Type": "application/json" };

export const postText = (body: string, headers: Record<string, string> = json): HostileRequest => ({
  method: "POST",
  path: "/graphql",
  headers,
  body,
});

export const post = (parameters: object): HostileRequest => postText(JSON.stringify(parameters));

export const get = (parameters: Record<string, string>): HostileRequest => ({
  method: "GET",
  path: `/graphql?${new URLSearchParams(parameters)}`,
  headers: {},
});

export const form = (pairs: readonly (readonly [string, string])[]): HostileRequest =>
  postText(new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(), {
    "Content-Type": "application/x-www-form-urlencoded",
  });

/** So many parts with spaces between; each is told its number. */
export const many = (count: number, part: (i: number) => string, between = " "): string =>
  Array.from({ length: Math.max(1, Math.floor(count)) }, (_, i) => part(i)).join(between);

/** A name of about so many characters that no other number has. */
export const name = (i: number, length: number, start = "f"): string =>
  `${start}${i}${"x".repeat(Math.max(0, length - 5))}`;

/** An object of so many keys. */
export const keys = (count: number, key: (i: number) => string, value: unknown): object =>
  Object.fromEntries(
    Array.from({ length: Math.max(1, Math.floor(count)) }, (_, i) => [key(i), value]),
  );

/** A list of so many items. */
export const list = <T>(count: number, item: (i: number) => T): T[] =>
  Array.from({ length: Math.max(1, Math.floor(count)) }, (_, i) => item(i));
