// English: what is written as one word and means two. Only where there is no choice; `Ann’s` may be hers.
const negated = new Set(
  "do does did is are was were have has had would could should must need might ought dare may".split(
    " ",
  ),
);
const irregular: Readonly<Record<string, string>> = { ca: "can", wo: "will", sha: "shall" };
const pronouns = new Set("i you he she it we they that there here what who where how".split(" "));
const verbs: Readonly<Record<string, string>> = { re: "are", ve: "have", ll: "will" };
const ofPronouns: Readonly<Record<string, string>> = { s: "is", d: "would", m: "am" };

/** The words of a folded contraction: `don't` is `do not`. */
export function expanded(token: string): [string, string] | undefined {
  if (token === "cannot") return ["can", "not"];
  if (token === "let's") return ["let", "us"];
  const at = token.lastIndexOf("'");
  if (at === -1) return undefined;
  const [head, tail] = [token.slice(0, at), token.slice(at + 1)];
  if (tail === "t") {
    const verb = head.slice(0, -1);
    const full = Object.hasOwn(irregular, verb) ? irregular[verb] : verb;
    const isNegated = head.endsWith("n") && (full !== verb || negated.has(verb));
    return isNegated && full !== undefined ? [full, "not"] : undefined;
  }
  const verb = verbs[tail] ?? (pronouns.has(head) ? ofPronouns[tail] : undefined);
  return verb === undefined ? undefined : [head, verb];
}

// French, Italian, Catalan: little words that lose their vowel before another, and stay words.
const little =
  /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|un|com|dell|all|nell|sull|dall|coll|degl|agl|gl|quest|quell|dov|cos|sant|senz|anch)(?=')/;

/** The little word that a folded token begins with: of `l'accord` it is `l`. */
export function elided(token: string): string | undefined {
  return little.exec(token)?.[0];
}
