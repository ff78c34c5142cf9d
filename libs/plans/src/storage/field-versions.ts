import type { Transaction } from '#libs/database';
import { contestedFields, type FieldVersions, fieldVersionsOf, Problem } from '#libs/kernel';
import type { DraftItem } from '../domain/draft.js';
import { termsOf } from '../domain/draft-targets.js';
import type { ItemEdit } from '../domain/edit-items.js';
import { comparedTargets, comparedTerms, itemFields } from '../domain/item-fields.js';

/** Notes which fields of items a change changed. */
export async function noteFields(
  tx: Transaction,
  changed: readonly { old: DraftItem; value: DraftItem }[],
  byId: string,
): Promise<void> {
  const noted = changed.flatMap(({ old, value }) => {
    const raised = fieldVersionsOf(itemFields(old), itemFields(value), { version: old.version + 1, byId });
    return Object.keys(raised).length > 0 ? [{ id: old.id, raised: JSON.stringify(raised) }] : [];
  });
  if (noted.length > 0) await tx.query(NOTE, [noted.map(({ id }) => id), noted.map(({ raised }) => raised)]);
}

/**
 * Accepts an edit that rests on an older version where nobody changed the fields it names. Problem `stale` otherwise, with
 * both values of each field in conflict and who changed it.
 */
export async function ensureUncontested(tx: Transaction, item: DraftItem, seen: number, edit: ItemEdit): Promise<void> {
  if (seen === item.version) return;
  if (seen > item.version) throw new Problem('stale', { extension: { version: item.version } });
  const [row] = await tx.query<{ versions: FieldVersions }[]>(READ, [item.id]);
  const versions = row?.versions ?? {};
  const { assignments, targets, ...fields } = edit;
  const wanted = {
    ...fields,
    ...(assignments && { assignments: comparedTargets(assignments) }),
    ...(targets && { targets: comparedTerms(targets) }),
  };
  const names = contestedFields(versions, seen, itemFields(item), wanted);
  if (names.length === 0) return;
  const people = await tx.query<{ id: string; name: string }[]>(PEOPLE, [names.map((name) => versions[name]?.byId)]);
  const errors = names.map((name) => ({
    code: 'fieldChanged',
    path: `/${name}`,
    message: '该项刚被他人修改。',
    by: people.find(({ id }) => id === versions[name]?.byId) ?? null,
    present: shown(item, name),
    sent: shown(edit, name),
  }));
  throw new Problem('stale', { errors, extension: { version: item.version } });
}

/** A value as the api gives it; of units, groups and targets what an edit would send. */
function shown(of: DraftItem | ItemEdit, name: string): unknown {
  if (name === 'assignments')
    return of.assignments?.map(({ role, unitId, groupId }) => ({ role, ...(unitId ? { unitId } : { groupId }) }));
  if (name === 'targets') return of.targets?.map(({ id, ...target }) => ({ ...(id && { id }), ...termsOf(target) }));
  return of[name as keyof ItemEdit];
}

const NOTE = `
  UPDATE draft_item AS item SET field_versions = item.field_versions || noted.raised
  FROM unnest($1::uuid[], $2::jsonb[]) AS noted (id, raised) WHERE item.id = noted.id`;
const READ = 'SELECT field_versions AS versions FROM draft_item WHERE id = $1';
const PEOPLE = 'SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[])';
