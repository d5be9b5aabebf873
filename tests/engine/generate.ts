import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from "graphql";
import type { Api } from "../../src/api.ts";
import { nounOfId } from "../../src/engine/declare/noun.ts";
import { sampleValues, type Samples } from "./samples.ts";
import { Random } from "./random.ts";

/** An argument that the generator made wrong on purpose: where, and the code it must be refused with. */
export interface Expected {
  path: string[];
  code: string;
}

export interface Generated {
  text: string;
  variables: Record<string, unknown>;
  expected: Expected[];
}

/** Random operations that fit the schema: every kind of field, argument, fragment and directive. */
export function createGenerator(api: Api, samples: Samples) {
  return (seed: number): Generated => new Generation(api, samples, new Random(seed)).operation();
}

class Generation {
  readonly #api: Api;
  readonly #samples: Samples;
  readonly #random: Random;
  readonly #variables = new Map<string, { type: string; value: unknown }>();
  readonly #fragments: string[] = [];
  readonly #expected: Expected[] = [];
  readonly #spoils: boolean;
  /** True right below `... on Type`: fields of one name there may differ in type from those of another. */
  #aliased = false;
  #aliases = 0;

  constructor(api: Api, samples: Samples, random: Random) {
    this.#api = api;
    this.#samples = samples;
    this.#random = random;
    this.#spoils = random.chance(0.1);
  }

