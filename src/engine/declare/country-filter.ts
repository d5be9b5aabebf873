import { countryOf } from "../../storage/country.ts";
import { listProblem, type Filter } from "./filter.ts";

/** What a list of countries is stored as, and what is refused in it. */
export const countries: Required<Pick<Filter<unknown>, "stored" | "problem">> = {
  stored: (code: string) => countryOf(code) ?? code,
  problem(value) {
    const wrong = (value as string[]).find((code) => countryOf(code) === undefined);
    if (wrong === undefined) return listProblem(value);
    const message = `${JSON.stringify(wrong)} is not a country. Write ISO 3166-1 alpha-2 or alpha-3, such as KG or KGZ.`;
    return { code: "BAD_USER_INPUT", message };
  },
};
