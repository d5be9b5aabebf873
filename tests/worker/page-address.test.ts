import { expect, test } from "vitest";
import { ask, read, send } from "./server.ts";

const query = '{ actor(by: { slug: "kyrgyzstan" }) { page } }';

async function pageOf(bindings: Record<string, string>, init: RequestInit = ask(query)) {
  return (await read(await send("/graphql", init, bindings))).data;
}

test("a page's address begins with what the operator says; no unknown Host gets into it", async () => {
  const page = "/actors/kyrgyzstan";
  const known = { PUBLIC_ORIGIN: "https://onrecord.example" };
  expect(await pageOf(known)).toEqual({ actor: { page: `https://onrecord.example${page}` } });
  expect(await pageOf({})).toEqual({ actor: { page } });
});

test("it is the address that the page answers at", async () => {
  const data = (await pageOf({})) as { actor: { page: string } };
  expect((await send(data.actor.page, {})).status).toBe(200);
});
