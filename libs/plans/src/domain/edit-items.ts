import { newId, Problem } from '#libs/kernel';
import type { AssignmentRole } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { sameTarget } from './draft-from-outline.js';
import {
  type DraftAssignment,
  type DraftContent,
  type DraftItem,
  liveItems,
  renumbered,
  type ResolvedTargetInput,
  withItems,
} from './draft.js';

/** The fields of an item a checker may set; unnamed ones stay. */
export interface ItemEdit {
  title?: string;
  measures?: string;
  key?: boolean;
  dueOn?: CalendarDate | null;
  assignments?: ResolvedTargetInput[];
}

/** The item of that id that is still in the draft. Problem `notFound`. */
export function liveItem(content: DraftContent, id: string): DraftItem {
  const item = content.items.find((other) => other.id === id && !other.removed);
  if (!item) throw new Problem('notFound');
  return item;
}

/** Changes the named fields of one item. Problems: `notFound`, `invalidInput` for two leads or a unit named twice. */
export function editItem(content: DraftContent, id: string, edit: ItemEdit): DraftContent {
  const item = liveItem(content, id);
  const { assignments, ...fields } = edit;
  const named = assignments ? { assignments: checkedAssignments(item, assignments), leadAssumed: false } : {};
  return withItems(content, [{ ...item, ...fields, ...named }]);
}

/** Adds an item written by hand behind `after`, or first. */
export function addItem(
  content: DraftContent,
  after: string | null,
  edit: Required<ItemEdit>,
): { content: DraftContent; itemId: string } {
  const order = liveItems(content).map((item) => item.id);
  const at = after === null ? 0 : order.indexOf(liveItem(content, after).id) + 1;
  const blank: DraftItem = {
    id: newId(),
    planItemId: newId(),
    ordinal: 0,
    ref: `增${content.items.filter((item) => item.span === null).length + 1}`,
    section: (after === null ? undefined : liveItem(content, after))?.section ?? '',
    title: '',
    measures: '',
    clause: '',
    leadAssumed: false,
    openEnded: false,
    key: false,
    dueOn: null,
    span: null,
    removed: false,
    version: 1,
    assignments: [],
  };
  const added = editItem(withItems(content, [blank]), blank.id, edit);
  return { content: renumbered(added, order.toSpliced(at, 0, blank.id)), itemId: blank.id };
}

/** Takes an item out of the draft; undo brings it back. */
export function removeItem(content: DraftContent, id: string): DraftContent {
  const removed = withItems(content, [{ ...liveItem(content, id), removed: true }]);
  return renumbered(
    removed,
    liveItems(removed).map((item) => item.id),
  );
}

/**
 * Joins neighbouring items into the first of them: its title, all measures and clauses, every unit once. The first
 * item's lead answers; further leads become co-leads. Problem `mergeImpossible` unless they are neighbours.
 */
export function mergeItems(content: DraftContent, ids: readonly string[]): DraftContent {
  const order = liveItems(content);
  const chosen = order.filter((item) => ids.includes(item.id));
  const start = order.indexOf(chosen[0]!);
  const neighbours = chosen.every((item, index) => order[start + index] === item);
  if (chosen.length < 2 || chosen.length !== new Set(ids).size || !neighbours) throw new Problem('mergeImpossible');
  const [first, ...rest] = chosen as [DraftItem, ...DraftItem[]];
  const assignments: DraftAssignment[] = [...first.assignments];
  for (const assignment of rest.flatMap((item) => item.assignments)) {
    if (assignments.some((other) => sameTarget(other, assignment))) continue;
    const taken = assignment.role === 'lead' && assignments.some((other) => other.role === 'lead');
    assignments.push({ ...assignment, id: newId(), role: taken ? 'coLead' : assignment.role });
  }
  const spans = chosen.flatMap((item) => (item.span ? [item.span] : []));
  const merged: DraftItem = {
    ...first,
    measures: chosen.map((item, index) => (index === 0 ? item.measures : `${item.title}。${item.measures}`)).join('\n'),
    clause: [...new Set(chosen.map((item) => item.clause).filter(Boolean))].join('；'),
    leadAssumed: chosen.some((item) => item.leadAssumed),
    openEnded: chosen.some((item) => item.openEnded),
    key: chosen.some((item) => item.key),
    dueOn:
      chosen
        .map((item) => item.dueOn)
        .filter((due) => due !== null)
        .sort()[0] ?? null,
    span:
      spans.length > 0
        ? { start: Math.min(...spans.map(({ start: at }) => at)), end: Math.max(...spans.map(({ end }) => end)) }
        : null,
    assignments,
  };
  const moved = content.questions.map((question) =>
    rest.some((item) => item.id === question.itemId) ? { ...question, itemId: first.id } : question,
  );
  const next = withItems({ ...content, questions: moved }, [
    merged,
    ...rest.map((item) => ({ ...item, removed: true })),
  ]);
  return renumbered(
    next,
    liveItems(next).map((item) => item.id),
  );
}

