import type { ExecutionContext } from "hono";
import { createApi, type Api } from "../../src/api.ts";
import type { Bindings } from "../../src/env.ts";
import { createApp, type App } from "../../src/http/app.ts";
import { sdl } from "../../src/sdl.ts";
import { bindings } from "./bindings.ts";
import { storeOf } from "./door.ts";

export const origin = "http://onrecord.test";

const app = newApp();

/** An app that has kept nothing yet. */
export function newApp(api: Api = createApi(sdl)): App {
  return createApp(api, storeOf);
}

/** Sends a request to the Worker's app, in this isolate; `over` changes what it is bound to. */
export async function send(
  path: string,
  init?: RequestInit,
  over: Bindings = {},
  to: App = app,
  context?: ExecutionContext,
): Promise<Response> {
  // Node wants to be told that a body may still be sent when the answer comes.
  const whole = { duplex: "half", ...init };
  return to.request(new URL(path, origin).href, whole, bound(over), context);
}

/** One object for the same bindings, as a Worker has one for as long as it runs: streams to the store are kept by it. */
function bound(over: Bindings): Bindings {
  const whole = { ...bindings, ...over };
  if (!Object.values(over).every((value) => typeof value === "string")) return whole;
  const key = JSON.stringify(over);
  const before = boundBefore.get(key) ?? whole;
  boundBefore.set(key, before);
  return before;
}
const boundBefore = new Map<string, Bindings>();

/** An app whose engine is replaced, to see what becomes of what it throws. */
export function appWith(execute: Api["execute"]): App {
  return newApp({ ...createApi(sdl), execute });
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
