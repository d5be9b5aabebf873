interface Step {
  detail: string;
  parent: Step | undefined;
  children: Step[];
}

function steps(tree: string): Step[] {
  const all: Step[] = [];
  const above: Step[] = [];
  for (const line of tree.split("\n").filter(Boolean)) {
    const detail = line.trimStart();
    const depth = (line.length - detail.length) / 2;
    const parent = depth > 0 ? above[depth - 1] : undefined;
    const step: Step = { detail, parent, children: [] };
    parent?.children.push(step);
    above[depth] = step;
    all.push(step);
  }
  return all;
}

const made = (name: string, among: readonly Step[]): boolean =>
  among.some(({ detail }) => detail === `CO-ROUTINE ${name}` || detail === `MATERIALIZE ${name}`);

const isLoop = ({ detail }: Step): boolean =>
  /^(SCAN|SEARCH) (?!CONSTANT ROW|\d+ CONSTANT)/.test(detail);

// What an index finds for one id is few; for a word, such as a status, it is a share of the table.
const byId = /\((?:id|\w+_id|k|slug|url|rowid|ordinal)=\?/;

/**
 * The steps of a plan that go through all rows of a table, or for each row of another through a share of them. A table may be walked in the order of an index, which
 * is how a page of a whole list and its count are read: once an operation, first, and with nothing sorted after.
 */
export function scans(tree: string): string[] {
  const all = steps(tree);
  const isScan = (step: Step): boolean => {
    const automatic = /^SEARCH (\S+) USING AUTOMATIC /.exec(step.detail)?.[1];
    if (automatic !== undefined) return !made(automatic, all) && !automatic.startsWith("(");
    if (/^SEARCH (?!\()/.test(step.detail)) return isRepeated(step) && !byId.test(step.detail);
    const [, name = "", how = ""] = /^SCAN (\S+)(?: (.*))?$/.exec(step.detail) ?? [];
    if (name === "" || name.startsWith("(")) return false;
    if (/^CONSTANT ROW|^\d+ CONSTANT/.test(step.detail.slice("SCAN ".length))) return false;
    if (how.startsWith("VIRTUAL TABLE")) return !/ INDEX (?:[1-9]|\d+:M)/.test(how);
    const beside = step.parent?.children ?? all.filter(({ parent }) => parent === undefined);
    // A table has a letter and a number for its name; anything else is a table expression.
    const isTable = /^[a-z]\d+$/.test(name);
    if (how === "" && (made(name, beside) || (!isTable && made(name, all)))) return false;
    const walksIndex = how.startsWith("USING INDEX") || how.startsWith("USING COVERING INDEX");
    return !walksIndex || isSorted(beside) || isInner(step, beside) || isRepeated(step);
  };
  return all.filter(isScan).map(({ detail }) => detail);
}

/** The steps of a plan whose rows are found by an index and then put in order by sorting all of them. */
export function sorts(tree: string): string[] {
  return steps(tree)
    .filter(({ detail, parent, children }) => {
      const beside = parent?.children ?? [];
      const finds = detail.startsWith("SEARCH ") && children.length === 0;
      return (finds || detail === "MULTI-INDEX OR") && isSorted(beside);
    })
    .map(({ detail }) => detail);
}

const isSorted = (beside: readonly Step[]): boolean =>
  beside.some(({ detail }) => /^USE TEMP B-TREE FOR .*ORDER BY/.test(detail));

/** Whether another loop goes around this one. */
const isInner = (step: Step, beside: readonly Step[]): boolean =>
  beside.slice(0, beside.indexOf(step)).some(isLoop);

/** Whether the step is taken anew for each row of something around it. */
function isRepeated(step: Step): boolean {
  for (let at = step.parent; at !== undefined; at = at.parent) {
    if (at.detail.startsWith("CORRELATED ")) return true;
    if (/^(MATERIALIZE|SCALAR SUBQUERY|LIST SUBQUERY) /.test(at.detail)) return false;
  }
  return false;
}

// Between two rowids, a stretch of some hundred rows is counted.
const isSearch = ({ detail }: Step): boolean =>
  /^SCAN \w+_search VIRTUAL TABLE INDEX (?!.*><$)/.test(detail);

/**
 * The steps of a plan that multiply a search: an index of words that is asked anew for each row of something, and
 * what is gone through anew for each match.
 */
export function searchedAgain(tree: string): string[] {
  return steps(tree)
    .filter(isSearch)
    .flatMap((search) => {
      const beside = search.parent?.children ?? [];
      const after = beside.slice(beside.indexOf(search) + 1);
      const perMatch = after.filter(
        (step) =>
          (step.detail.startsWith("CORRELATED ") && !looksUp(step)) ||
          (isLoop(step) && isGoneThrough(step)),
      );
      const isAgain = isRepeated(search) || isInner(search, beside);
      return [...(isAgain ? [search] : []), ...perMatch].map(({ detail }) => detail);
    });
}

/** Whether a subquery only finds rows by their ids, and sees whether a list that was given has a value. */
const looksUp = (step: Step): boolean =>
  step.children.every(
    (child) =>
      (!isLoop(child) || byId.test(child.detail) || isMadeOfValues(child)) && looksUp(child),
  );

const isMadeOfValues = ({ detail }: Step): boolean =>
  /^SCAN (json_each VIRTUAL TABLE|\(subquery-\d+\)$)/.test(detail);

const isGoneThrough = (step: Step): boolean =>
  step.detail.startsWith("SCAN ") && !/^SCAN \w+ VIRTUAL TABLE INDEX 1:$/.test(step.detail);
