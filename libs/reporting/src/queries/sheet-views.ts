import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { sheetRowSchema, sheetSchema, sheetSummarySchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { Problem } from '#libs/kernel';
import { personJson, readersOfRecordSql, unitJson } from '#libs/work-items';
import { changedCells, isAnswered, isLapsed, type Row } from '../domain/sheet-row.js';
import { ANSWERED, loadRows, ROW_SHOWN } from './load-rows.js';

/** A sheet with its rows. */
export type SheetView = z.infer<typeof sheetSchema>;
/** A sheet as lists show it. */
export type SheetSummary = z.infer<typeof sheetSummarySchema>;

/** A sheet as the statement gives it, with what decides about rights. */
export interface SheetHead extends Omit<SheetSummary, 'canWrite' | 'canRecall'> {
  readerUnitIds: string[];
  reopened: boolean;
}

/** Reads sheets; commands build their answer with it inside their transaction. */
@Injectable()
export class SheetViews {
  constructor(private readonly access: Access) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async sheet(manager: EntityManager, actor: Actor, sheetId: string): Promise<SheetView> {
    const head = await this.head(manager, actor, sheetId);
    const rows = await loadRows(manager, sheetId);
    return { ...this.summary(actor, head), items: rows.map((row) => toRowView(row, head.status === 'sent')) };
  }

  /** The sheet without its rows. Problem: `notFound`. */
  async head(manager: EntityManager, actor: Actor, sheetId: string): Promise<SheetHead> {
    const [head] = await manager.query<SheetHead[]>(`SELECT ${SHEET_COLUMNS} ${FROM_SHEET} WHERE sheet.id = $1`, [
      sheetId,
    ]);
    if (!head) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'Sheet', factsOf(head));
    return head;
  }

  /** What the asker sees of a sheet that he or she may read, and may do with it. */
  summary(actor: Actor, { readerUnitIds, reopened, ...head }: SheetHead): SheetSummary {
    const may = this.access.can(actor, 'write', 'Sheet', factsOf({ ...head, readerUnitIds, reopened }));
    const { status, held, window } = head;
    return {
      ...head,
      canWrite: may && status === 'open' && !held && (window.status === 'open' || reopened),
      canRecall: may && (held || (status === 'sent' && window.status === 'open')),
    };
  }
}

const factsOf = ({ unit, window, status, readerUnitIds }: SheetHead) => ({
  unitId: unit.id,
  ownerUnitId: window.owner.id,
  status,
  readerUnitIds,
});

/** A row as the page shows it. */
export function toRowView(row: Row, sent: boolean): z.infer<typeof sheetRowSchema> {
  const { lastProgress: last, progress: now } = row;
  return {
    id: row.id,
    item: row.item,
    reasons: [...row.reasons],
    lapsed: !sent && isLapsed(row),
    carried: row.carried,
    answered: isAnswered(row),
    progress: { last, now, changed: now !== null && now !== last },
    values: row.values.map((value) => {
      const { cumulative: _, firstDay: __, ...target } = value.target;
      return { target, last: value.last, now: value.now, changed: changedCells(value), known: value.known };
    }),
    milestones: row.milestones.map((milestone) => ({ ...milestone })),
    changedBy: row.changedBy,
    changedAt: row.changedAt,
    version: row.version,
  };
}

/** The columns of {@link SheetHead} over {@link FROM_SHEET}. */
export const SHEET_COLUMNS = `
  sheet.id, ${unitJson('sheet.unit_id')} AS unit, sheet.status, counted.rows, counted.answered,
  json_build_object('id', reporting_window.id, 'title', reporting_window.title, 'kind', reporting_window.kind,
    'owner', ${unitJson('reporting_window.owner_unit_id')}, 'periodFrom', reporting_window.period_from,
    'periodTo', reporting_window.period_to, 'dueOn', reporting_window.due_on,
    'timeZone', reporting_window.time_zone, 'status', reporting_window.status) AS window,
  ${personJson('sheet.sent_by')} AS "sentBy", ${instantJson('sheet.sent_at')} AS "sentAt",
  sheet.reopened_reason AS "reopenedReason", sheet.reopened_at IS NOT NULL AS reopened, sheet.held_by IS NOT NULL AS held,
  sheet.version, ${readersOfRecordSql('sheet.unit_id')} AS "readerUnitIds"`;

export const FROM_SHEET = `
  FROM sheet JOIN reporting_window ON reporting_window.id = sheet.window_id
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS rows, (count(*) FILTER (WHERE ${ANSWERED}))::integer AS answered
    FROM sheet_row AS asked JOIN work_item AS item ON item.id = asked.item_id
    WHERE asked.sheet_id = sheet.id AND ${ROW_SHOWN}) AS counted`;
