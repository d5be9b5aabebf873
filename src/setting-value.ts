// What settings are written as, and what is said of one that is not.

/** A setting that cannot be used. Its message is one line that says what to set. */
export class SettingError extends Error {
  override name = "SettingError";
}

export function storeUrl(name: string, variables: Record<string, unknown>): string | undefined {
  const url = text(variables[name]);
  if (url === undefined || /^(libsql|https?|wss?):$/.test(URL.parse(url)?.protocol ?? ""))
    return url;
  throw new SettingError(
    `${name} must be an address such as libsql://name.turso.io or http://127.0.0.1:8080, not "${url}".`,
  );
}

export function originIn(name: string, value: unknown): string | undefined {
  const given = text(value)?.replace(/\/$/, "");
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (url !== null && /^https?:$/.test(url.protocol) && url.origin === given) return given;
  throw new SettingError(`${name} must be an origin such as https://example.org, not "${given}".`);
}

export function addressIn(name: string, value: unknown): string | undefined {
  const given = text(value);
  if (given === undefined || /^(https?|mailto):$/.test(URL.parse(given)?.protocol ?? ""))
    return given;
  throw new SettingError(
    `${name} must be an address such as mailto:desk@example.org, not "${given}".`,
  );
}

export function embedded(value: unknown): boolean {
  const store = text(value) ?? "sqld";
  if (store !== "sqld" && store !== "embedded") {
    throw new SettingError(`STORE must be sqld or embedded, not "${store}".`);
  }
  return store === "embedded";
}

export function port(name: string, variables: Record<string, unknown>, otherwise: number): number {
  const value = text(variables[name]);
  if (value === undefined) return otherwise;
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > 65535) {
    throw new SettingError(`${name} must be a port from 1 to 65535, not "${value}".`);
  }
  return number;
}

export function distinct(ports: Record<string, number | undefined>): void {
  const given = Object.entries(ports).filter(([, each]) => each !== undefined);
  for (const alike of Map.groupBy(given, ([, each]) => each).values()) {
    const [[one = "", number] = [], [other] = []] = alike;
    if (other === undefined) continue;
    throw new SettingError(`${one} and ${other} are both ${number}: set one to another port.`);
  }
}

export function whole(name: string, value: unknown, otherwise: number): number {
  const given = text(value);
  if (given === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(given)) {
    throw new SettingError(`${name} must be a whole number, not "${given}".`);
  }
  return Number(given);
}

export function flag(name: string, value: unknown): boolean {
  const given = text(value) ?? "false";
  if (given !== "true" && given !== "false") {
    throw new SettingError(`${name} must be true or false, not "${given}".`);
  }
  return given === "true";
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
