import type { Settings } from "../../env.ts";
import type { Asker } from "../../engine/engine.ts";
import type { Viewer } from "../../engine/declare/viewer.ts";
import type { Ask } from "../../storage/ask.ts";
import type { ResponseCache } from "../cache/response-cache.ts";
import type { RequestTrace } from "../request-trace.ts";

/** Made anew for each request. */
export interface RequestContext {
  requestId: string;
  ask: Ask;
  viewer: Viewer | undefined;
  /** Where readers find this server, as far as it knows. */
  origin: string | undefined;
  mutate?: Asker["mutate"];
  mayPrepare?: Asker["mayPrepare"];
  trace: RequestTrace;
  settings: Settings;
  /** What revisions are signed with. */
  secret: string;
  kept: ResponseCache;
  /** Counts the request once more, for what asks the store several times; throws where that is too often. */
  countAgain(): Promise<void>;
}
