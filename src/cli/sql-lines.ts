const breaking = new Set(["select", "from", "where", "order", "limit", "union", "cross", "and"]);

/** A statement broken over lines, at spaces alone: folding its white space gives it back. */
export function breakLines(statement: string): string {
  const tokens = statement.match(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[\w.?]+|\s+|[^\s]/g) ?? [];
  // For each open parenthesis: whether it is a json_object's, how many commas it has seen, and its indentation.
  const open: { pairs: boolean; commas: number; indent: number }[] = [];
  let indent = 0;
  let text = "";
  tokens.forEach((token, i) => {
    const top = open.at(-1);
    if (/^\s+$/.test(token)) {
      const afterPair = tokens[i - 1] === "," && top?.pairs === true && top.commas % 2 === 0;
      const next = tokens[i + 1] ?? "";
      const query = next === "(" && tokens[i + 2] === "select";
      const between = tokens[i - 1] === "," && top === undefined;
      const breaks =
        afterPair || query || between || (breaking.has(next) && !(top?.pairs ?? false));
      text += breaks ? `\n${"  ".repeat(indent)}` : token;
      return;
    }
    if (token === "(") {
      const inner = tokens[i + 1] === "select" || tokens[i - 1] === "json_object";
      indent += inner ? 1 : 0;
      open.push({ pairs: tokens[i - 1] === "json_object", commas: 0, indent: inner ? 1 : 0 });
    } else if (token === ")") indent -= open.pop()?.indent ?? 0;
    else if (token === "," && top !== undefined) top.commas += 1;
    text += token;
  });
  return `${text}\n`;
}
