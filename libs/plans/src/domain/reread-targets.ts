import type { OutlineTarget } from '#libs/contracts';
import { targetsOfText, type DateBasis } from '#libs/plan-reader';
import { type DraftContent, type DraftItem, type DraftTarget, withItems } from './draft.js';
import { liveItem } from './edit-items.js';
import { printedTarget } from './printed-target.js';

/**
 * Reads the targets of what a change corrected again: 1∶055 corrected to 1∶0.55 gives its target the value. What the
 * checker set or took out by hand stays, and so does what was read where nothing changed.
 */
export function rereadTargets(before: DraftContent, after: DraftContent, basis: DateBasis): DraftContent {
  const was = new Map(before.items.map((item) => [item.id, item]));
  return withItems(
    after,
    after.items.flatMap((item) => {
      const old = was.get(item.id);
      return !old || item.removed || (old.title === item.title && old.measures === item.measures)
        ? []
        : [{ ...item, targets: reread(old, item, basis) }];
    }),
  );
}

/** An item written by hand with the targets its text states. */
export function withReadTargets(content: DraftContent, itemId: string, basis: DateBasis): DraftContent {
  const item = liveItem(content, itemId);
  return withItems(content, [{ ...item, targets: targetsOfText(item, basis).map(unplaced) }]);
}

/** What is read in words that are not the document's has no place in it. */
const unplaced = (read: OutlineTarget): DraftTarget => ({ ...printedTarget(read), span: null, numberSpan: null });

function reread(old: DraftItem, item: DraftItem, basis: DateBasis): DraftTarget[] {
  const { replaced, added } = difference(targetsOfText(old, basis), targetsOfText(item, basis));
  const targets: DraftTarget[] = [...item.targets];
  for (const [gone, come] of replaced) {
    const at = targets.findIndex((target) => target.origin === 'printed' && isReadFrom(target, gone));
    const target = targets[at];
    // the checker has set it or taken it out
    if (!target) continue;
    targets.splice(at, 1, ...(come ? [inPlaceOf(target, gone, come)] : []));
  }
  return [...targets, ...added.map(unplaced)];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

const isReadFrom = (target: DraftTarget, read: OutlineTarget): boolean =>
  bare(target.printed) === bare(read.text) && target.indicator === printedTarget(read).indicator;

/** What is read now, where the other was read; a deadline that only the clause prints is kept. */
function inPlaceOf(target: DraftTarget, gone: OutlineTarget, come: OutlineTarget): DraftTarget {
  const now = printedTarget(come);
  const { dueOn, dueText, recurrence, continuing } = target;
  const dated = ({ due, dueText: words, recurrence: again }: OutlineTarget): boolean =>
    due !== null || words !== null || again !== null;
  const kept = dated(gone) || dated(come) ? {} : { dueOn, dueText, recurrence, continuing };
  return { ...now, ...kept, id: target.id, span: target.span, numberSpan: target.numberSpan };
}

/** What was read before and is read no more, with what stands in its place, if anything; and what is new. */
interface Difference {
  replaced: [OutlineTarget, OutlineTarget | null][];
  added: OutlineTarget[];
}

/** Equal readings keep; the others replace one another in their order, by the same indicator first. */
function difference(before: readonly OutlineTarget[], after: readonly OutlineTarget[]): Difference {
  const come = [...after];
  const gone = before.filter((one) => !take(come, (other) => keyOf(other) === keyOf(one)));
  const pairs = new Map<OutlineTarget, OutlineTarget | null>();
  for (const one of gone)
    pairs.set(
      one,
      take(come, ({ indicator }) => indicator === one.indicator),
    );
  const left = gone.filter((one) => pairs.get(one) === null);
  // as many left on both sides: each was changed where it stands
  if (left.length === come.length) for (const one of left) pairs.set(one, come.shift() ?? null);
  return { replaced: [...pairs], added: come };
}

/** Takes the first that fits out of a list. */
function take(list: OutlineTarget[], fits: (one: OutlineTarget) => boolean): OutlineTarget | null {
  const at = list.findIndex(fits);
  return at < 0 ? null : (list.splice(at, 1)[0] ?? null);
}

const keyOf = ({ span: _span, numberSpan: _numberSpan, ...said }: OutlineTarget): string => JSON.stringify(said);
