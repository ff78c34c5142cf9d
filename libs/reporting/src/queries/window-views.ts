import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { reportingWindowSchema, windowUnitsSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { Problem } from '#libs/kernel';
import { officialOrderKey } from '#libs/organisation';
import { personJson, unitJson } from '#libs/work-items';

/** A reporting window, as the office sees it. */
export type WindowView = z.infer<typeof reportingWindowSchema>;

type WindowUnit = z.infer<typeof windowUnitsSchema>['units'][number];

/** Reads windows; commands build their answer with it inside their transaction. */
@Injectable()
export class WindowViews {
  constructor(private readonly access: Access) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async window(manager: EntityManager, actor: Actor, windowId: string): Promise<WindowView> {
    const [row] = await manager.query<Omit<WindowView, 'canLock'>[]>(
      `SELECT ${WINDOW_COLUMNS} FROM reporting_window WHERE reporting_window.id = $1`,
      [windowId],
    );
    if (!row) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'ReportingWindow', { ownerUnitId: row.owner.id });
    return this.withRights(actor, row);
  }

  /** What the asker may do with a window that he or she may read. */
  withRights(actor: Actor, row: Omit<WindowView, 'canLock'>): WindowView {
    const may = this.access.can(actor, 'lock', 'ReportingWindow', { ownerUnitId: row.owner.id });
    return { ...row, canLock: row.status === 'open' && may };
  }

  /** The units that a window asks, in official order. Problem: `notFound`. */
  async units(manager: EntityManager, actor: Actor, windowId: string): Promise<WindowUnit[]> {
    const { owner, status } = await this.window(manager, actor, windowId);
    const rows = await manager.query<Omit<WindowUnit, 'canReopen'>[]>(UNITS, [windowId]);
    const may = this.access.can(actor, 'reopen', 'Sheet', { ownerUnitId: owner.id });
    return rows.map((row) => {
      const writable = row.status === 'open' && (status === 'open' || row.reopened);
      return { ...row, canReopen: may && !writable };
    });
  }
}

/** The columns of {@link WindowView} over `reporting_window`; what it asked is what its rows are. */
export const WINDOW_COLUMNS = `
  reporting_window.id, ${unitJson('reporting_window.owner_unit_id')} AS owner,
  (SELECT json_build_object('id', plan.id, 'title', plan.title) FROM plan WHERE plan.id = reporting_window.plan_id) AS plan,
  reporting_window.kind, reporting_window.title, reporting_window.period_from AS "periodFrom",
  reporting_window.period_to AS "periodTo", reporting_window.due_on AS "dueOn", reporting_window.key_only AS "keyOnly",
  reporting_window.status, ${personJson('reporting_window.opened_by')} AS "openedBy",
  ${instantJson('reporting_window.opened_at')} AS "openedAt", ${instantJson('reporting_window.locked_at')} AS "lockedAt",
  (SELECT json_build_object('units', count(DISTINCT sheet.id), 'rows', count(DISTINCT asked.id), 'values', count(cell.target_id),
     'known', count(*) FILTER (WHERE cell.known))
   FROM sheet JOIN sheet_row AS asked ON asked.sheet_id = sheet.id LEFT JOIN sheet_value AS cell ON cell.row_id = asked.id
   WHERE sheet.window_id = reporting_window.id) AS cost,
  (SELECT count(*)::integer FROM sheet WHERE sheet.window_id = reporting_window.id AND sheet.status = 'sent') AS sent,
  reporting_window.version`;

const UNITS = `
  SELECT sheet.id AS "sheetId", ${unitJson('sheet.unit_id')} AS unit, sheet.status,
    (SELECT count(*)::integer FROM sheet_row WHERE sheet_row.sheet_id = sheet.id) AS rows,
    (SELECT count(*)::integer FROM sheet_row JOIN sheet_value ON sheet_value.row_id = sheet_row.id
     WHERE sheet_row.sheet_id = sheet.id) AS values,
    ${personJson('sheet.sent_by')} AS "sentBy", ${instantJson('sheet.sent_at')} AS "sentAt",
    sheet.reopened_at IS NOT NULL AS reopened, sheet.version
  FROM sheet WHERE sheet.window_id = $1 ORDER BY ${officialOrderKey('sheet.unit_id')}`;
