import { beforeAll, beforeEach, vi } from "vitest";
import { createApi } from "../../src/api.ts";
import type { Viewer } from "../../src/engine/declare/viewer.ts";
import { carryOut } from "../../src/edit/carry-out.ts";
import type { EditInput, Operation } from "../../src/edit/input.ts";
import { exportLines } from "../../src/record/export/export.ts";
import { sdl } from "../../src/sdl.ts";
import { createKey, revokeKey } from "../../src/storage/api-key-list.ts";
import { askOf } from "../../src/storage/ask.ts";
import type { Role } from "../../src/storage/vocabulary.ts";
import { parse } from "graphql";
import { actor, smallArticle } from "../record/sample.ts";
import { testStore, type TestStore } from "../record/store.ts";

export interface Payload {
  edit: { id: string; number: number; status: string } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

export interface Thing {
  type: string;
  before: string | null;
  after: string | null;
}

const payload = "edit { id number status } userErrors { code message path }";
const payloads = {
  edit: payload,
  decide: payload,
  undo: payload,
  readArticle: "suggestions { totalCount } userErrors { code message path }",
  decideSuggestions: `${payload} suggestions { id status }`,
};
type MutationName = keyof typeof payloads;

export interface Desk {
  store: TestStore;
  keys: Record<string, string>;
  edit(input: Partial<EditInput> & { operations: Operation[] }, by?: string): Promise<Payload>;
  mutate(name: MutationName, input: object, by?: string): Promise<Payload>;
  read<Data = unknown>(query: string, by?: string, variables?: object): Promise<Data>;
  newKey(role: Role | null, expiresAt?: string): Promise<string>;
  revoke(id: string): Promise<void>;
  export(): Promise<string>;
}

export const api = createApi(sdl);

/** A store with a small article on two actors, and keys of every role, made anew for each test. */
export function testDesk(): Desk {
  vi.setConfig({ testTimeout: 60_000 });
  const store = testStore();
  const desk = { store, keys: {} as Record<string, string> } as Desk;
  const viewers = new Map<string, Viewer>();
  desk.newKey = async (role, expiresAt) => {
    const { id } = await createKey(store.libsql, {
      name: `a ${role}`,
      expiresAt: expiresAt ?? null,
      role,
    });
    viewers.set(id, { key: id, name: `a ${role}`, role: role ?? "" });
    return id;
  };
  desk.revoke = async (id) => void (await revokeKey(store.libsql, id));
  beforeAll(async () => {
    for (const role of ["SUGGEST", "EDIT", "REVIEW"] as const) {
      desk.keys[role.toLowerCase()] = await desk.newKey(role);
    }
    desk.keys["reviewer"] = await desk.newKey("REVIEW");
  });
  beforeEach(async () => {
    await store.load([
      actor("ada", { kind: "PERSON" }),
      actor("bob", { kind: "PERSON" }),
      actor("paper", { kind: "PUBLICATION" }),
      smallArticle(),
    ]);
  });
  desk.mutate = async (name, input, by = "edit") => {
    const key = desk.keys[by] ?? by;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = parse(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${payloads[name]} } }`,
    );
    const answer = await api.execute({ document, variables: { input } }, askOf(store.libsql), {
      viewer: viewers.get(key),
      mutate: async (field, args) => {
        const made = await carryOut(store.libsql, key, field, args["input"]);
        return { edit: made.edit, userErrors: JSON.stringify(made.userErrors), ...made.more };
      },
    });
    if (answer.errors !== undefined)
      throw new AggregateError(answer.errors, answer.errors[0]?.message);
    return (answer.data as Record<string, Payload>)[name] as Payload;
  };
  desk.edit = (input, by) =>
    desk.mutate("edit", { note: "a test", expectedRevisions: [], overwrite: true, ...input }, by);
  desk.read = async <Data>(query: string, by?: string, variables: object = {}) => {
    const viewer = by === undefined ? undefined : viewers.get(desk.keys[by] ?? by);
    const answer = await api.execute(
      { document: parse(query), variables: { ...variables } },
      askOf(store.libsql),
      {
        viewer,
      },
    );
    if (answer.errors !== undefined)
      throw new AggregateError(answer.errors, answer.errors[0]?.message);
    return answer.data as Data;
  };
  desk.export = async () => {
    let lines = "";
    for await (const line of exportLines(store.libsql, { withTexts: true })) lines += line;
    return lines;
  };
  return desk;
}
