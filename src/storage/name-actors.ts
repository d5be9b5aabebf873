import type { Client } from "@libsql/client/web";
import { nameStatements, type NamedActor } from "./name.ts";

/** How many actors are written in one transaction. */
const batch = 1000;

/** Makes actors be found by name that were stored before names were kept: SQL cannot fold them. */
export async function nameActors(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.execute({
      sql: `select id, name, (select json_group_array(json_object('text', text, 'type', type, 'language', language))
          from (select * from alias where actor_id = actor.id order by position)) as aliases
        from actor where not exists(select 1 from naming where actor_id = actor.id) limit ?`,
      args: [batch],
    });
    if (rows.length === 0) return;
    const actors: NamedActor[] = rows.map(({ id, name, aliases }) => ({
      id: String(id),
      name: String(name),
      aliases: JSON.parse(String(aliases)) as NamedActor["aliases"],
    }));
    await client.batch(nameStatements(actors), "write");
  }
}
