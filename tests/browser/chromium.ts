import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";

const chromiumPath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));
// The network is cut: no name resolves, and what is not this machine goes to a proxy that is not there.
const cut = [
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=127.0.0.1",
];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const howToInstall = "There is no Chromium here: apt-get update && apt-get install -y chromium";

/** A machine may do without; CI may not. */
export const isWithoutChromium = chromiumPath === undefined && process.env["CI"] === undefined;
if (isWithoutChromium) console.warn(`Skipped: ${howToInstall}`);

export interface Chromium {
  context: BrowserContext;
  stop(): Promise<void>;
}

/** Debian's Chromium without a network, with a profile of its own. */
export async function openChromium(viewport: { width: number; height: number }): Promise<Chromium> {
  if (chromiumPath === undefined) throw new Error(howToInstall);
  const profile = await mkdtemp(join(tmpdir(), "onrecord-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: [...quiet, ...cut],
    viewport,
  });
  return {
    context,
    async stop() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
