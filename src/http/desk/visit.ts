import type { Asker } from "../../engine/engine.ts";
import type { Viewer } from "../../engine/declare/viewer.ts";
import type { SignedIn } from "../../page/desk/data.ts";
import type { PageData } from "../page/page-data.ts";
import type { RequestContext } from "../graphql/request-context.ts";

/** A request of somebody who is signed in. */
export interface Visit {
  request: Request;
  /** What its path names. */
  params: Readonly<Record<string, string>>;
  by: SignedIn;
  /** Asks one of our own documents as the holder of the key; throws the first error that an answer has. */
  ask<Data>(name: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The text of an article, whatever the public may be shown of it; null where none is held. */
  heldText(slug: string): Promise<string | null>;
}

export interface Payload {
  edit?: { number: number; status: string } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

/** How a visit asks: whatever was written is read. */
export function askAs(
  ask: PageData,
  context: RequestContext,
  viewer: Viewer,
  mutate: Asker["mutate"],
): Visit["ask"] {
  const newest: RequestContext = {
    ...context,
    viewer,
    mutate,
    ask: (statement) => context.ask({ ...statement, atLeast: "newest" }),
  };
  return async <Data>(name: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const { answer } = await ask(name, variables, newest, { viewer, mutate });
    return answer.data as Data;
  };
}
