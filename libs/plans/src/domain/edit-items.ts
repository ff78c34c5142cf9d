import type { DueOwner } from '#libs/contracts';
import { type CalendarDate, newId, Problem, type ProblemDetail } from '#libs/kernel';
import { assignment, isFound, leadOf, sameTarget } from './assignments.js';
import { editedTargets, type TargetEdit } from './draft-targets.js';
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
  /** Stays with another date unless it is named too: it says what the document says. */
  dueText?: string;
  assignments?: ResolvedTargetInput[];
  /** All of them; left out, they are what the text says. */
  targets?: TargetEdit[];
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
  const { assignments, targets, ...fields } = edit;
  const edited: DraftItem = { ...item, ...fields };
  if (edited.dueOn !== item.dueOn) edited.dueOwner = dueOwnerOf(edited);
  if (assignments) {
    edited.assignments = chosenAssignments(item, assignments);
    if (leadOf(edited)?.unitId !== leadOf(item)?.unitId) edited.leadAssumed = false;
  }
  if (targets) edited.targets = editedTargets(item.targets, targets);
  return withItems(content, [edited]);
}

/** A date the checker sets is the general office's own, not the document's; a matter's date keeps its owner. */
function dueOwnerOf(item: DraftItem): DueOwner | null {
  if (item.dueOn === null) return null;
  return item.span === null ? (item.dueOwner ?? 'generalOffice') : 'generalOffice';
}

/** Adds an item written by hand behind `after`, or first. */
export function addItem(
  content: DraftContent,
  after: string | null,
  edit: Required<Omit<ItemEdit, 'targets' | 'dueText'>> & Pick<ItemEdit, 'targets' | 'dueText'>,
): { content: DraftContent; itemId: string } {
  const order = liveItems(content).map((item) => item.id);
  const at = after === null ? 0 : order.indexOf(liveItem(content, after).id) + 1;
  const blank: DraftItem = {
    id: newId(),
    planItemId: newId(),
    ordinal: 0,
    ref: freeRef(content, '增', 1),
    section: (after === null ? undefined : liveItem(content, after))?.section ?? '',
    title: '',
    measures: '',
    clause: '',
    leadAssumed: false,
    openEnded: false,
    key: false,
    dueOn: null,
    dueOwner: null,
    dueText: '',
    span: null,
    removed: false,
    version: 1,
    assignments: [],
    targets: [],
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

/** Puts the items in the given order. Problem `orderIncomplete` unless each is named exactly once. */
export function orderItems(content: DraftContent, ids: readonly string[]): DraftContent {
  const live = new Set(liveItems(content).map((item) => item.id));
  if (ids.length !== live.size || new Set(ids).size !== ids.length || !ids.every((id) => live.has(id))) {
    throw new Problem('orderIncomplete');
  }
  return renumbered(content, ids);
}

/**
 * Keeps printed and ruled assignments as they are where the checker names the same unit in the same role. A name that
 * nobody was found for cannot be chosen here: it stays until its question is answered, unless another unit leads now.
 */
function chosenAssignments(item: DraftItem, wanted: readonly ResolvedTargetInput[]): DraftAssignment[] {
  refuseContradictions(wanted);
  const chosen = wanted.flatMap((one) => {
    const known = item.assignments.filter((other) => other.role === one.role && sameTarget(other, one));
    return known.length > 0 ? known : [assignment(one.role, one, 'checker')];
  });
  const hasLead = chosen.some((one) => one.role === 'lead');
  const unknown = item.assignments.filter((one) => !isFound(one) && !(one.role === 'lead' && hasLead));
  return [...chosen, ...unknown];
}

function refuseContradictions(wanted: readonly ResolvedTargetInput[]): void {
  const errors = wanted.flatMap((one, index) => {
    const path = `/assignments/${index}`;
    const isFirst = (same: (other: ResolvedTargetInput) => boolean) => wanted.findIndex(same) === index;
    const found: ProblemDetail[] = [];
    if (!isFirst((other) => sameTarget(other, one)))
      found.push({ code: 'namedTwice', path, message: `“${one.name}”重复，同一任务中每个单位只能有一种责任。` });
    if (one.role === 'lead' && !isFirst((other) => other.role === 'lead'))
      found.push({ code: 'secondLead', path, message: '每项任务只能有一个牵头单位，其余请设为共同牵头单位。' });
    if (one.role === 'lead' && one.groupId !== null)
      found.push({ code: 'groupLeads', path, message: `“${one.name}”是一组单位，不能作为牵头单位。` });
    return found;
  });
  if (errors.length > 0) throw new Problem('invalidInput', { errors });
}

/** The first ref of a series (增1, 增2, … or 3-2, 3-3, …) that no item of the draft has or had. */
export function freeRef(content: DraftContent, stem: string, from: number): string {
  const taken = new Set(content.items.map((item) => item.ref));
  for (let number = from; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}
