import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import { createSchema, createYoga } from "graphql-yoga";
import { storeSettings, type Bindings } from "../../../src/env.ts";
import { sdl } from "../../../src/sdl.ts";
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
    const store = storeSettings({ ...bindings });
    if (store === undefined) throw new Error("LIBSQL_URL is not set.");
    const client = createClient({ ...store, concurrency: 0 });
    const db = drizzle(client);
    try {
      return await yoga.fetch(request, { db, loaders: createLoaders(db) });
    } finally {
      client.close();
    }
  };
}
