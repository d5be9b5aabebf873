import { readRows, type Store } from "../../storage/store.ts";
import type { ActorRecord } from "../format/record.ts";
import { identifierKey, storedActors } from "../load/stored-records.ts";

/** How to tell an actor: all that is given has to fit. */
export interface Rule {
  slug?: string;
  /** Its scheme and its value, as `identifierKey` joins them. */
  identifier?: string;
  wikidataId?: string;
  name?: string;
  alias?: string;
  aliasType?: string;
  country?: string;
  kind?: string;
}

/** The actors that a file may mean: those of the store, asked for in bulk, and those the file has made. */
export interface Known {
  /** Asks the store for all that the rules could fit. */
  learn(rules: readonly Rule[]): Promise<void>;
  find(rule: Rule): ActorRecord[];
  add(actor: ActorRecord): void;
}

// What an actor is looked up by, the most telling first: the rest of a rule is compared.
const keys = {
  slug: { of: (actor: ActorRecord) => [actor.slug], sql: "slug" },
  identifier: {
    of: (actor: ActorRecord) => (actor.identifiers ?? []).map(identifierKey),
    sql: "",
  },
  wikidataId: { of: (actor: ActorRecord) => [actor.wikidataId ?? ""], sql: "wikidata_id" },
  name: { of: (actor: ActorRecord) => [actor.name], sql: "name" },
  alias: { of: (actor: ActorRecord) => actor.aliases.map(({ text }) => text), sql: "" },
  country: { of: (actor: ActorRecord) => [placeOf(actor)], sql: "country || '/' || kind" },
} as const;
type Key = keyof typeof keys;
const keyNames = Object.keys(keys) as Key[];

const placeOf = ({ country, kind }: Rule): string => `${country ?? ""}/${kind ?? ""}`;

/** What a rule is looked up by; a rule on a country says the kind too, or it would fit a crowd. */
function keyOf(rule: Rule): [Key, string] | undefined {
  const name = keyNames.find((one) => rule[one] !== undefined);
  if (name === undefined) return undefined;
  return [name, name === "country" ? placeOf(rule) : (rule[name] as string)];
}

export function knownActors(store: Store): Known {
  const bySlug = new Map<string, ActorRecord>();
  const slugs = new Map<string, Set<string>>();
  const asked = new Set<string>();

  function add(actor: ActorRecord): void {
    bySlug.set(actor.slug, actor);
    for (const name of keyNames) {
      for (const text of keys[name].of(actor)) {
        const key = `${name} ${text}`;
        slugs.set(key, (slugs.get(key) ?? new Set()).add(actor.slug));
      }
    }
  }

  async function learn(rules: readonly Rule[]): Promise<void> {
    const wanted: Record<Key, string[]> = {
      slug: [],
      identifier: [],
      wikidataId: [],
      name: [],
      alias: [],
      country: [],
    };
    for (const [name, text] of rules.map(keyOf).filter((key) => key !== undefined)) {
      if (asked.has(`${name} ${text}`)) continue;
      asked.add(`${name} ${text}`);
      wanted[name].push(text);
    }
    const found = await fitting(store, wanted);
    const fresh = found.filter((slug) => !bySlug.has(slug));
    if (fresh.length === 0) return;
    for (const actor of (await storedActors(store, fresh)).values()) add(actor);
  }

  function find(rule: Rule): ActorRecord[] {
    const key = keyOf(rule);
    if (key === undefined) return [];
    const actors = [...(slugs.get(key.join(" ")) ?? [])].map((slug) => bySlug.get(slug));
    return actors.filter((actor) => actor !== undefined && fits(actor, rule)) as ActorRecord[];
  }

  return { learn, find, add };
}

async function fitting(store: Store, wanted: Record<Key, string[]>): Promise<string[]> {
  const selects = keyNames
    .filter((name) => wanted[name].length > 0)
    .map((name) => {
      const list = `(select value from json_each(?1, '$.${name}'))`;
      return name === "identifier"
        ? `select slug from recorded_actor where id in (select own.actor_id from json_each(?1, '$.identifier') given cross join recorded_actor_identifier own
            where own.scheme = substr(given.value, 1, instr(given.value, ' ') - 1) and own.value = substr(given.value, instr(given.value, ' ') + 1))`
        : name === "alias"
          ? `select slug from recorded_actor where id in (select actor_id from recorded_alias where text in ${list})`
          : name === "country"
            ? // The list of countries first, for the index; then the pair.
              `select slug from recorded_actor where country in (select substr(value, 1, instr(value, '/') - 1) from json_each(?1, '$.country')) and country || '/' || kind in ${list}`
            : `select slug from recorded_actor where ${keys[name].sql} in ${list}`;
    });
  if (selects.length === 0) return [];
  const rows = await readRows(store, selects.join(" union "), [JSON.stringify(wanted)]);
  return rows.map((row) => String(row["slug"]));
}

function fits(actor: ActorRecord, rule: Rule): boolean {
  const { alias, aliasType, identifier, ...own } = rule;
  return (
    (identifier === undefined ||
      (actor.identifiers ?? []).some((one) => identifierKey(one) === identifier)) &&
    Object.entries(own).every(
      ([name, text]) => text === undefined || actor[name as keyof ActorRecord] === text,
    ) &&
    (alias === undefined ||
      actor.aliases.some(
        ({ text, type }) => text === alias && (aliasType === undefined || type === aliasType),
      ))
  );
}
