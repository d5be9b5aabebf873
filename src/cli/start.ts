import { localSettings } from "../env.ts";
import { buildPublic, buildWorker } from "./build.ts";
import { command } from "./fault.ts";
import { claimPort } from "./port.ts";
import { aborted, stopSignal } from "./signal.ts";
import { provideStore } from "./store.ts";
import { serveWorker } from "./workerd.ts";

await command(async () => {
  const stop = stopSignal();
  const local = localSettings();
  await claimPort(local.port, "PORT");
  const building = Promise.all([buildWorker(), buildPublic()]);
  building.catch(() => undefined);
  const store = await provideStore(local, stop);
  try {
    await building;
    const worker = await serveWorker(store.folder, local.port, store.settings, stop);
    try {
      console.log(welcome(worker.origin, store.description));
      await aborted(stop);
    } finally {
      await worker.stop();
    }
  } finally {
    await store.stop();
  }
});

function welcome(origin: string, store: string): string {
  const question = JSON.stringify({
    query: "{ articles(first: 3) { totalCount nodes { title } } }",
  });
  return `
Onrecord is up.

  API and playground  ${origin}/graphql
  Schema              ${origin}/schema.graphql
  Store               ${store}

Try it:

  curl ${origin}/graphql -H 'Content-Type: application/json' \\
    -d '${question}'

Ctrl-C stops it.
`;
}
