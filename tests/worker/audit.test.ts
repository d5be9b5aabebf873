import { serverAudits } from "graphql-http";
import { describe, test } from "vitest";
import { origin, send } from "./server.ts";

const audits = serverAudits({
  url: `${origin}/graphql`,
  fetchFn: (url: string, init: RequestInit) => send(url, init),
});

describe("GraphQL over HTTP", () => {
  for (const audit of audits) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      if (result.status !== "ok") throw new Error(result.reason);
    });
  }
});
