import type { Transaction } from '#libs/database';
import { type CalendarDate, newId } from '#libs/kernel';
import type { Duty } from '../domain/dispatches.js';
import { insertRows } from './insert-rows.js';

/** A dispatch as it goes out, with its lines. */
export interface NewDispatch {
  id: string;
  planId: string;
  planVersionId: string;
  unitId: string;
  kind: 'plan' | 'revision' | 'matter' | 'split';
  issuedAt: Date;
  issuedBy: string;
  contestUntil: CalendarDate;
  duties: readonly NewLine[];
}

/** A duty on a dispatch; of a revision also what it says of it. */
export interface NewLine extends Omit<Duty, 'unitId'> {
  readonly change?: 'added' | 'changed' | 'ended';
  /** A line that tells of a duty that ended is withdrawn from the beginning. */
  readonly withdrawnAt?: Date;
}

/**
 * Ids for dispatches of one act in the order in which they are listed: lists begin with the newest, so the first one gets
 * the id made last.
 */
export const idsNewestFirst = (count: number): string[] => Array.from({ length: count }, newId).reverse();

/** Stores dispatches and their lines, two statements for any number of units. */
export async function insertDispatches(tx: Transaction, dispatches: readonly NewDispatch[]): Promise<void> {
  await insertRows(
    tx,
    'dispatch',
    {
      id: 'uuid',
      plan_id: 'uuid',
      plan_version_id: 'uuid',
      unit_id: 'uuid',
      kind: 'text',
      status: 'text',
      issued_at: 'timestamptz',
      issued_by: 'uuid',
      contest_until: 'date',
    },
    dispatches.map((dispatch) => ({
      id: dispatch.id,
      plan_id: dispatch.planId,
      plan_version_id: dispatch.planVersionId,
      unit_id: dispatch.unitId,
      kind: dispatch.kind,
      status: 'issued',
      issued_at: dispatch.issuedAt,
      issued_by: dispatch.issuedBy,
      contest_until: dispatch.contestUntil,
    })),
  );
  await insertLines(
    tx,
    dispatches.flatMap(({ id, duties }) => duties.map((duty) => ({ dispatchId: id, ...duty }))),
  );
}

/** Adds duties to dispatches, also to such as went out before. */
export const insertLines = (tx: Transaction, lines: readonly (NewLine & { dispatchId: string })[]): Promise<void> =>
  insertRows(
    tx,
    'dispatch_line',
    {
      dispatch_id: 'uuid',
      item_id: 'uuid',
      role: 'text',
      share_id: 'uuid',
      change: 'text',
      withdrawn_at: 'timestamptz',
    },
    lines.map(({ dispatchId, itemId, role, shareId, change, withdrawnAt }) => ({
      dispatch_id: dispatchId,
      item_id: itemId,
      role,
      share_id: shareId,
      change: change ?? null,
      withdrawn_at: withdrawnAt ?? null,
    })),
  );
