import type { Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { ensureNameFree, unitFacts } from '../queries/find-unit.js';
import { changeParent } from '../storage/change-parent.js';
import { recordActs } from '../storage/record-act.js';
import { renameFrom } from '../storage/rename.js';
import type { UnitFollower } from '../unit-followers.js';
import { inLayers, type SuccessionContributor } from '../unit-successors.js';
import type { Ending } from './endings.js';
import { insertRowsOf, rowKey, tableOf, type Table } from './table.js';
import { takeOver, type Applied } from './take-over.js';

/** The libraries that name units, for whoever applies a succession. */
export interface Successors {
  readonly contributors: readonly SuccessionContributor[];
  readonly follower: UnitFollower;
}

interface PartRow {
  fromUnitId: string;
  toUnitId: string | null;
  newName: string | null;
  parentId: string | null;
  ends: boolean;
}

/**
 * Makes a confirmed succession real: names, places, and every open thing to its heir. The caller holds the epoch's lock and
 * the succession's. What came after the confirmation goes to the unit's first heir and is kept as not confirmed.
 */
export async function applySuccession(
  tx: Transaction,
  { contributors, follower }: Successors,
  succession: { readonly id: string; readonly confirmedBy: string },
  at: Date,
): Promise<void> {
  const applied = { id: succession.id, actorId: succession.confirmedBy, day: dayIn(DEFAULT_TIME_ZONE, at), at };
  await tx.query('UPDATE unit_succession SET applied_at = $2, version = version + 1 WHERE id = $1', [applied.id, at]);
  const parts = await tx.query<PartRow[]>(PARTS, [applied.id]);
  const ending = parts.flatMap(({ fromUnitId, ends }) => (ends ? [fromUnitId] : []));
  for (const part of parts) await changePlace(tx, follower, part, { ...applied, ending });
  const table = await heldTable(tx, contributors, applied.id);
  await keepRows(tx, applied.id, table);
  for (const ending of table.endings) {
    if (ending.ends) await tx.query(KEEP_PART, [newId(), applied.id, ending.fromUnitId, ending.heirId]);
    await moveOffices(tx, follower, table.endings, ending, applied);
    await takeOver(tx, contributors, { table, ending, applied });
    await endUnit(tx, ending, applied);
  }
}

/** The table once everything on it is locked: nothing is added to it any more. */
export async function heldTable(
  tx: Transaction,
  contributors: readonly SuccessionContributor[],
  successionId: string,
): Promise<Table> {
  const { endings, rows } = await tableOf(tx, contributors, successionId);
  const from = endings.map(({ fromUnitId }) => fromUnitId);
  const heirs = [...new Set([...endings.flatMap(({ heirIds }) => heirIds), ...rows.map(({ toUnitId }) => toUnitId)])];
  for (const contributor of inLayers(contributors).toReversed()) await contributor.hold?.(tx, { from, heirs });
  return tableOf(tx, contributors, successionId);
}

/** A unit that is called otherwise, or stands elsewhere. */
async function changePlace(
  tx: Transaction,
  follower: UnitFollower,
  part: PartRow,
  { day, actorId, ending }: Applied & { readonly ending: readonly string[] },
): Promise<void> {
  const { newName, parentId } = part;
  if (newName !== null) {
    const unit = await unitFacts(tx, part.toUnitId ?? part.fromUnitId);
    if (unit.name !== newName) {
      // Somebody may have taken the name since it was prepared.
      await ensureNameFree(tx, { parentId: unit.parentId, name: newName, except: [unit.id, ...ending] }, day);
      await renameFrom(tx, unit.id, { name: newName, from: day });
      await follower.renamed(tx, unit.id);
      const payload = { from: unit.name, to: newName, on: day };
      const version = unit.version + 1;
      const alsoConcerns = [unit.governmentId];
      await recordActs(tx, { userId: actorId }, [
        { unitId: unit.id, version, action: 'unitRenamed', alsoConcerns, payload },
      ]);
    }
  }
  if (parentId !== null) await place(tx, follower, { unitId: part.fromUnitId, parentId }, { day, actorId });
}

async function place(
  tx: Transaction,
  follower: UnitFollower,
  { unitId, parentId }: { unitId: string; parentId: string },
  { day, actorId }: Pick<Applied, 'day' | 'actorId'>,
): Promise<void> {
  const unit = await unitFacts(tx, unitId);
  await changeParent(tx, unit, parentId, day);
  await follower.moved(tx, unitId);
  const alsoConcerns = [unit.governmentId, parentId];
  const payload = { from: unit.parentId, to: parentId };
  await recordActs(tx, { userId: actorId }, [
    { unitId, version: unit.version + 1, action: 'unitMoved', alsoConcerns, payload },
  ]);
}

async function moveOffices(
  tx: Transaction,
  follower: UnitFollower,
  endings: readonly Ending[],
  { fromUnitId, offices }: Ending,
  applied: Applied,
): Promise<void> {
  const ended = new Set(endings.filter(({ ends }) => ends).map((ending) => ending.fromUnitId));
  for (const office of offices)
    if (office.parentId !== fromUnitId && !ended.has(office.unitId)) await place(tx, follower, office, applied);
}

async function endUnit(tx: Transaction, ending: Ending, { id, day, actorId }: Applied): Promise<void> {
  const { fromUnitId, heirIds, ends } = ending;
  const unit = await unitFacts(tx, fromUnitId);
  if (ends) {
    await tx.query(END_UNIT, [fromUnitId, day]);
    await tx.query(END_NAME, [fromUnitId, day]);
  }
  await recordActs(tx, { userId: actorId }, [
    {
      unitId: fromUnitId,
      version: unit.version + (ends ? 1 : 0),
      action: 'unitSucceeded',
      alsoConcerns: [...heirIds, unit.governmentId],
      payload: { successionId: id, toUnitIds: [...heirIds], ended: ends },
    },
  ]);
}

/** What moves, and whether somebody had confirmed it. */
async function keepRows(tx: Transaction, successionId: string, { rows, stored }: Table): Promise<void> {
  const confirmed = new Set(stored.filter((row) => row.confirmed).map(rowKey));
  await tx.query('DELETE FROM unit_succession_row WHERE succession_id = $1', [successionId]);
  await insertRowsOf(
    tx,
    successionId,
    rows.map((row) => ({ ...row, confirmed: confirmed.has(rowKey(row)) })),
  );
}

const PARTS = `
  SELECT from_unit_id AS "fromUnitId", to_unit_id AS "toUnitId", new_name AS "newName", parent_id AS "parentId", ends
  FROM unit_succession_part WHERE succession_id = $1 ORDER BY ordinal`;
// A unit that was made today ends tomorrow: a time of no day cannot be kept.
const END_UNIT = `
  UPDATE unit SET valid_to = greatest($2::date, valid_from + 1), version = version + 1 WHERE id = $1`;
const END_NAME = `
  UPDATE unit_name SET valid_to = greatest($2::date, valid_from + 1)
  WHERE unit_id = $1 AND (valid_to IS NULL OR valid_to > $2)`;
// An office that ends with its unit: its name is found at the heir's office too, and so is what it may read.
const KEEP_PART = `
  INSERT INTO unit_succession_part (id, succession_id, from_unit_id, to_unit_id, ends, ordinal)
  SELECT $1, $2, $3, $4, true, 1000 WHERE NOT EXISTS (
    SELECT FROM unit_succession_part WHERE succession_id = $2 AND from_unit_id = $3)`;
