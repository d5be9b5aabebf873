/**
 * Puts things into groups so that whatever one leads to stands in an earlier group or in its own; only
 * things that lead to each other in a circle share a group. (Tarjan's strongly connected components,
 * with a stack of its own: chains may be long.)
 */
export function citationGroups<T>(things: readonly T[], leadsTo: (thing: T) => Iterable<T>): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const groups: T[][] = [];
  const enter = (thing: T) => {
    index.set(thing, index.size);
    low.set(thing, index.size - 1);
    open.push(thing);
    isOpen.add(thing);
    return { thing, next: leadsTo(thing)[Symbol.iterator]() };
  };
  const lower = (thing: T, to: number | undefined): void => {
    low.set(thing, Math.min(low.get(thing) ?? Infinity, to ?? Infinity));
  };
  for (const root of things) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { thing, next } = here;
      const { value, done } = next.next();
      if (!done) {
        if (!index.has(value)) path.push(enter(value));
        else if (isOpen.has(value)) lower(thing, index.get(value));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.thing, low.get(thing));
      if (low.get(thing) !== index.get(thing)) continue;
      const group = open.splice(open.indexOf(thing));
      for (const member of group) isOpen.delete(member);
      groups.push(group);
    }
  }
  return groups;
}
