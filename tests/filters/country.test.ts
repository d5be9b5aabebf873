import { describe, expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));
const lists = [
  ["actors", "country"],
  ["quotes", "speakerCountry"],
] as const;

describe.each(lists)("%s(filter: { %s })", (list, field) => {
  const query = `query ($codes: [String!]) { ${list}(filter: { ${field}: $codes }) { totalCount } }`;
  const count = async (...codes: string[]): Promise<unknown> => {
    const { data, errors } = await api.run(query, { codes });
    if (errors) return told({ errors });
    return (data as Record<string, { totalCount: number }>)[list]?.totalCount;
  };

  test("a code of two or three letters, in any case, is the country", async () => {
    const kyrgyz = await count("KG");
    expect(kyrgyz).toBeGreaterThan(0);
    for (const code of ["kg", "Kg", "KGZ", "kgz"]) expect(await count(code)).toBe(kyrgyz);
    const both = await count("KG", "US");
    expect(both).toBeGreaterThan(kyrgyz as number);
    expect(await count("usa", "kgz", "KG")).toBe(both);
    expect(await count("XK")).toBe(await count("xkx"));
  });

  test.each(["", "K", "KYRG", "Kyrgyzstan", "ZZ", "EU", "UK", "ß", "K G"])(
    "%j is refused",
    async (code) => {
      const message = `\`filter.${field}\`: ${JSON.stringify(code)} is not a country. Write ISO 3166-1 alpha-2 or alpha-3, such as KG or KGZ.`;
      expect(await count("KG", code)).toEqual([{ path: list, code: "BAD_USER_INPUT", message }]);
    },
  );
});
