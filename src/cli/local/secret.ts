import { randomBytes } from "node:crypto";
import { sessionSecret } from "../../env.ts";

/** A secret that holds for as long as the program runs that it is drawn for. */
export const drawSecret = (): string => randomBytes(32).toString("base64url");

/** What a server on this machine signs sessions of the desk with: they end with it, unless SESSION_SECRET is set. */
export const localSessionSecret = (): string => sessionSecret() ?? drawSecret();
