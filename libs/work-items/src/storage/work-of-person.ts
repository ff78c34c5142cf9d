import type { EntityManager } from 'typeorm';
import type { HandOverCapacity, WorkItemStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { unitStaff } from '../domain/transitions.js';
import { changedRows } from './changed-rows.js';
import { branchesOfSql } from './readers-of-unit.js';

/** A hand-over as it is asked for. */
export interface HandOverParties {
  readonly unitId: string;
  readonly fromUserId: string;
  readonly toUserId: string;
}

/** An open item on which a person works in a unit or one of its offices. */
export interface PersonalWork {
  itemId: string;
  /** The unit or office that named the person. */
  unitId: string;
  capacities: HandOverCapacity[];
  /** Whether the other person belongs to that unit too. */
  movable: boolean;
  number: string;
  title: string;
  status: WorkItemStatus;
  dueOn: CalendarDate | null;
  dueText: string;
}

/** All open work of a person in a unit and its offices, in the order of the items. */
export const workOfPerson = (
  manager: EntityManager,
  { unitId, fromUserId, toUserId }: HandOverParties,
  day: CalendarDate,
): Promise<PersonalWork[]> => manager.query<PersonalWork[]>(WORK, [[unitId], fromUserId, toUserId, day, unitStaff]);

/**
 * Puts one person in the place of another. Who is the officer is not its stand-in too: where the other one was that
 * already, the second place is free.
 */
export async function replacePerson(
  tx: Transaction,
  work: readonly PersonalWork[],
  { fromUserId, toUserId }: HandOverParties,
): Promise<void> {
  const rows = work.map(({ itemId, unitId }) => ({ item_id: itemId, unit_id: unitId }));
  await changedRows(tx, REPLACE, [JSON.stringify(rows), fromUserId, toUserId]);
}

const WORK = `
  SELECT staffing.item_id AS "itemId", staffing.unit_id AS "unitId", item.number, item.title, item.status,
    item.due_on AS "dueOn", item.due_text AS "dueText",
    array_remove(ARRAY[
      CASE WHEN staffing.officer_id = $2 THEN 'officer' END,
      CASE WHEN staffing.stand_in_id = $2 THEN 'standIn' END,
      CASE WHEN staffing.head_id = $2 THEN 'head' END], NULL) AS capacities,
    EXISTS (
      SELECT FROM membership WHERE membership.user_id = $3 AND membership.role = ANY ($5::text[])
        AND membership.unit_id = ANY (${branchesOfSql('ARRAY[staffing.unit_id]')})
        AND membership.valid_from <= $4::date AND (membership.valid_to IS NULL OR membership.valid_to > $4::date)
    ) AS movable
  FROM item_staffing AS staffing JOIN work_item AS item ON item.id = staffing.item_id
  WHERE staffing.unit_id = ANY (${branchesOfSql('$1::uuid[]')})
    AND $2 IN (staffing.officer_id, staffing.stand_in_id, staffing.head_id)
    AND item.status IN ('issued', 'inProgress', 'submitted', 'continuing')
  ORDER BY item.id, staffing.unit_id`;
const REPLACE = `
  UPDATE item_staffing AS staffing SET
    officer_id = CASE WHEN officer_id = $2::uuid THEN $3::uuid ELSE officer_id END,
    head_id = CASE WHEN head_id = $2::uuid THEN $3::uuid ELSE head_id END,
    stand_in_id = CASE
      WHEN officer_id = $2::uuid AND stand_in_id = $3::uuid THEN NULL
      WHEN stand_in_id = $2::uuid AND officer_id = $3::uuid THEN NULL
      WHEN stand_in_id = $2::uuid THEN $3::uuid
      ELSE stand_in_id END,
    version = staffing.version + 1
  FROM json_to_recordset($1::json) AS given (item_id uuid, unit_id uuid)
  WHERE staffing.item_id = given.item_id AND staffing.unit_id = given.unit_id`;
