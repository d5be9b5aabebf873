export interface DayRange {
  first: string;
  last: string;
}

export const partialDatePattern = /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The days that a year, a month or a day covers; undefined for what is no date, such as 2010-02-30. */
export function dayRange(date: string): DayRange | undefined {
  if (!partialDatePattern.test(date)) return undefined;
  const [year, month, day] = date.split("-");
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { first: `${date}-01`, last: `${date}-${days}` };
  return Number(day) <= days ? { first: date, last: date } : undefined;
}

const instantPattern =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3])(?::[0-5]\d){2})(?:\.(\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** An instant of RFC 3339 as the store writes it, in UTC to the millisecond; undefined for what is none. */
export function instant(text: string): string | undefined {
  const [, day = "", time, fraction = "", offset = ""] = instantPattern.exec(text) ?? [];
  if (dayRange(day) === undefined) return undefined;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const utc = new Date(`${day}T${time}.${milliseconds}${offset.toUpperCase()}`).toISOString();
  // An offset can lead past the year 9999, which would compare as text no more.
  return /^\d{4}-/.test(utc) ? utc : undefined;
}
