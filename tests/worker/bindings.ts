import { env } from "cloudflare:workers";
import type { Bindings } from "../../src/env.ts";

export const bindings: Bindings = { ...env };
