import type { AssignmentRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import { succeeded } from '#libs/organisation';
import { changedRows } from '../changed-rows.js';
import { insertLines } from '../insert-dispatches.js';
import type { Taking } from './take-items.js';

interface Line {
  dispatchId: string;
  planId: string;
  version: number;
  itemId: string;
  role: AssignmentRole;
  shareId: string | null;
}

/** Where a duty of an item went: the unit, and the dispatch by which it has it. */
export interface Destination {
  readonly unitId: string;
  readonly dispatchId: string;
}

/** The destinations by item and role. */
export type Destinations = ReadonlyMap<string, Destination>;
export const dutyKey = (itemId: string, role: string): string => `${itemId} ${role}`;

/**
 * The heirs get the unit's dispatches as far as they take over what stands on them, signed where these were signed: what
 * was received is not received again. On the old ones the lines stay as a record. `between` stores the shares.
 */
export async function takeLines(
  tx: Transaction,
  taking: Taking,
  between: () => Promise<void>,
): Promise<{ destinations: Destinations; entries: NewLedgerEntry[] }> {
  const { take, after, items, leadOf } = taking;
  const moved = new Map(after.moved.map(({ id, unitId }) => [id, unitId]));
  const ending = new Set(after.ended);
  const stays = (line: Line, heir: string | null) => heir === take.fromUnitId || (heir === null && !isOver(line));
  const isOver = ({ itemId, shareId }: Line) => !items.has(itemId) || (shareId !== null && ending.has(shareId));
  const heirOf = (line: Line): string | null => {
    if (isOver(line)) return null;
    return line.role === 'lead' ? leadOf(line.itemId) : (moved.get(line.shareId ?? '') ?? null);
  };
  const lines = (await tx.query<Line[]>(LINES, [take.fromUnitId])).filter((line) => !stays(line, heirOf(line)));
  await changedRows(tx, WITHDRAW, [lines.map(({ dispatchId }) => dispatchId), keys(lines), take.occurredAt]);
  await changedRows(tx, WITHDRAW_ENDED, [after.ended, take.occurredAt]);
  await between();
  const copies = new Map<string, Destination & Line>();
  const placed: (Line & Destination)[] = [];
  for (const line of lines) {
    const unitId = heirOf(line);
    if (unitId === null) continue;
    const key = `${line.dispatchId} ${unitId}`;
    const copy = copies.get(key) ?? { ...line, unitId, dispatchId: newId() };
    copies.set(key, copy);
    placed.push({ ...line, unitId, dispatchId: copy.dispatchId });
  }
  const origins = [...copies.keys()].map((key) => key.split(' ')[0]!);
  const made = [...copies.values()];
  await tx.query(COPY, [made.map(({ dispatchId }) => dispatchId), made.map(({ unitId }) => unitId), origins]);
  await insertLines(tx, placed);
  const old = [...new Map(lines.map((line) => [line.dispatchId, line])).values()];
  await changedRows(tx, RAISE, [old.map(({ dispatchId }) => dispatchId)]);
  const destinations = new Map(placed.map((line) => [dutyKey(line.itemId, line.role), line]));
  const entries = [
    ...old.map(({ dispatchId, version, planId }) => entryOf(taking, dispatchId, version + 1, planId, take.fromUnitId)),
    ...made.map(({ dispatchId, planId, unitId }) => entryOf(taking, dispatchId, 1, planId, unitId)),
  ];
  return { destinations, entries };
}

const keys = (lines: readonly Line[]): string[] => lines.map(({ itemId, role }) => dutyKey(itemId, role));

const entryOf = ({ take }: Taking, id: string, version: number, planId: string, unitId: string): NewLedgerEntry =>
  succeeded(take, {
    subject: { type: 'dispatch', id, version },
    planId,
    unitIds: [...new Set([take.fromUnitId, unitId])],
  });

const LINES = `
  SELECT dispatch.id AS "dispatchId", dispatch.plan_id AS "planId", dispatch.version, line.item_id AS "itemId", line.role,
    line.share_id AS "shareId"
  FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
  WHERE dispatch.unit_id = $1 AND line.withdrawn_at IS NULL ORDER BY dispatch.id, line.item_id, line.role`;
const WITHDRAW = `
  UPDATE dispatch_line AS line SET withdrawn_at = $3, share_id = NULL
  FROM unnest($1::uuid[], $2::text[]) AS given (dispatch_id, duty)
  WHERE line.dispatch_id = given.dispatch_id AND line.item_id || ' ' || line.role = given.duty
    AND line.withdrawn_at IS NULL`;
const WITHDRAW_ENDED = `
  UPDATE dispatch_line SET withdrawn_at = $2, share_id = NULL
  WHERE share_id = ANY ($1::uuid[]) AND withdrawn_at IS NULL`;
const COPY = `
  INSERT INTO dispatch (id, plan_id, plan_version_id, unit_id, kind, status, issued_at, issued_by, contest_until,
    signed_at, signed_by)
  SELECT given.id, old.plan_id, old.plan_version_id, given.unit_id, 'revision', old.status, old.issued_at, old.issued_by,
    old.contest_until, old.signed_at, old.signed_by
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS given (id, unit_id, old_id) JOIN dispatch AS old ON old.id = given.old_id`;
const RAISE = 'UPDATE dispatch SET version = version + 1 WHERE id = ANY ($1::uuid[])';
