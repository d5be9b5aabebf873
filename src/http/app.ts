import { Hono, type Context } from "hono";
import { requestId as giveId, type RequestIdVariables } from "hono/request-id";
import type { Api } from "../api.ts";
import type { Viewer } from "../engine/declare/viewer.ts";
import { operatorSecret, settingsOf, sharedSecret, staticFiles, type Bindings } from "../env.ts";
import { admit } from "./access/admission.ts";
import { jsonType, prefersPage } from "./accept.ts";
import { allowedMethods, graphqlPath, livePath, mcpPath, originOf, purgePath } from "./address.ts";
import { plainCoding } from "./content-coding.ts";
import { crossOrigin } from "./cross-origin.ts";
import { errorPages } from "./error-page.ts";
import { errorResponse, notAllowed, notFound } from "./error-response.ts";
import { policyField } from "./access/rate-limit.ts";
import type { RequestContext } from "./graphql/request-context.ts";
import { graphqlHandler } from "./graphql/handler.ts";
import type { DeskHandler } from "./desk/desk-handler.ts";
import type { LiveHandler } from "./live/live-handler.ts";
import type { McpHandler } from "./mcp/mcp-handler.ts";
import type { ReconcileHandler } from "./reconcile/reconcile-handler.ts";
import { mutateFor, type Writing } from "./graphql/mutate.ts";
import { readiness } from "./readiness.ts";
import { oneHost } from "./host-header.ts";
import { ResponseCache } from "./cache/response-cache.ts";
import { pages } from "../page/pages.ts";
import { filesFor } from "./page/page-files.ts";
import { formOf } from "./page/form.ts";
import { pageHandler } from "./page/page-handler.ts";
import { addressOf, cardResponse, robots, stylesheetAt } from "./page/routes.ts";
import { asGet, securityHeaders } from "./security-headers.ts";
import { maskError } from "./mask-error.ts";
import {
  checkIntrospection,
  introspected,
  introspectionType,
  publishedText,
  wholeSdl,
} from "./published-schema.ts";
import { cacheOf, purge } from "./cache/purge.ts";
import { publicOrigin } from "./public-origin.ts";
import { logOperation } from "./graphql/operation-log.ts";
import { newTrace, traceRefusal, type RequestTrace } from "./request-trace.ts";
import { docsPage, staticFile } from "./static-files.ts";
import { boundStore, storeAsk, type BoundStore } from "./request-store.ts";

export type App = Hono<{
  Bindings: Bindings;
  Variables: RequestIdVariables & { trace: RequestTrace; viewer: Viewer | undefined };
}>;

type AppContext = Context<{
  Bindings: Bindings;
  Variables: RequestIdVariables & { trace: RequestTrace; viewer: Viewer | undefined };
}>;

