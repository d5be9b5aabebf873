import type { Api } from "../../api.ts";
import type { Asker } from "../../engine/engine.ts";
import type { Viewer } from "../../engine/declare/viewer.ts";
import { sessionSecret, type Bindings } from "../../env.ts";
import { homeView } from "../../page/desk/home.tsx";
import { noDeskView, signInView } from "../../page/desk/sign-in.tsx";
import type { HomeData } from "../../page/desk/data.ts";
import { findHeldText } from "../../storage/held-text.ts";
import { admit } from "../access/admission.ts";
import { lookUpKeyById, problemOf, viewerOf } from "../access/api-key.ts";
import { originOf } from "../address.ts";
import { errorResponse, notAllowed, notFound } from "../error-response.ts";
import { logAsked } from "../graphql/operation-log.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { maskError } from "../mask-error.ts";
import { formOf } from "../page/form.ts";
import { notFoundFor } from "../page/not-found.ts";
import { pageData } from "../page/page-data.ts";
import { askActors, decideInArticle, readAnew, showArticle } from "./article-desk.ts";
import { decideEdit, showEdit, undoEdit } from "./edit-desk.ts";
import { checkOrigin, checkToken } from "./guard.ts";
import { deskPage, deskRedirect } from "./desk-response.ts";
import { putArticle, showNewArticle } from "./new-article.ts";
import {
  endedCookie,
  formToken,
  newSession,
  readSession,
  sessionCookie,
  sessionMs,
  type Session,
} from "./session.ts";
import { askAs, type Visit } from "./visit.ts";

export interface AtDesk {
  bindings: Bindings;
  context: RequestContext;
  /** Carries out mutations for the holder of a key. */
  mutateAs(viewer: Viewer): Asker["mutate"];
}

export type DeskHandler = (request: Request, at: AtDesk) => Promise<Response>;

type Answer = (visit: Visit, form: URLSearchParams) => Promise<Response>;

/** What is sent as JSON has its token in a header. */
export const tokenHeader = "Onrecord-Desk-Token";

const home: Answer = async ({ ask, by }) => deskPage(homeView(await ask<HomeData>("DeskHome"), by));

const slug = "(?<slug>[^/]+)";
const number = "(?<number>\\d{1,9})";
const routes: { path: RegExp; GET?: Answer; POST?: Answer }[] = [
  { path: /^\/desk$/, GET: home },
  { path: /^\/desk\/new$/, GET: showNewArticle, POST: putArticle },
  { path: new RegExp(`^/desk/articles/${slug}$`), GET: showArticle },
  { path: new RegExp(`^/desk/articles/${slug}/read$`), POST: readAnew },
  { path: new RegExp(`^/desk/articles/${slug}/decisions$`), POST: decideInArticle },
  { path: /^\/desk\/actors$/, GET: askActors },
  { path: new RegExp(`^/desk/edits/${number}$`), GET: showEdit },
  { path: new RegExp(`^/desk/edits/${number}/decide$`), POST: decideEdit },
  { path: new RegExp(`^/desk/edits/${number}/undo$`), POST: undoEdit },
];

/** The desk: pages and forms for whoever is signed in with an API key that has a role. */
export function deskHandler(api: Api): DeskHandler {
  const ask = pageData(api);

  async function signIn(request: Request, secret: string, { bindings, context }: AtDesk) {
    const key = (await formOf(request)).get("key")?.trim() ?? "";
    const headers = new Headers({ Authorization: `Bearer ${key}` });
    const address = request.headers.get("CF-Connecting-IP");
    if (address !== null) headers.set("CF-Connecting-IP", address);
    const { refusedAs, viewer } = await admit(headers, bindings, context.ask);
    if (refusedAs?.extensions["code"] === "RATE_LIMITED") throw refusedAs;
    if (refusedAs !== undefined) {
      return deskPage(signInView("That is no API key that counts. Copy it once more, whole."), 401);
    }
    if (viewer === undefined) {
      const fault =
        "This key has no role: it may only read. Ask the operator for one that may edit.";
      return deskPage(signInView(fault), 403);
    }
    return withCookie(
      deskRedirect("/desk"),
      await cookieOf(newSession(viewer.key), request, secret),
    );
  }

  /** Whoever a session stands for, as the store knows the key now. */
  async function visitOf(
    request: Request,
    session: Session,
    secret: string,
    { context, mutateAs }: AtDesk,
  ): Promise<Visit | undefined> {
    const state = await lookUpKeyById(session.key, context.ask);
    const viewer = viewerOf(state);
    if (problemOf(state) !== undefined || viewer === undefined) return undefined;
    const token = await formToken(session, secret);
    return {
      request,
      params: {},
      by: { name: viewer.name, role: viewer.role, token },
      ask: askAs(ask, context, viewer, mutateAs(viewer)),
      async heldText(article) {
        const [text] = await context.ask(findHeldText(article));
        return typeof text === "string" ? text : null;
      },
    };
  }

  async function answerOf(request: Request, at: AtDesk): Promise<Response> {
    const { pathname } = new URL(request.url);
    const secret = sessionSecret({ ...at.bindings });
    if (secret === undefined) return deskPage(noDeskView(), 503);
    const isPost = request.method === "POST";
    if (isPost) checkOrigin(request, at.context.settings);
    if (pathname === "/desk/sign-in" && isPost) return signIn(request, secret, at);
    const session = await readSession(request.headers, secret);
    const visit = session && (await visitOf(request, session, secret, at));
    if (session === undefined || visit === undefined) {
      const fault = isPost ? "Your session has ended. Sign in, and send it again." : undefined;
      return deskPage(signInView(fault), fault === undefined ? 200 : 401);
    }
    const form = await formIn(request);
    if (isPost) {
      await checkToken(form.get("token") ?? request.headers.get(tokenHeader), session, secret);
    }
    if (pathname === "/desk/sign-out" && isPost) {
      return withCookie(deskRedirect("/desk"), endedCookie(isSecure(request)));
    }
    const answer = await answerFor(pathname, visit, form);
    const next = { ...session, expires: Date.now() + sessionMs };
    return withCookie(answer, await cookieOf(next, request, secret));
  }

  return async (request, at) => {
    const { context } = at;
    const response = await answerOf(request, at).catch((error: unknown) =>
      errorResponse(notFoundFor({}, maskError(error, context.requestId))),
    );
    await logAsked(context, response.status);
    return response;
  };
}

async function answerFor(pathname: string, visit: Visit, form: URLSearchParams) {
  for (const { path, GET, POST } of routes) {
    const found = path.exec(pathname);
    if (found === null) continue;
    const { method } = visit.request;
    const answer = { GET, POST }[method];
    if (answer === undefined)
      return notAllowed(method, GET === undefined ? ["POST"] : ["GET", "HEAD"]);
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)]),
    );
    return answer({ ...visit, params }, form);
  }
  return notFound(pathname);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The fields of a form; of what is sent as JSON, the body is read by whom it is for. */
function formIn(request: Request): Promise<URLSearchParams> | URLSearchParams {
  const isJson = request.headers.get("Content-Type")?.startsWith("application/json") === true;
  return request.method !== "POST" || isJson ? new URLSearchParams() : formOf(request);
}

const isSecure = (request: Request): boolean => originOf(request).startsWith("https:");

const cookieOf = (session: Session, request: Request, secret: string): Promise<string> =>
  sessionCookie(session, secret, isSecure(request));

function withCookie(response: Response, cookie: string): Response {
  const headers = new Headers(response.headers);
  headers.set("Set-Cookie", cookie);
  return new Response(response.body, { status: response.status, headers });
}
