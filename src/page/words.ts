const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as exact as it is known: 21 June 2010, June 2010, 2010. */
export function dateText(date: string): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** An instant to the minute. */
export const instantText = (instant: string): string =>
  `${dateText(instant)}, ${instant.slice(11, 16)} UTC`;

/** A value of an enum as people write it: NEIGHBOR_OF is "neighbor of". */
export const enumText = (value: string): string => value.toLowerCase().replaceAll("_", " ");

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a predicate says between its two ends. */
const phrases: Readonly<Record<string, string>> = {
  MEMBER_OF: "is a member of",
  PART_OF: "is part of",
  COMPOSED_OF: "is composed of",
  HEADED: "headed",
  NEIGHBOR_OF: "is a neighbor of",
  ALLIED_WITH: "is allied with",
  RIVAL_OF: "is a rival of",
  ESTRANGED_FROM: "is estranged from",
  ASSOCIATED_WITH: "is associated with",
  AT_WAR_WITH: "is at war with",
  AT_WAR_IN: "is at war in",
  RELATED_TO: "is related to",
};
export const predicateText = (predicate: string): string =>
  phrases[predicate] ?? enumText(predicate);

export const statusText: Readonly<Record<string, string>> = {
  ASSERTED: "asserted",
  DENIED: "denied",
  HYPOTHETICAL: "supposed",
  PROPOSED: "proposed",
};

export const formText: Readonly<Record<string, string>> = {
  DIRECT: "Quoted directly",
  MIXED: "Partly quoted, partly reported",
  INDIRECT: "Reported, not quoted",
};

const number = new Intl.NumberFormat("en");
export const count = (value: number): string => number.format(value);

/** "1 quote", "1,200 quotes". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

export const untitled = (title: string | null): string => title ?? "an article without a title";
