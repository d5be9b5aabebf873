import { expect, inject, test, vi } from "vitest";
import type { Bindings } from "../../src/env.ts";
import { newSession, readSession, sessionCookie } from "../../src/http/desk/session.ts";
import { ask, origin, read, send } from "./server.ts";

vi.setConfig({ testTimeout: 30_000 });

const keys = inject("keys");
const SESSION_SECRET = "a secret of twenty characters and more";
const own = { Origin: origin };
const bound: Bindings = { SESSION_SECRET };

const form = (fields: Record<string, string>, headers: Record<string, string> = own) => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  body: new URLSearchParams(fields).toString(),
});

const cookieOf = (response: Response): string =>
  response.headers.get("Set-Cookie")?.split(";")[0] ?? "";

async function signIn(key = keys.editor): Promise<{ Cookie: string; token: string }> {
  const response = await send("/desk/sign-in", form({ key }), bound);
  expect(response.status).toBe(303);
  const Cookie = cookieOf(response);
  const html = await (await send("/desk", { headers: { Cookie } }, bound)).text();
  return { Cookie, token: /name="token" value="([^"]+)"/.exec(html)?.[1] ?? "" };
}

test("without a secret there is no desk, and it says how to get one", async () => {
  const response = await send("/desk");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("SESSION_SECRET");
});

test("whoever has a key with a role signs in, and gets a cookie that only the desk sees", async () => {
  const response = await send("/desk/sign-in", form({ key: ` ${keys.editor} ` }), bound);
  expect(response.headers.get("Location")).toBe("/desk");
  const cookie = response.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/; Path=\/desk; Max-Age=3600; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain(keys.editor);
  const secure = await send(
    "/desk/sign-in",
    form(
      { key: keys.editor },
      { Origin: origin.replace("http:", "https:"), "X-Forwarded-Proto": "https" },
    ),
    bound,
  );
  expect(secure.headers.get("Set-Cookie")).toMatch(/; Secure$/);
  const home = await send("/desk", { headers: { Cookie: cookieOf(response) } }, bound);
  expect(home.status).toBe(200);
  expect(home.headers.get("Cache-Control")).toBe("no-store");
  expect(home.headers.get("Access-Control-Allow-Origin")).toBeNull();
  expect(home.headers.get("Content-Security-Policy")).toContain("script-src 'self';");
  expect(await home.text()).toContain("Signed in as <bdi>a desk</bdi>");
});

test.each([
  ["a key without a role", keys.good, 403],
  ["a revoked key", keys.revoked, 401],
  ["an expired key", keys.expired, 401],
  ["what is no key", "onr_nothing", 401],
  ["nothing", "", 401],
])("%s does not sign in", async (_, key, status) => {
  const response = await send("/desk/sign-in", form({ key }), bound);
  expect(response.status).toBe(status);
  expect(response.headers.get("Set-Cookie")).toBeNull();
  expect(await response.text()).toContain('role="alert"');
});

test("a session that was not signed here, or is over, is none", async () => {
  const session = newSession("a");
  const now = Date.now();
  const cookie = async (given: typeof session, secret = SESSION_SECRET): Promise<Headers> =>
    new Headers({ Cookie: `x=1; ${(await sessionCookie(given, secret, false)).split(";")[0]}` });
  expect(await readSession(await cookie(session), SESSION_SECRET)).toEqual(session);
  expect(await readSession(await cookie(session, "another"), SESSION_SECRET)).toBeUndefined();
  expect(await readSession(await cookie(session), SESSION_SECRET, session.expires)).toBeUndefined();
  expect(
    await readSession(await cookie({ ...session, expires: now - 1 }), SESSION_SECRET),
  ).toBeUndefined();
  const whole = (await cookie(session)).get("Cookie") ?? "";
  const another = new Headers({ Cookie: whole.replace("=a.", "=b.") });
  expect(await readSession(another, SESSION_SECRET)).toBeUndefined();
});

test("a session of a key that is revoked ends at once", async () => {
  const revoked = await sessionCookie(newSession("nobody"), SESSION_SECRET, false);
  const headers = { Cookie: revoked.split(";")[0] ?? "" };
  const html = await (await send("/desk", { headers }, bound)).text();
  expect(html).toContain("Your API key");
});

