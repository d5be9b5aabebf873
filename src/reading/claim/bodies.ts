import type { NamedActors } from "../name/named-actors.ts";
import type { ActorKind, FoundActor } from "../suggestion.ts";

/** Bodies that a title implies; those the text does not name are added to its actors. */
export class Bodies {
  readonly added: FoundActor[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly first: number;

  constructor({ members }: NamedActors, unnamed: number) {
    for (const [number, { name, kind }] of members.entries()) {
      if (kind !== "PERSON") this.numbers.set(name, number);
    }
    this.first = members.length + unnamed;
  }

  numberOf(name: string, kind: ActorKind): number {
    const before = this.numbers.get(name);
    if (before !== undefined) return before;
    const number = this.first + this.added.length;
    this.numbers.set(name, number);
    this.added.push({
      name,
      kind,
      identifiability: "NAMED",
      aliases: [],
      country: undefined,
      known: undefined,
    });
    return number;
  }
}
