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
