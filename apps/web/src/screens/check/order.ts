interface Ordered {
  id: string;
}

/** Whether at least two are selected and nothing lies between them: only then can they become one. */
export function neighbouring(items: readonly Ordered[], selected: ReadonlySet<string>): boolean {
  const at = items.flatMap((item, index) => (selected.has(item.id) ? [index] : []));
  return at.length >= 2 && at.at(-1)! - at[0]! === at.length - 1;
}

/** The ids with `moved` standing where `target` stands now; null when nothing would change. */
export function movedTo(items: readonly Ordered[], moved: string, target: string): string[] | null {
  const ids = items.map((item) => item.id);
  const from = ids.indexOf(moved);
  const to = ids.indexOf(target);
  if (from === -1 || to === -1 || from === to) return null;
  ids.splice(from, 1);
  ids.splice(to, 0, moved);
  return ids;
}

/** The ids with `moved` one place up or down; null at either end. */
export function movedBy(items: readonly Ordered[], moved: string, by: 1 | -1): string[] | null {
  const target = items[items.findIndex((item) => item.id === moved) + by];
  return target && items.some((item) => item.id === moved) ? movedTo(items, moved, target.id) : null;
}