const undone = "/desk/edits/1/undo";
test.each<[string, (by: { Cookie: string; token: string }) => RequestInit, number]>([
  [
    "another site's form",
    ({ Cookie, token }) => form({ token }, { Cookie, Origin: "https://evil.test" }),
    403,
  ],
  ["a form of nobody's", ({ Cookie, token }) => form({ token }, { Cookie, Origin: "null" }), 403],
  ["no Origin", ({ Cookie, token }) => form({ token }, { Cookie }), 403],
  ["no token", ({ Cookie }) => form({}, { ...own, Cookie }), 403],
  [
    "another's token",
    ({ Cookie, token }) => form({ token: `${token.slice(0, -2)}AA` }, { ...own, Cookie }),
    403,
  ],
  ["no session", ({ token }) => form({ token }), 401],
])("%s changes nothing", async (_, init, status) => {
  expect((await send(undone, init(await signIn()), bound)).status).toBe(status);
});

test("/graphql reads no cookie", async () => {
  const { Cookie } = await signIn();
  const response = await send("/graphql", ask("{ viewer { name } }", { Cookie }), bound);
  expect((await read(response)).data).toEqual({ viewer: null });
});

test("a form that is refused comes back as it was typed, and shows it as text", async () => {
  const { Cookie, token } = await signIn();
  const typed = {
    token,
    title: '"><script>alert(1)</script>',
    url: "not an address",
    text: "A <b> text.",
  };
  const fields = { ...typed, language: "en", genre: "REPORTAGE", rights: "FULL_TEXT" };
  const response = await send("/desk/new", form(fields, { ...own, Cookie }), bound);
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(html).toContain("A &lt;b&gt; text.");
  expect(html).toContain('value="not an address"');
  expect(html).toContain('href="#url"');
  expect(html).not.toContain("<script>alert");
});

test.each([
  ["/desk/nothing", 404],
  ["/desk/articles/nothing-such", 404],
  ["/desk/edits/999999", 404],
])("%s is not there", async (path, status) => {
  const { Cookie } = await signIn();
  const response = await send(path, { headers: { Cookie, Accept: "text/html" } }, bound);
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toContain("text/html");
});

test("the log has what was asked and by whom, and nothing of what was typed", async () => {
  const { Cookie, token } = await signIn();
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const fields = {
    token,
    title: "Typed words",
    text: "A text.",
    language: "en",
    url: "no address",
  };
  const set = { ...bound, LOG_OPERATIONS: "true" };
  await send(
    "/desk/new",
    form({ ...fields, genre: "OTHER", rights: "FULL_TEXT" }, { ...own, Cookie }),
    set,
  );
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { operation: "DeskEdit", author: "a desk", status: 422 },
  ]);
  expect(lines.join("")).not.toContain("Typed words");
});

test("signing out takes the cookie back", async () => {
  const { Cookie, token } = await signIn();
  const response = await send("/desk/sign-out", form({ token }, { ...own, Cookie }), bound);
  expect(response.headers.get("Set-Cookie")).toMatch(/^onrecord_desk=; Path=\/desk; Max-Age=0/);
});

test("an article's text stands in its page as data that no text can end", async () => {
  const { Cookie } = await signIn();
  const path = "/desk/articles/sample-the-base-at-manas";
  const html = await (await send(path, { headers: { Cookie } }, bound)).text();
  const data = /<script type="application\/json" id="desk-data">(.*?)<\/script>/s.exec(html)?.[1];
  if (data === undefined) expect(html).toContain("No suggestion waits");
  else expect(JSON.parse(data)).toMatchObject({ article: { text: expect.any(String) } });
});

test("names are looked up for whoever is signed in, and for nobody else", async () => {
  const { Cookie } = await signIn();
  const get = (headers: Record<string, string>, name: string) =>
    send(`/desk/actors?${new URLSearchParams({ name })}`, { headers }, bound);
  expect(await (await get({ Cookie }, "Kyrg")).json()).toContainEqual(
    expect.objectContaining({ slug: "kyrgyzstan" }),
  );
  expect(await (await get({ Cookie }, "—")).json()).toEqual([]);
  expect((await get({}, "Kyrg")).headers.get("Content-Type")).toContain("text/html");
});
