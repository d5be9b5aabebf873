const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser would make a line feed of it.
  "\r": "&#13;",
};

/** Text for HTML, and for values in double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (c) => entities[c] ?? c);
