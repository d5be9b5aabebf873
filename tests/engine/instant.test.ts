import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { instant } from "../../src/storage/partial-date.ts";
import { openApi, told } from "../ask.ts";

test.each([
  ["2010-06-15T09:30:00Z", "2010-06-15T09:30:00.000Z"],
  ["2010-06-15t09:30:00.5z", "2010-06-15T09:30:00.500Z"],
  ["2010-06-15T09:30:00.123999+06:00", "2010-06-15T03:30:00.123Z"],
  ["2010-01-01T00:00:00+00:01", "2009-12-31T23:59:00.000Z"],
  ["2012-02-29T23:59:59-00:30", "2012-03-01T00:29:59.000Z"],
])("%s is %s", (text, utc) => {
  expect(instant(text)).toBe(utc);
});

test.each([
  ["2010-02-30T00:00:00Z", "a day that is none"],
  ["2010-02-29T00:00:00Z", "no leap year"],
  ["2010-06-15", "no time"],
  ["2010-06-15T09:30:00", "no offset"],
  ["2010-06-15T09:30Z", "no seconds"],
  ["2010-06-15 09:30:00Z", "no T"],
  ["2010-06-15T24:00:00Z", "an hour that is none"],
  ["2010-06-15T09:60:00Z", "a minute that is none"],
  ["2010-06-15T09:30:60Z", "a second that is none"],
  ["2010-06-15T09:30:00.Z", "no digits"],
  ["2010-06-15T09:30:00+0600", "an offset without its colon"],
  ["2010-06-15T09:30:00+24:00", "an offset that is none"],
  ["9999-12-31T23:59:59-01:00", "past the last year"],
  ["+012010-06-15T09:30:00Z", "a longer year"],
  ["2010-06-15T09:30:00Z\n", "more after it"],
  ["", "nothing"],
])("%j is none: %s", (text) => {
  expect(instant(text)).toBeUndefined();
});

test("what JavaScript writes is taken as it is, and sorts as the instants do", () => {
  const at = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  });
  const property = fc.property(at, at, (a, b) => {
    expect(instant(a.toISOString())).toBe(a.toISOString());
    const [first, second] = [instant(a.toISOString()) ?? "", instant(b.toISOString()) ?? ""];
    expect(first < second).toBe(a < b);
  });
  fc.assert(property);
});

const api = openApi(inject("store"));

test.each([
  [
    "claims",
    "asKnownAt",
    '"2010-02-30T00:00:00Z"',
    "an instant. Write 2010-06-15T09:30:00Z, or an offset such as +06:00 in place of Z.",
  ],
  [
    "relationships",
    "asKnownAt",
    '"now"',
    "an instant. Write 2010-06-15T09:30:00Z, or an offset such as +06:00 in place of Z.",
  ],
  [
    "relationships",
    "asKnownAt",
    "2010",
    "an instant. Write 2010-06-15T09:30:00Z, or an offset such as +06:00 in place of Z.",
  ],
  ["claims", "asOf", '"2010-02-30"', "a date. Write 2010, 2010-06 or 2010-06-15."],
  ["relationships", "asOf", '"10"', "a date. Write 2010, 2010-06 or 2010-06-15."],
])("%s refuses %s: %s before anything is asked", async (list, field, value, rest) => {
  const answer = await api.run(`{ ${list}(filter: { ${field}: ${value} }) { totalCount } }`);
  const message = `\`filter.${field}\`: ${value} is not ${rest}`;
  expect(told(answer)).toEqual([{ path: list, code: "INVALID_DATE", message }]);
  expect(answer.requests).toBe(0);
});
