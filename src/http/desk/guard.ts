import { originOf } from "../address.ts";
import { badRequest } from "../error-response.ts";
import type { Settings } from "../../env.ts";
import { isFormToken, type Session } from "./session.ts";

/** Refuses what another site has sent: a browser always says where a form comes from. */
export function checkOrigin(request: Request, { publicOrigin }: Pick<Settings, "publicOrigin">) {
  const origin = request.headers.get("Origin");
  if (origin !== null && [originOf(request), publicOrigin].includes(origin)) return;
  throw badRequest(
    "This was not sent from the desk's own pages. Open the desk, and try again.",
    403,
  );
}

/** Refuses what does not carry the token of the session. */
export async function checkToken(token: string | null, session: Session, secret: string) {
  if (token !== null && (await isFormToken(token, session, secret))) return;
  throw badRequest(
    "This form is of another session. Go back, copy what you typed, and load the page anew.",
    403,
  );
}
