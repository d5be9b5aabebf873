import { Hono } from "hono";
import { createApi } from "../../src/api.ts";
import type { Bindings } from "../../src/env.ts";
import { createApp } from "../../src/http/app.ts";
import { sdl } from "../../src/sdl.ts";
import { limitApp } from "./limit/app.ts";
import { usualServer } from "./usual/server.ts";

// All that is compared, in one Worker: each request goes to its side before any other code sees it.
const ours = createApp(createApi(sdl));
const limit = new Hono<{ Bindings: Bindings }>().route("/limit", limitApp());
const usual = usualServer("/usual");

export const worker = {
  fetch(request: Request, bindings: Bindings, context: ExecutionContext) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/limit/")) return limit.fetch(request, bindings, context);
    if (pathname === "/usual") return usual(request, bindings);
    return ours.fetch(request, bindings, context);
  },
};

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void;
  passThroughOnException(): void;
  props: unknown;
}
