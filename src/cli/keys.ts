import type { Client } from "@libsql/client/web";
import { parseArgs } from "node:util";
import { createKey, listKeys, revokeKey, type KeptKey } from "../storage/keys.ts";
import { openCurrentStore } from "./current-store.ts";
import { command, Fault } from "./fault.ts";
import { aligned } from "./tally.ts";

const usage = "Usage: npm run keys -- create NAME [--expires 2027-01-31|90d] | list | revoke ID";

await command(async () => {
  const { positionals, expires } = argumentsOf(process.argv.slice(2));
  const [verb, subject, ...rest] = positionals;
  const wants = { create: true, list: false, revoke: true }[verb ?? ""];
  const isWhole = wants === (subject !== undefined) && rest.length === 0;
  if (!isWhole || (expires !== undefined && verb !== "create")) throw new Fault(usage);
  const name = subject?.trim() ?? "";
  if (wants && !/^\P{Cc}{1,100}$/u.test(name)) throw new Fault(usage);
  const expiresAt = expires === undefined ? null : instantOf(expires);
  const client = await openCurrentStore();
  try {
    if (verb === "create") await create(client, name, expiresAt);
    else if (verb === "revoke") await revoke(client, name);
    else await list(client);
  } finally {
    client.close();
  }
});

function argumentsOf(args: string[]): { positionals: string[]; expires?: string } {
  try {
    const options = { expires: { type: "string" } } as const;
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    return { positionals, ...values };
  } catch {
    throw new Fault(usage);
  }
}

async function create(client: Client, name: string, expiresAt: string | null): Promise<void> {
  const { id, key } = await createKey(client, { name, expiresAt });
  // On standard output the key stands alone, for a file or another program.
  console.error(
    `Key ${id} for ${name}, ${expiresAt === null ? "until it is revoked" : `until ${expiresAt}`}. ` +
      "It is shown this once; send it as `Authorization: Bearer …`.",
  );
  console.log(key);
}

async function list(client: Client): Promise<void> {
  const keys = await listKeys(client);
  if (keys.length === 0) return console.log("There are no keys.");
  const now = new Date().toISOString();
  const rows = keys.map((key) => [key.id, key.name, key.createdAt, stateOf(key, now)]);
  console.log(aligned([["id", "name", "created", "state"], ...rows], "left"));
}

function stateOf({ expiresAt, revokedAt }: KeptKey, now: string): string {
  if (revokedAt !== null) return `revoked ${revokedAt}`;
  if (expiresAt === null) return "valid";
  return expiresAt > now ? `valid until ${expiresAt}` : `expired ${expiresAt}`;
}

async function revoke(client: Client, id: string): Promise<void> {
  const done = await revokeKey(client, id);
  if (done === "unknown") throw new Fault(`There is no key ${id}: \`npm run keys -- list\`.`);
  console.log(
    done === "revoked"
      ? `Key ${id} is revoked. Servers that have just asked for it believe in it a minute longer (KEY_SECONDS).`
      : `Key ${id} was revoked before.`,
  );
}

/** `2027-01-31` is the first instant of that day, UTC; `90d` is so many days from now. */
function instantOf(text: string): string {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  const at =
    days === undefined
      ? Date.parse(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text) ? text : "")
      : Date.now() + Number(days) * 86_400_000;
  // A date that does not exist, such as February 30th, is read as another.
  const written = Number.isNaN(at) ? "" : new Date(at).toISOString();
  const isMeant = days !== undefined || written.startsWith(text.slice(0, 10));
  if (written === "" || !isMeant || at <= Date.now()) {
    throw new Fault(`--expires takes a day to come, such as 2027-01-31, or 90d; not "${text}".`);
  }
  return written;
}
