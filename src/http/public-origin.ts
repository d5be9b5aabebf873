import type { Settings } from "../env.ts";

const ownMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Where readers find this server: as its operator says, or on one's own machine. Any other Host is only what a client
 * says, and no page repeats it.
 */
export function publicOrigin(
  request: Request,
  { publicOrigin: known }: Pick<Settings, "publicOrigin">,
): string | undefined {
  if (known !== undefined) return known;
  const { hostname, origin } = new URL(request.url);
  return ownMachine.test(hostname) ? origin : undefined;
}