/** Every address that this server answers; `storeOf` finds its store by what it is bound to. */
export function createApp(api: Api, storeOf: (bindings: Bindings) => BoundStore = boundStore): App {
  const app: App = new Hono();
  const graphql = graphqlHandler(api, graphqlPath);
  const kept = new ResponseCache();

  app.use(giveId());
  app.use(oneHost);
  app.use(crossOrigin(allowedMethods));
  app.use(securityHeaders);
  app.use(errorPages);
  app.use(plainCoding);
  const files = filesFor(api);
  const asking = [...pages, ...files].map(({ path }) => path);
  for (const path of [
    graphqlPath,
    mcpPath,
    "/ready",
    "/desk/*",
    "/reconcile/*",
    livePath,
    ...asking,
  ]) {
    app.use(path, async (c, next) => {
      const trace = newTrace();
      c.set("trace", trace);
      const { requestId } = c.var;
      const ask = storeAsk(() => storeOf(c.env), requestId, trace);
      const { refusedAs, counted, viewer } = await admit(c.req.raw.headers, c.env, ask);
      if (refusedAs !== undefined) {
        const response = errorResponse(refusedAs, jsonType(c.req.header("Accept")));
        traceRefusal(trace, refusedAs, response);
        const isLogged = path === graphqlPath && settingsOf(c.env).logOperations;
        if (isLogged) await logOperation({ requestId, trace }, response.status);
        return response;
      }
      c.set("viewer", viewer);
      await next();
      if (counted !== undefined) c.res.headers.set("RateLimit-Policy", policyField(counted));
    });
  }

  const contextOf = (c: AppContext): RequestContext => {
    const { requestId, trace, viewer } = c.var;
    const settings = settingsOf(c.env);
    const ask = storeAsk(() => storeOf(c.env), requestId, trace);
    return {
      requestId,
      ask,
      viewer,
      origin: publicOrigin(c.req.raw, settings),
      trace,
      settings,
      secret: sharedSecret(c.env),
      kept,
      async countAgain() {
        const { refusedAs } = await admit(c.req.raw.headers, c.env, ask);
        if (refusedAs !== undefined) throw refusedAs;
      },
    };
  };
  const writingOf = (c: AppContext, viewer: Viewer | undefined): Writing => ({
    store: () => storeOf(c.env).store,
    viewer,
    hasKey: c.req.header("Authorization") !== undefined,
    bindings: c.env,
    requestId: c.var.requestId,
    trace: c.var.trace,
    kept,
    front: cacheOf(c),
  });
  const handlerOf = pageHandler(api);
  // Before pages, whose paths fit theirs.
  for (const { path, answer } of files) {
    app.get(path, (c) => answer(asGet(c.req.raw), addressOf(c), contextOf(c)));
  }
  for (const page of pages) {
    const answer = handlerOf(page);
    app.get(page.path, (c) => answer(asGet(c.req.raw), addressOf(c), contextOf(c)));
    if (page.takesForm !== true) continue;
    app.post(page.path, async (c) => {
      const posted = await formOf(c.req.raw);
      return answer(c.req.raw, { ...addressOf(c), posted }, contextOf(c));
    });
  }
  let desk: DeskHandler | undefined;
  app.all("/desk/*", async (c) => {
    desk ??= (await import("./desk/desk-handler.ts")).deskHandler(api);
    const mutateAs = (viewer: Viewer) => mutateFor(writingOf(c, viewer));
    const at = { bindings: c.env, context: contextOf(c), mutateAs };
    return desk(asGet(c.req.raw), at);
  });
  app.get("/assets/*", (c) => staticFile(staticFiles(c.env), new URL(c.req.url)));
  app.get("/page/:hash{[0-9A-F]{8}\\.css}", (c) => stylesheetAt(c.req.path));
  app.get("/card.svg", () => cardResponse());
  app.get("/robots.txt", (c) => robots(addressOf(c).origin));
  app.get("/health", (c) => c.json({ status: "alive" }));
  app.get("/ready", async (c) => {
    const { requestId } = c.var;
    const open = (): BoundStore => storeOf(c.env);
    const error = await readiness(open, storeAsk(open, requestId));
    if (error === null) return c.json({ status: "ready" });
    return errorResponse(maskError(error, requestId));
  });
  const schema = {
    graphql: publishedText("text/plain", () => wholeSdl(api.sdl)),
    json: publishedText("application/json", () => introspected(api.schema)),
    ts: publishedText("text/plain", () => introspectionType(api.schema)),
  };
  app.get("/schema.graphql", (c) => schema.graphql(c.req.raw));
  app.get("/schema.json", (c) => schema.json(c.req.raw));
  app.get("/schema.ts", (c) => schema.ts(c.req.raw));
  app.post("/schema.json", async (c) => {
    await checkIntrospection(c.req.raw);
    return schema.json(new Request(c.req.url));
  });
  app.get("/docs", (c) => docsPage(staticFiles(c.env), "index", originOf(c.req.raw)));
  app.get("/docs/", (c) => c.redirect("/docs", 301));
  app.get("/docs/:name{[a-z]+}", (c) =>
    docsPage(staticFiles(c.env), c.req.param("name"), originOf(c.req.raw)),
  );
  app.get("/docs/*", (c) => staticFile(staticFiles(c.env), new URL(c.req.url)));
  for (const path of ["/playground", "/playground/"]) {
    app.get(path, (c) => c.redirect(graphqlPath, 301));
  }
  app.get("/playground/*", (c) => staticFile(staticFiles(c.env), new URL(c.req.url)));

  // Some clients are given it so. 308 keeps the method and the body.
  app.all(`${graphqlPath}/`, (c) => c.redirect(graphqlPath + new URL(c.req.url).search, 308));
  app.all(graphqlPath, async (c) => {
    if (["GET", "HEAD"].includes(c.req.method) && prefersPage(c.req.header("Accept"))) {
      return staticFile(staticFiles(c.env), new URL("/playground/index.html", c.req.url));
    }
    const mutate = mutateFor(writingOf(c, c.var.viewer));
    return graphql(asGet(c.req.raw), { ...contextOf(c), mutate });
  });

  let live: LiveHandler | undefined;
  app.get(livePath, async (c) => {
    live ??= (await import("./live/live-handler.ts")).liveHandler(api);
    return live(c.req.raw, contextOf(c));
  });
  let reconcile: ReconcileHandler | undefined;
  app.all("/reconcile/*", async (c) => {
    reconcile ??= (await import("./reconcile/reconcile-handler.ts")).reconcileHandler(api);
    return reconcile(asGet(c.req.raw), contextOf(c));
  });
  let mcp: McpHandler | undefined;
  app.all(mcpPath, async (c) => {
    mcp ??= (await import("./mcp/mcp-handler.ts")).mcpHandler(api, graphql);
    const mutate = mutateFor(writingOf(c, c.var.viewer));
    return mcp(c.req.raw, { ...contextOf(c), mutate });
  });

  app.all(purgePath, async (c) => {
    const secret = operatorSecret({ ...c.env });
    if (secret === undefined) return c.notFound();
    if (c.req.method !== "POST") return notAllowed(c.req.method, ["POST"]);
    return purge(c.req.raw, secret, { front: cacheOf(c), kept });
  });

  app.notFound(({ req: { method, path } }) => {
    const allowed = allowedMethods(path);
    return allowed === undefined ? notFound(path) : notAllowed(method, allowed);
  });
  app.onError((error, c) => errorResponse(maskError(error, c.var.requestId)));
  return app;
}
