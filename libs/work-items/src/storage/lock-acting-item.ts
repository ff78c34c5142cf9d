import type { DueOwner } from '#libs/contracts';
import { queryPrepared, type Transaction, unseen } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import type { MarkedPart } from '../domain/facts.js';
import { lockItems, type LockedItem } from './lock-items.js';
import { type OpenSubmission, openSubmissionSql } from './submissions.js';

/** An item under lock with what access and the table look at. */
export interface ActingItem extends LockedItem {
  number: string;
  parentId: string | null;
  dueOn: CalendarDate | null;
  dueOwner: DueOwner | null;
  suspended: boolean;
  contested: boolean;
  /** The units with a share in it. */
  shareUnitIds: string[];
  /** Of the asker's reading units, those that may read it. */
  readerUnitIds: string[];
  /** The parts of the return that is not answered yet. */
  openParts: MarkedPart[] | null;
  /** What was handed in and is not answered yet. */
  submission: OpenSubmission | null;
  /** What the asked guards found missing. */
  asked: Readonly<Record<string, unknown>>;
}

/**
 * Locks an item and then reads what decides about it: in a second statement, because one that waited for a lock sees
 * other tables as they were before the wait. `factsSql` is that statement, see {@link actingFactsSql}.
 */
export async function lockActingItem(
  tx: Transaction,
  itemId: string,
  readingUnits: readonly string[],
  factsSql: string,
): Promise<ActingItem | undefined> {
  const [locked] = await lockItems(tx, [itemId]);
  if (!locked) return undefined;
  const [facts] = await queryPrepared<Omit<ActingItem, keyof LockedItem>>(tx, factsSql, [itemId, readingUnits]);
  return facts && { ...locked, ...facts };
}

/** The second statement of {@link lockActingItem}; `asked` is the lifecycle's own expression over `item.id`. */
export const actingFactsSql = (asked: string): string => `
  SELECT item.number, item.parent_id AS "parentId", item.due_on AS "dueOn", item.due_owner AS "dueOwner",
    item.suspended_at IS NOT NULL AS suspended, item.contested_at IS NOT NULL AS contested,
    ARRAY(SELECT share.unit_id FROM work_item_share AS share WHERE share.item_id = item.id) AS "shareUnitIds",
    ARRAY(SELECT scope.unit_id FROM item_scope AS scope
          WHERE scope.item_id = item.id AND scope.unit_id = ANY (${unseen('$2', 'uuid[]')})) AS "readerUnitIds",
    (SELECT json_agg(json_build_object('part', part.part, 'subjectId', part.subject_id))
     FROM item_return AS given JOIN item_return_part AS part ON part.return_id = given.id
     WHERE given.item_id = item.id AND given.answered_at IS NULL) AS "openParts",
    ${openSubmissionSql('item.id')} AS submission, ${asked} AS asked
  FROM work_item AS item WHERE item.id = $1`;