/** Cuts an item's measures at `at`: what follows becomes a new item with the same units. Problem `splitImpossible`. */
export function splitItem(content: DraftContent, id: string, at: number, title: string): DraftContent {
  const item = liveItem(content, id);
  const head = item.measures.slice(0, at).trim();
  const tail = item.measures.slice(at).trim();
  if (!head || !tail || /^[\uDC00-\uDFFF]/.test(tail)) throw new Problem('splitImpossible');
  const part: DraftItem = {
    ...item,
    id: newId(),
    planItemId: newId(),
    ref: nextRef(content, item.ref),
    title,
    measures: tail,
    version: 1,
    assignments: item.assignments.map((assignment) => ({ ...assignment, id: newId() })),
  };
  const order = liveItems(content).map((other) => other.id);
  const next = withItems(content, [{ ...item, measures: head }, part]);
  return renumbered(next, order.toSpliced(order.indexOf(item.id) + 1, 0, part.id));
}

function nextRef(content: DraftContent, ref: string): string {
  const taken = new Set(content.items.map((item) => item.ref));
  for (let number = 2; ; number += 1) if (!taken.has(`${ref}-${number}`)) return `${ref}-${number}`;
}

/** Puts the items in the given order. Problem `orderIncomplete` unless each is named exactly once. */
export function orderItems(content: DraftContent, ids: readonly string[]): DraftContent {
  const live = new Set(liveItems(content).map((item) => item.id));
  if (ids.length !== live.size || new Set(ids).size !== ids.length || !ids.every((id) => live.has(id))) {
    throw new Problem('orderIncomplete');
  }
  return renumbered(content, ids);
}

/** Keeps printed and ruled assignments as they are where the checker names the same unit in the same role. */
function checkedAssignments(item: DraftItem, wanted: readonly ResolvedTargetInput[]): DraftAssignment[] {
  const errors = wanted.flatMap((one, index) => {
    const twice = wanted.findIndex((other) => sameTarget(other, one)) !== index;
    const secondLead = one.role === 'lead' && wanted.findIndex((other) => other.role === 'lead') !== index;
    const groupLeads = one.role === 'lead' && one.groupId !== null;
    const path = `/assignments/${index}`;
    return [
      ...(twice
        ? [{ code: 'namedTwice', path, message: `“${one.name}”重复，同一任务中每个单位只能有一种责任。` }]
        : []),
      ...(secondLead
        ? [{ code: 'secondLead', path, message: '每项任务只能有一个牵头单位，其余请设为共同牵头单位。' }]
        : []),
      ...(groupLeads ? [{ code: 'groupLeads', path, message: `“${one.name}”是一组单位，不能作为牵头单位。` }] : []),
    ];
  });
  if (errors.length > 0) throw new Problem('invalidInput', { errors });
  const assignments = wanted.map((one): DraftAssignment => {
    const known = item.assignments.find((other) => sameTarget(other, one) && other.role === one.role);
    return (
      known ?? {
        id: newId(),
        role: one.role,
        printed: one.name,
        name: one.name,
        unitId: one.unitId,
        groupId: one.groupId,
        origin: 'checker',
        span: null,
      }
    );
  });
  // A choice of lead by a person settles who answers, also where it repeats what was printed.
  return assignments.map((one) => (one.role === 'lead' ? { ...one, origin: 'checker' } : one));
}

/** The roles in order of strength: a unit named twice keeps the strongest. */
export const byStrength: readonly AssignmentRole[] = ['lead', 'coLead', 'supporting', 'guiding', 'implementer'];
