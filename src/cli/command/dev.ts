import { join } from "node:path";
import { localSettings, operatorSecret, setVariables, storeVariables } from "../../env.ts";
import { command } from "../command.ts";
import { claimPort } from "../local/port.ts";
import { root } from "../root.ts";
import { aborted, stopSignal } from "../local/stop-signal.ts";
import { provideStore } from "../local/local-store.ts";
import { localSessionSecret } from "../local/secret.ts";
import { quiet } from "../publish/wrangler.ts";

await command({
  summary: "Starts the Worker under wrangler, which reloads it when its source changes.",
  async run() {
    const signal = stopSignal();
    const local = localSettings();
    await claimPort(local.port, "PORT");
    const store = await provideStore(local, signal);
    try {
      console.log(`Store: ${store.description}`);
      setVariables(quiet);
      const { unstable_startWorker } = await import("wrangler");
      const worker = await unstable_startWorker({
        config: join(root, "wrangler.toml"),
        // The source itself, not its build: stacks name its lines.
        entrypoint: join(root, "src/worker.ts"),
        build: { bundle: true },
        envFiles: [],
        bindings: bound({
          ...storeVariables(store.settings),
          OPERATOR_SECRET: operatorSecret(),
          SESSION_SECRET: localSessionSecret(),
        }),
        dev: {
          server: { hostname: "127.0.0.1", port: local.port },
          watch: true,
          // The command `wrangler dev` has one that no option turns off: it lets any web page run code in the Worker.
          inspector: false,
        },
      });
      try {
        await aborted(signal);
      } finally {
        await worker.dispose();
      }
    } finally {
      await store.stop();
    }
  },
});

function bound(variables: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, { type: "secret_text" as const, value }]],
    ),
  );
}
