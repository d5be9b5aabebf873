import { drizzle } from "drizzle-orm/sqlite-proxy";
import { createSchema, createYoga } from "graphql-yoga";
import { storeSettings, type Bindings } from "../../../src/env.ts";
import { sdl } from "../../../src/sdl.ts";
import { openHrana } from "../../../src/storage/hrana.ts";
import type { Store } from "../../../src/storage/store.ts";
import { createLoaders } from "./loader.ts";
import { resolvers, type Context } from "./resolvers.ts";

/** The way most would write it: Yoga, resolvers field by field, DataLoader, Drizzle. */
export function usualServer(endpoint: string) {
  const yoga = createYoga<object, Context>({
    schema: createSchema<Context>({ typeDefs: sdl, resolvers }),
    graphqlEndpoint: endpoint,
    graphiql: false,
    landingPage: false,
    logging: false,
  });
  return async (request: Request, bindings: Bindings): Promise<Response> => {
    const settings = storeSettings({ ...bindings });
    if (settings === undefined) throw new Error("LIBSQL_URL is not set.");
    const db = databaseOf((store ??= openHrana(settings)));
    return yoga.fetch(request, { db, loaders: createLoaders(db) });
  };
}

/** Its streams are kept, as ours are. */
let store: Store | undefined;

const databaseOf = (opened: Store) =>
  drizzle(async (sql, args, method) => {
    const { rows } = await opened.read({ sql, args });
    return { rows: (method === "get" ? rows[0] : rows) as unknown[] };
  });
