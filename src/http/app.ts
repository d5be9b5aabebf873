import { Hono } from "hono";
import { cors } from "hono/cors";
import { requestId as giveId, type RequestIdVariables } from "hono/request-id";
import type { Api } from "../api.ts";
import { refusal } from "../engine/error.ts";
import { operatorSecret, settingsOf, staticFiles, type Bindings } from "../env.ts";
import { admit } from "./admit.ts";
import { bodyLimit, withinBodyLimit } from "./body.ts";
import { refused } from "./answer.ts";
import { policyField } from "./fair-use.ts";
import { graphqlHandler } from "./graphql.ts";
import { readiness } from "./health.ts";
import { KeptAnswers } from "./kept.ts";
import { landing } from "./landing.ts";
import { asGet, manners, notAllowed } from "./manners.ts";
import { maskError } from "./mask.ts";
import { introspected, published } from "./published.ts";
import { cacheOf, purge } from "./purge.ts";
import { logOperation } from "./operation-log.ts";
import { newSeen, sawRefusal, type Seen } from "./seen.ts";
import { asset, page } from "./static.ts";
import { storeAsk } from "./store.ts";

export const graphqlPath = "/graphql";
export const purgePath = "/purge";

const exposeHeaders = [
  "X-Request-Id",
  "Retry-After",
  "ETag",
  "Server-Timing",
  "WWW-Authenticate",
  "RateLimit-Policy",
  "RateLimit",
];

export type App = Hono<{ Bindings: Bindings; Variables: RequestIdVariables & { seen: Seen } }>;

/** Every address that this server answers. */
export function createApp(api: Api): App {
  const app: App = new Hono();
  const graphql = graphqlHandler(api, graphqlPath);
  const kept = new KeptAnswers();

  app.use(giveId());
  // No credentials: a key is sent by the page itself. Whatever headers a preflight asks for are allowed.
  app.use(cors({ origin: "*", exposeHeaders, maxAge: 86_400 }));
  app.use(manners);
  for (const path of [graphqlPath, "/ready"]) {
    app.use(path, async (c, next) => {
      const seen = newSeen();
      c.set("seen", seen);
      const { requestId } = c.var;
      const ask = storeAsk(c.env, requestId, seen);
      const { refusedAs, counted } = await admit(c.req.raw.headers, c.env, ask);
      if (refusedAs !== undefined) {
        const response = refused(refusedAs);
        sawRefusal(seen, refusedAs, response);
        const isLogged = path === graphqlPath && settingsOf(c.env).logOperations;
        if (isLogged) await logOperation({ requestId, seen }, response.status);
        return response;
      }
      await next();
      if (counted !== undefined) c.res.headers.set("RateLimit-Policy", policyField(counted));
    });
  }

  app.get("/", (c) => page(landing(new URL(c.req.url).origin)));
  app.get("/health", (c) => c.json({ status: "alive" }));
  app.get("/ready", async (c) => {
    const { requestId } = c.var;
    const error = await readiness(storeAsk(c.env, requestId));
    if (error === null) return c.json({ status: "ready" });
    return refused(maskError(error, requestId));
  });
  const schema = {
    graphql: published("text/plain", () => api.sdl),
    json: published("application/json", () => introspected(api.schema)),
  };
  app.get("/schema.graphql", (c) => schema.graphql(c.req.raw));
  app.get("/schema.json", (c) => schema.json(c.req.raw));
  app.get("/docs", (c) => asset(staticFiles(c.env), new URL("/docs/index.html", c.req.url)));
  app.get("/docs/*", (c) => asset(staticFiles(c.env), new URL(c.req.url)));
  app.get("/playground/*", (c) => asset(staticFiles(c.env), new URL(c.req.url)));
  for (const { path } of [...app.routes].filter(({ method }) => method === "GET")) {
    app.all(path, (c) => notAllowed(c.req.method));
  }

  app.all(graphqlPath, async (c) => {
    if (["GET", "HEAD"].includes(c.req.method) && c.req.header("Accept")?.includes("text/html")) {
      return asset(staticFiles(c.env), new URL("/playground/index.html", c.req.url));
    }
    const request = await withinBodyLimit(asGet(c.req.raw));
    if (request === null) {
      const message = `A request body has at most ${bodyLimit} bytes.`;
      return refused(refusal("BAD_REQUEST", message), 413);
    }
    const { requestId, seen } = c.var;
    const ask = storeAsk(c.env, requestId, seen);
    return graphql(request, { requestId, ask, seen, settings: settingsOf(c.env), kept });
  });

  app.all(purgePath, async (c) => {
    const secret = operatorSecret({ ...c.env });
    if (secret === undefined) return c.notFound();
    if (c.req.method !== "POST") return notAllowed(c.req.method, "POST");
    return purge(c.req.raw, secret, { front: cacheOf(c), kept });
  });

  app.notFound((c) =>
    refused(refusal("BAD_REQUEST", `There is nothing at ${c.req.path}. Try ${graphqlPath}.`), 404),
  );
  app.onError((error, c) => refused(maskError(error, c.var.requestId)));
  return app;
}
