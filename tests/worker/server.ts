import { env } from "cloudflare:workers";
import type { ExecutionContext } from "hono";
import { createApi, type Api } from "../../src/api.ts";
import type { Bindings } from "../../src/env.ts";
import { createApp, type App } from "../../src/http/app.ts";
import { sdl } from "../../src/sdl.ts";

export const origin = "http://onrecord.test";
export const bindings: Bindings = { ...env };

const app = createApp(createApi(sdl));

/** Sends a request to the Worker's app, in this isolate; `over` changes what it is bound to. */
export async function send(
  path: string,
  init?: RequestInit,
  over: Bindings = {},
  to: App = app,
  context?: ExecutionContext,
): Promise<Response> {
  return to.request(new URL(path, origin).href, init, { ...bindings, ...over }, context);
}

/** An app whose engine is replaced, to see what becomes of what it throws. */
export function appWith(execute: Api["execute"]): App {
  return createApp({ ...createApi(sdl), execute });
}

export function ask(query: string, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  };
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; requestId?: string } }[];
}

export async function read(response: Response): Promise<Answer> {
  return response.json();
}