  operation(): Generated {
    const query = this.#api.schema.getQueryType() as GraphQLObjectType;
    const depth = this.#random.chance(0.15) ? 14 : 3 + this.#random.below(6);
    const body = this.#selections(query, depth, [], true);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = declared.length > 0 ? `query(${declared.join(", ")}) ` : "";
    const given = [...this.#variables].filter(([, { value }]) => value !== undefined);
    return {
      text: `${head}${body}${this.#fragments.map((fragment) => `\n${fragment}`).join("")}`,
      variables: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
      expected: this.#expected,
    };
  }

  /** `counts` is false below what a directive leaves out: nothing there can be refused. */
  #selections(type: GraphQLObjectType, depth: number, path: string[], counts: boolean): string {
    const random = this.#random;
    // The server's own limits are in no store.
    const isWhole = path.length === 1;
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => name !== "limits" && (name !== "facets" || isWhole),
    );
    const deep = fields.filter((field) => !isLeaf(field));
    const wanted = depth > 9 ? [random.pick(deep.length > 0 ? deep : fields)] : [];
    const most = depth > 9 ? 1 : 4;
    for (const field of random.some(fields, most)) {
      if (isLeaf(field) || depth > 0) wanted.push(field);
    }
    const aliased = this.#aliased;
    const parts = wanted.flatMap((field) => {
      this.#aliased = aliased;
      return this.#field(type, field, depth - 1, path, counts);
    });
    this.#aliased = false;
    if (parts.length === 0 || random.chance(0.1)) parts.push(`a${this.#aliases++}: __typename`);
    return `{ ${parts.join(" ")} }`;
  }

  #field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    path: string[],
    counts: boolean,
  ): string[] {
    const random = this.#random;
    const plain = !this.#aliased && field.args.length === 0 && random.chance(0.5) && isLeaf(field);
    const key = plain ? field.name : `a${this.#aliases++}`;
    const directive = random.chance(0.08) ? this.#directive() : { text: "", included: true };
    const included = counts && directive.included;
    // What is wrong below a bucket's node is refused only where the facet is of a noun.
    const isRefused = included && field.name !== "facets";
    const here = [...path, key];
    const name = plain ? field.name : `${key}: ${field.name}`;
    const args = this.#arguments(parent, field, here, included, depth > 5);
    const call = `${name}${args.text}${directive.text}`;
    // Of another type than the one that the id names, nothing is answered, and nothing refused.
    const isAnswered = (type: string): boolean =>
      typeof args.id !== "string" || nounOfId(this.#api.model.nouns, args.id)?.name === type;
    const below = (): string => {
      const type = getNamedType(field.type);
      this.#aliased = false;
      if (isObjectType(type)) return ` ${this.#selections(type, depth, here, isRefused)}`;
      if (!isAbstractType(type)) return "";
      const some = isUnionType(type)
        ? type.getTypes().map((each) => each.name)
        : ["Article", "Actor", "Quote", "Mention", "Claim"];
      const own = isUnionType(type) ? "__typename" : "id";
      return ` ${this.#onTypes(some, own, depth, here, (each) => included && isAnswered(each))}`;
    };
    const once = this.#wrap(parent, `${call}${below()}`);
    // The same field again under the same name: both selections are merged.
    return !isLeaf(field) && random.chance(0.08) ? [once, `${call}${below()}`] : [once];
  }

  #onTypes(
    some: string[],
    own: string,
    depth: number,
    path: string[],
    counts: (type: string) => boolean,
  ): string {
    const types = this.#random.some(some, 3);
    const parts = types.map((name) => {
      const type = this.#api.schema.getType(name) as GraphQLObjectType;
      this.#aliased = true;
      return `... on ${name} ${this.#selections(type, depth, path, counts(name))}`;
    });
    return `{ ${own} ${parts.join(" ")} }`;
  }

  #wrap(type: GraphQLObjectType, field: string): string {
    const random = this.#random;
    if (random.chance(0.05)) return `... { ${field} }`;
    if (random.chance(0.05)) return `... on ${type.name} { ${field} }`;
    if (random.chance(0.05)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${type.name} { ${field} }`);
      return `...${name}`;
    }
    return field;
  }

  #directive(): { text: string; included: boolean } {
    const on = this.#random.chance(0.5);
    const value = this.#random.chance(0.5) ? String(on) : this.#variable("Boolean!", on);
    const skip = this.#random.chance(0.5);
    return {
      text: skip ? ` @skip(if: ${value})` : ` @include(if: ${value})`,
      included: skip !== on,
    };
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #arguments(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    path: string[],
    counts: boolean,
    narrow: boolean,
  ): { text: string; id: unknown } {
    const spoil = this.#spoils && counts && this.#random.chance(0.3);
    const values = sampleValues(this.#random, this.#samples, this.#api, parent, field, spoil);
    // Twenty of twenty of twenty is more than an answer holds.
    if (narrow && "first" in values.args === "last" in values.args && !spoil) {
      if (field.args.some(({ name }) => name === "first")) values.args["first"] = 2;
    }
    if (values.code !== undefined) this.#expected.push({ path, code: values.code });
    const parts = field.args
      .filter((argument) => values.args[argument.name] !== undefined)
      .map((argument) => `${argument.name}: ${this.#input(argument, values.args[argument.name])}`);
    return { text: parts.length > 0 ? `(${parts.join(", ")})` : "", id: values.args["id"] };
  }

  #input({ type }: Pick<GraphQLArgument, "type">, value: unknown): string {
    if (this.#random.chance(0.3)) return this.#variable(String(type), value);
    return this.#literal(type, value);
  }

  #literal(type: GraphQLInputType, value: unknown): string {
    if (value === null) return "null";
    if (isNonNullType(type)) return this.#literal(type.ofType, value);
    if (isListType(type)) {
      const items = (value as unknown[]).map((item) => this.#literal(type.ofType, item));
      return `[${items.join(", ")}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.entries(value as Record<string, unknown>).map(([name, item]) => {
        const field = type.getFields()[name];
        if (field === undefined) throw new Error(`${type.name} has no ${name}.`);
        // A field of a oneOf input takes no nullable variable.
        return `${name}: ${type.isOneOf ? this.#literal(field.type, item) : this.#input(field, item)}`;
      });
      return `{${fields.join(", ")}}`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }
}

function isLeaf(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return !isObjectType(type) && !isAbstractType(type);
}
