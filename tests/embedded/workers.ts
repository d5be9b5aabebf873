import { inject } from "vitest";
import { storeVariables } from "../../src/env.ts";
import type { App } from "../../src/http/app.ts";
import { newApp } from "../worker/server.ts";

// What the tests of the Worker take of "cloudflare:workers", in Node.
export const env = { ...storeVariables(inject("store")), LOG_OPERATIONS: "false" };
let app: App | undefined;
export const exports = {
  default: { fetch: (request: Request) => (app ??= newApp()).fetch(request, env) },
};
