import { createHash } from "node:crypto";
import type { Variables } from "./subjects.ts";

export interface Operation {
  name: string;
  text: string;
  subjects: Variables[];
}

export const sides = ["limit", "usual", "post", "trusted", "get"] as const;
export type Side = (typeof sides)[number];

/** One request as it goes over the wire. */
export function requestOf(side: Side, { name, text }: Operation, variables: Variables): string {
  switch (side) {
    case "limit":
      return get(`/limit/${name}?${new URLSearchParams(parameters(variables))}`);
    case "usual":
      return post("/usual", { query: text, variables });
    case "post":
      return post("/graphql", { query: text, variables });
    case "trusted":
      return post("/graphql", { documentId: documentId(text), variables });
    case "get": {
      const query = new URLSearchParams({ query: text, variables: JSON.stringify(variables) });
      return get(`/graphql?${query}`);
    }
  }
}

export const documentId = (text: string): string =>
  `sha256:${createHash("sha256").update(text).digest("hex")}`;

export function get(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: ${accept}\r\n\r\n`;
}

export function post(path: string, body: object): string {
  const json = JSON.stringify(body);
  const length = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}`;
  return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: ${accept}\r\n${length}\r\n\r\n${json}`;
}

const accept = "application/graphql-response+json, application/json";

/** Variables as a handler by hand would take them: flat, a list as one name several times. */
function parameters(variables: Variables): [string, string][] {
  return Object.entries(variables).flatMap(([name, value]): [string, string][] => {
    if (Array.isArray(value)) return value.map((one) => [name, String(one)]);
    if (typeof value === "object" && value !== null) return parameters(value as Variables);
    return [[name, String(value)]];
  });
}
