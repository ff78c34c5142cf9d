import type { Outline } from '#libs/contracts';
import type { DraftItem } from './draft.js';

/**
 * A reading of a draft's text with the numbers its items have in the draft. Another reading (a table explained, a newer
 * reader) may number the same items otherwise, and what it says of them must still be found; an item it adds gets a
 * number that none has yet.
 */
export function withDraftRefs(outline: Outline, items: readonly DraftItem[]): Outline {
  const byStart = new Map<number, string>();
  const byEnd = new Map<number, string>();
  const present = items.filter(({ removed }) => !removed);
  for (const { span, ref } of [...items.filter(({ removed }) => removed), ...present].toReversed()) {
    if (span === null) continue;
    byStart.set(span.start, ref);
    byEnd.set(span.end, ref);
  }
  const taken = new Set(present.map(({ ref }) => ref));
  const refs = new Map<string, string>();
  for (const { ref, span } of outline.items) {
    const known = byStart.get(span[0]) ?? byEnd.get(span[1]);
    const own = known ?? freshRef(ref, taken);
    refs.set(ref, own);
    taken.add(own);
  }
  if ([...refs].every(([read, own]) => read === own)) return outline;
  const own = <Ref extends string | null>(ref: Ref): Ref => (ref === null ? ref : ((refs.get(ref) ?? ref) as Ref));
  return {
    ...outline,
    items: outline.items.map((item) => ({ ...item, ref: own(item.ref) })),
    numbers: outline.numbers.map((number) => ({ ...number, itemRef: own(number.itemRef) })),
    warnings: outline.warnings.map((warning) => ({ ...warning, itemRef: own(warning.itemRef) })),
    responsibilityRules: outline.responsibilityRules.map((rule) => ({ ...rule, itemRef: own(rule.itemRef) })),
  };
}

/** A number printed twice names one item only; as the reader marks it. */
function freshRef(ref: string, taken: ReadonlySet<string>): string {
  if (!taken.has(ref)) return ref;
  for (let times = 2; ; times += 1) if (!taken.has(`${ref}〔${times}〕`)) return `${ref}〔${times}〕`;
}
