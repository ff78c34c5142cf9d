import type { Transaction } from '#libs/database';
import { type CalendarDate, Problem } from '#libs/kernel';
import { ensureNameFree, ensureOneGeneralOffice, unitFacts, type UnitFacts } from '../queries/find-unit.js';
import { moveSubtree } from './move-subtree.js';

/**
 * Puts a unit with all below it under another one. The caller holds the epoch's lock. Problems: `conflict` (into itself),
 * `unitNameTaken`, `generalOfficeExists`.
 */
export async function changeParent(
  tx: Transaction,
  unit: UnitFacts,
  parentId: string,
  day: CalendarDate,
): Promise<void> {
  await ensureMayStand(tx, unit, parentId, day);
  await tx.query('UPDATE unit SET parent_id = $2, version = version + 1 WHERE id = $1', [unit.id, parentId]);
  await moveSubtree(tx, unit.id, parentId);
  const { governmentId } = await unitFacts(tx, unit.id);
  if (governmentId !== unit.governmentId) await ensureOneGeneralOffice(tx, governmentId, day);
}

/** Refuses a place inside the unit itself, and one where its name is taken. Problems: `conflict`, `unitNameTaken`. */
export async function ensureMayStand(
  tx: Transaction,
  unit: Pick<UnitFacts, 'id' | 'name'>,
  parentId: string,
  day: CalendarDate,
): Promise<void> {
  const inside = await tx.query<unknown[]>('SELECT FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $2', [
    unit.id,
    parentId,
  ]);
  if (inside.length > 0) throw new Problem('conflict', { detail: '单位不能移到自身或其下级单位之下。' });
  await ensureNameFree(tx, { parentId, name: unit.name, except: unit.id }, day);
}
