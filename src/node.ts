import { createApi } from "./api.ts";
import { serverSettings } from "./env.ts";
import { createApp } from "./http/app.ts";
import { diskAssets } from "./http/node/disk-assets.ts";
import { createNodeServer } from "./http/node/node-server.ts";
import { sdl } from "./sdl.ts";
import { askOf } from "./storage/ask.ts";
import { openEmbedded } from "./storage/embedded/open-embedded.ts";
import { readInPlace } from "./storage/embedded/read-in-place.ts";
import { storeOver } from "./storage/embedded/store-channel.ts";

// server.js STORE FOLDER: one of those that `npm run serve` starts (cli/local/servers.ts). It reads what is cheap by
// itself, and asks whoever started it for the rest.
const { port, bindings } = serverSettings();
const [, , storeFile = "", publicFolder = ""] = process.argv;
const here = openEmbedded(storeFile, { readOnly: true });
const store = readInPlace(here, storeOver(process));
const opened = { ask: askOf(store), store };
const app = createApp(createApi(sdl), () => opened);
const bound = { ...bindings, ASSETS: diskAssets(publicFolder) };
const server = createNodeServer((request) => app.fetch(request, bound));
server.listen(port, "127.0.0.1");

// Whoever started this one hears as long as no statement holds it up: see there.
setInterval(() => process.send?.("alive"), 250).unref();
process.once("SIGTERM", () => server.close(() => process.exit()));
// Ctrl-C reaches every process of a terminal: it is for whoever started this one.
process.on("SIGINT", () => undefined);
