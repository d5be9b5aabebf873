import type { Store } from "../../storage/store.ts";
import { createKey, listKeys, revokeKey, type ApiKeyRow } from "../../storage/api-key-list.ts";
import { roles, type Role } from "../../storage/vocabulary.ts";
import { command } from "../command.ts";
import { CommandError, UsageError } from "../command-error.ts";
import { useCurrentStore } from "../local/current-store.ts";
import { aligned } from "../tally.ts";

await command({
  summary: "Makes, lists and revokes API keys.",
  options: {
    role: {
      type: "string",
      value: roles.join("|"),
      about: "what it may do; only read if not given",
    },
    expires: { type: "string", value: "DAY", about: "until 2027-01-31, or 90d: so many days" },
  },
  operands: { usage: "create NAME | list | revoke ID", least: 1, most: 2 },
  async run({ expires, role: given }, [verb, subject]) {
    const wants = { create: true, list: false, revoke: true }[verb ?? ""];
    if (wants !== (subject !== undefined)) throw new UsageError();
    const isOfCreate = expires !== undefined || given !== undefined;
    if (isOfCreate && verb !== "create") throw new UsageError();
    const name = subject?.trim() ?? "";
    if (wants && !/^\P{Cc}{1,100}$/u.test(name)) throw new UsageError();
    const expiresAt = expires === undefined ? null : instantOf(expires);
    const role = given === undefined ? null : roleOf(given);
    await useCurrentStore(async (store) => {
      if (verb === "create") await create(store, { name, expiresAt, role });
      else if (verb === "revoke") await revoke(store, name);
      else await list(store);
    });
  },
});

interface Wanted {
  name: string;
  expiresAt: string | null;
  role: Role | null;
}

async function create(store: Store, wanted: Wanted): Promise<void> {
  const { id, key } = await createKey(store, wanted);
  const { name, expiresAt, role } = wanted;
  const may = role === null ? "It may only read" : `Its role is ${role}`;
  // On standard output the key stands alone, for a file or another program.
  console.error(
    `Key ${id} for ${name}, ${expiresAt === null ? "until it is revoked" : `until ${expiresAt}`}. ` +
      `${may}. It is shown this once; send it as \`Authorization: Bearer …\`.`,
  );
  console.log(key);
}

async function list(store: Store): Promise<void> {
  const keys = await listKeys(store);
  if (keys.length === 0) return console.log("There are no keys.");
  const now = new Date().toISOString();
  const rows = keys.map((key) => [
    key.id,
    key.name,
    key.role ?? "read",
    key.createdAt,
    stateOf(key, now),
  ]);
  console.log(aligned([["id", "name", "role", "created", "state"], ...rows], "left"));
}

function stateOf({ expiresAt, revokedAt }: ApiKeyRow, now: string): string {
  if (revokedAt !== null) return `revoked ${revokedAt}`;
  if (expiresAt === null) return "valid";
  return expiresAt > now ? `valid until ${expiresAt}` : `expired ${expiresAt}`;
}

async function revoke(store: Store, id: string): Promise<void> {
  const done = await revokeKey(store, id);
  if (done === "unknown")
    throw new CommandError(`There is no key ${id}: \`npm run keys -- list\`.`);
  console.log(
    done === "revoked"
      ? `Key ${id} is revoked. Servers that have just asked for it believe in it a minute longer (KEY_SECONDS).`
      : `Key ${id} was revoked before.`,
  );
}

function roleOf(text: string): Role {
  const role = roles.find((each) => each === text.toUpperCase());
  if (role !== undefined) return role;
  throw new CommandError(`--role takes ${roles.join(", ")}; not "${text}".`);
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
    throw new CommandError(
      `--expires takes a day to come, such as 2027-01-31, or 90d; not "${text}".`,
    );
  }
  return written;
}
