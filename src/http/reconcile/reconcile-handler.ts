import { hasLetter } from "../../text/blank.ts";
import type { Api } from "../../api.ts";
import { actorPath } from "../../page/link.ts";
import { previewHtml } from "../../page/preview.ts";
import { originOf } from "../address.ts";
import { badRequest, errorResponse, notAllowed, notFound } from "../error-response.ts";
import { logAsked } from "../graphql/operation-log.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { maskError } from "../mask-error.ts";
import { formOf } from "../page/form.ts";
import { pageData } from "../page/page-data.ts";
import { extensionOf, readExtension } from "./extend.ts";
import { manifestOf } from "./manifest.ts";
import { properties, told, typeOf, types, type KnownActor, type Named } from "./properties.ts";
import { readQueries, resultsOf, variablesOf, type Candidate } from "./queries.ts";
import { readJson, ServiceError } from "./service-error.ts";

export type ReconcileHandler = (request: Request, context: RequestContext) => Promise<Response>;

/** The Reconciliation API 0.2, which OpenRefine speaks: names of a table to actors on record, and cells about them. */
export function reconcileHandler(api: Api): ReconcileHandler {
  const data = pageData(api);

  async function ask<Data>(
    name: string,
    variables: Record<string, unknown>,
    context: RequestContext,
  ) {
    const { answer } = await data(name, variables, context);
    return answer.data as Data;
  }

  const actorsOf = async (ids: readonly string[], context: RequestContext) =>
    (await ask<{ nodes: (KnownActor | null)[] }>("ReconcileActors", { ids }, context)).nodes;

  async function queried(text: string, context: RequestContext): Promise<object> {
    const queries = readQueries(readJson(text, "queries"));
    const all = [...queries.values()];
    const found = await ask<Record<string, Candidate[]>>(
      "ReconcileNames",
      variablesOf(all),
      context,
    );
    const results = [...queries.keys()].map((key, i) => [
      key,
      { result: resultsOf(all[i] as (typeof all)[number], found[`q${i}`] ?? []) },
    ]);
    return Object.fromEntries(results) as object;
  }

  async function extended(text: string, context: RequestContext): Promise<object> {
    const extension = readExtension(readJson(text, "extend"));
    return extensionOf(extension, await actorsOf(extension.ids, context));
  }

  async function suggested(prefix: string, context: RequestContext): Promise<object> {
    if (!hasLetter(prefix)) return { result: [] };
    const variables = { name0: prefix.slice(0, 200), has0: true, first: 10 };
    const { q0 = [] } = await ask<Record<string, Candidate[]>>(
      "ReconcileNames",
      variables,
      context,
    );
    const result = q0.map(({ actor: { id, name, description, kind } }) => ({
      ...told({ id, name, ...(description !== null && { description }) }),
      notable: [typeOf(kind)],
    }));
    return { result };
  }

  async function answerOf(request: Request, given: URLSearchParams, context: RequestContext) {
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/reconcile\/?/, "");
    const [extend, queries] = [given.get("extend"), given.get("queries")];
    const prefix = given.get("prefix") ?? "";
    switch (path) {
      case "":
        if (extend !== null) return json(await extended(extend, context));
        if (queries !== null) return json(await queried(queries, context));
        return json(manifestOf(context.origin ?? originOf(request)));
      case "suggest/entity":
        return json(await suggested(prefix, context));
      case "suggest/type":
        return json({ result: alike(types, prefix) });
      case "suggest/property":
        return json({ result: alike(properties, prefix) });
      case "properties":
        return json({ type: given.get("type"), properties: properties.map(told) });
      case "preview":
        return preview((await actorsOf([given.get("id") ?? ""], context))[0]);
    }
    const [, id] = /^entity\/([^/]+)$/.exec(path) ?? [];
    if (id === undefined) return notFound(url.pathname);
    const [actor] = await actorsOf([decodeURIComponent(id)], context);
    if (actor?.slug === undefined) throw badRequest(`There is no actor “${id.slice(0, 60)}”.`, 404);
    return new Response(null, { status: 303, headers: { Location: actorPath(actor.slug) } });
  }

  async function handle(request: Request, context: RequestContext): Promise<Response> {
    const { method, url } = request;
    if (!["GET", "HEAD", "POST"].includes(method))
      return notAllowed(method, ["GET", "HEAD", "POST"]);
    const inAddress = new URL(url).searchParams;
    try {
      const given = method === "POST" ? await formOf(request) : inAddress;
      return await answerOf(request, given, context);
    } catch (error) {
      if (!(error instanceof ServiceError))
        return errorResponse(maskError(error, context.requestId));
      return json({ status: "error", message: error.message }, error.status);
    }
  }

  return async (request, context) => {
    const response = await handle(request, context);
    await logAsked(context, response.status);
    return response;
  };
}

const json = (data: object, status = 200): Response =>
  new Response(JSON.stringify(data), {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });

/** A frame of any program may show it: nothing in it can be clicked. */
const preview = (actor: KnownActor | null | undefined): Response =>
  new Response(previewHtml(actor?.id === undefined ? undefined : actor), {
    status: actor?.id === undefined ? 404 : 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors *",
      "Cache-Control": "no-store",
    },
  });

const alike = (all: readonly Named[], prefix: string): Named[] =>
  all
    .filter(({ id, name }) =>
      [id, name].some((each) => each.toLowerCase().includes(prefix.trim().toLowerCase())),
    )
    .map(told);
