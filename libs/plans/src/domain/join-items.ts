import { newId, Problem } from '#libs/kernel';
import { isStronger, leadOf, sameTarget } from './assignments.js';
import {
  type DraftAssignment,
  type DraftContent,
  type DraftItem,
  type DraftTarget,
  liveItems,
  renumbered,
  withItems,
} from './draft.js';
import { MOST_DUE_TEXT } from './deadline.js';
import { freeRef, liveItem } from './edit-items.js';
import { short } from './printed-target.js';
import { withReaches } from './rule-reach.js';

/**
 * Joins neighbouring items into the first of them: its title, all measures and clauses, every unit in its strongest
 * role, the earliest date and whatever is printed of when. The first lead answers; further leads become co-leads. Problem `mergeImpossible` unless they are neighbours.
 */
export function mergeItems(content: DraftContent, ids: readonly string[]): DraftContent {
  const order = liveItems(content);
  const chosen = order.filter((item) => ids.includes(item.id));
  const [first, ...rest] = chosen;
  const start = first ? order.indexOf(first) : -1;
  const neighbours = chosen.every((item, index) => order[start + index] === item);
  if (!first || rest.length === 0 || chosen.length !== new Set(ids).size || !neighbours)
    throw new Problem('mergeImpossible');
  const gone = new Set(rest.map((item) => item.id));
  const questions = content.questions.map((question) =>
    question.itemId !== null && gone.has(question.itemId) ? { ...question, itemId: first.id } : question,
  );
  const next = withItems({ ...content, questions }, [
    merged(first, chosen),
    ...rest.map((item) => ({ ...item, removed: true })),
  ]);
  const reaching = withReaches(next, (id) => [gone.has(id) ? first.id : id]);
  return renumbered(
    reaching,
    liveItems(reaching).map((item) => item.id),
  );
}

function merged(first: DraftItem, chosen: readonly DraftItem[]): DraftItem {
  const { dueOn, dueOwner } = chosen.reduce((one, other) =>
    other.dueOn !== null && (one.dueOn === null || other.dueOn < one.dueOn) ? other : one,
  );
  const spans = chosen.flatMap((item) => (item.span ? [item.span] : []));
  return {
    ...first,
    measures: chosen.map((item, index) => (index === 0 ? item.measures : `${item.title}。${item.measures}`)).join('\n'),
    clause: distinct(chosen.map((item) => item.clause)),
    leadAssumed: chosen.find(leadOf)?.leadAssumed ?? false,
    openEnded: chosen.some((item) => item.openEnded),
    key: chosen.some((item) => item.key),
    dueOn,
    dueOwner,
    dueText: short(distinct(chosen.map((item) => item.dueText)), MOST_DUE_TEXT),
    span:
      spans.length > 0
        ? { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
        : null,
    assignments: mergedAssignments(first, chosen),
    targets: chosen.flatMap((item) =>
      item.targets.map((target) => (item === first ? target : { ...target, id: newId() })),
    ),
  };
}

const distinct = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join('；');

/** Names that mean the same unit stay apart while they are different names: an answer may still be changed. */
function mergedAssignments(first: DraftItem, chosen: readonly DraftItem[]): DraftAssignment[] {
  const lead = chosen.flatMap((item) => leadOf(item) ?? [])[0];
  const all: DraftAssignment[] = [];
  for (const one of chosen.flatMap((item) => item.assignments)) {
    const role = one.role === 'lead' && one !== lead ? 'coLead' : one.role;
    const at = all.findIndex((other) => sameTarget(other, one) && other.name === one.name);
    const known = all[at];
    if (!known) all.push({ ...one, role, id: first.assignments.includes(one) ? one.id : newId() });
    else if (isStronger(role, known.role)) all[at] = { ...known, role };
  }
  return all;
}

/**
 * Cuts an item's measures at `at`: what follows becomes a new item with the same units and the targets that are stated
 * there. Problem `splitImpossible`.
 */
export function splitItem(content: DraftContent, id: string, at: number, title: string): DraftContent {
  const item = liveItem(content, id);
  const head = item.measures.slice(0, at).trim();
  const tail = item.measures.slice(at).trim();
  if (!head || !tail || /^[\uDC00-\uDFFF]/.test(tail)) throw new Problem('splitImpossible');
  const later = item.targets.filter((target) => isStatedIn(tail, target) && !isStatedIn(head, target));
  const part: DraftItem = {
    ...item,
    id: newId(),
    planItemId: newId(),
    ref: freeRef(content, `${item.ref}-`, 2),
    title,
    measures: tail,
    version: 1,
    assignments: item.assignments.map((one) => ({ ...one, id: newId() })),
    targets: later.map((target) => ({ ...target, id: newId() })),
  };
  const order = liveItems(content).map((other) => other.id);
  const next = withItems(content, [
    { ...item, measures: head, targets: item.targets.filter((target) => !later.includes(target)) },
    part,
  ]);
  const reaching = withReaches(next, (other) => (other === item.id ? [item.id, part.id] : [other]));
  return renumbered(reaching, order.toSpliced(order.indexOf(item.id) + 1, 0, part.id));
}

/** Whether a text states a target; one that the checker set by hand is stated nowhere and stays where it is. */
const isStatedIn = (text: string, { printed }: DraftTarget): boolean => {
  const bare = (words: string) => words.replace(/\s+/g, '');
  return printed !== '' && bare(text).includes(bare(printed));
};
