import { sql, type SQL } from "drizzle-orm";
import {
  Parameter,
  parameter,
  type Args,
  type FieldArguments,
  type ParameterValue,
} from "./arguments.ts";
import {
  canonicalId,
  canonicalIds,
  canonicalIdsNamed,
  isSlug,
  isUnknown,
  type Identified,
} from "./canonical-id.ts";

/** How the values of a list are read. */
export interface ReadAs {
  /** What they are ids of. */
  ids?: Identified | undefined;
  /** Makes a select that is carried out once, of one column `value`: for slugs, which take more to look up. */
  frame?: (select: SQL) => SQL;
  /** What stands in the store for one of them. */
  stored?: ((value: never) => ParameterValue) | undefined;
}

/** The value of one field of a filter, made into parameters. */
export class FilterValue {
  readonly #arguments: FieldArguments;
  readonly #of: (args: Args) => unknown;
  /** A list of one is bound as itself, a longer one as JSON. */
  readonly #one: boolean;
  readonly #list: Parameter;
  readonly #ids: Identified | undefined;
  /** Whether there are slugs among the ids. */
  readonly #slugs: boolean;
  readonly #frame: ReadAs["frame"];
  #looked: SQL | undefined;
  /** The value when the plan is made; only its form may be looked at. */
  readonly value: unknown;

  constructor(
    given: FieldArguments,
    of: (args: Args) => unknown,
    value: unknown,
    { ids, frame, stored = (each) => each }: ReadAs = {},
  ) {
    this.value = value;
    this.#ids = ids;
    this.#frame = frame;
    this.#slugs = ids?.slugs === true && Array.isArray(value) && value.some(isSlug);
    this.#arguments = given;
    this.#of = of;
    this.#one = Array.isArray(value) && value.length === 1;
    const list = (args: Args): ParameterValue[] => (of(args) as never[]).map(stored);
    this.#list = new Parameter(given, (args) =>
      this.#one ? (list(args)[0] ?? null) : JSON.stringify(list(args)),
    );
  }

  param(pick: (value: never) => ParameterValue): SQL {
    return sql`${parameter(this.#arguments, (args) => pick(this.#of(args) as never))}`;
  }

  /** `= ?` for a list of one, so that an index can also give the order; `in (…)` for more. */
  is(): SQL {
    const given = sql`${sql.param(this.#list)}`;
    if (this.#ids === undefined) {
      return this.#one ? sql`= ${given}` : sql`in (select value from json_each(${given}))`;
    }
    if (this.#slugs && this.#frame !== undefined) {
      this.#looked ??= this.#frame(canonicalIdsNamed(this.#ids, this.rows()));
      return sql`${this.#one ? sql`=` : sql`in`} (select value from ${this.#looked})`;
    }
    return this.#one
      ? sql`= ${canonicalId(this.#ids, given)}`
      : sql`in ${canonicalIds(this.#ids, sql`json_each(${given})`)}`;
  }

  /** Whether a value is the id of nothing, for rows of `rows`. */
  isUnknown(of: Identified): SQL {
    return isUnknown(of, this.#slugs);
  }

  /** The list's values as rows of one column, `value`. */
  rows(): SQL {
    const given = sql.param(this.#list);
    return this.#one ? sql`(select ${given} as value)` : sql`json_each(${given})`;
  }
}
