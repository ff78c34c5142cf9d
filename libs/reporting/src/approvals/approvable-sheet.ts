import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { ApprovalSubject, type CaseEnd, type SubjectDescription } from '#libs/approvals';
import type { NamedReader } from '#libs/comments';
import { queryPrepared, type Transaction } from '#libs/database';
import { appendAll, type JsonObject } from '#libs/ledger';
import { readersOfRecordSql } from '#libs/work-items';
import { lockSheet } from '../storage/lock-sheet.js';

interface Described {
  unitId: string;
  ownerUnitId: string;
  timeZone: string;
}

/** Who is what to a unit's sheet before it is sent, and what of it is approved: all that it says. */
@Injectable()
export class ApprovableSheet extends ApprovalSubject {
  readonly type = 'sheet';
  readonly factNames: readonly string[] = [];

  constructor(private readonly access: Access) {
    super();
  }

  async lock(tx: Transaction, sheetId: string): Promise<void> {
    await lockSheet(tx, sheetId);
  }

  async describe(manager: EntityManager, sheetId: string): Promise<SubjectDescription | null> {
    const [sheet] = await queryPrepared<Described>(manager, DESCRIBE, [sheetId]);
    if (!sheet) return null;
    const only = (unitId: string) => ({ unitIds: [unitId], fallbackUnitId: unitId });
    const unit = only(sheet.unitId);
    return {
      // A sheet answers for items of several plans.
      ...{ itemId: null, planId: null },
      timeZone: sheet.timeZone,
      isKey: false,
      keeperUnitId: sheet.ownerUnitId,
      relations: {
        requester: unit,
        lead: unit,
        // No one office of the unit handles all of its items.
        handlingOffice: { unitIds: [], fallbackUnitId: sheet.unitId },
        issuer: only(sheet.ownerUnitId),
        reviewer: only(sheet.ownerUnitId),
        generalOffice: only(sheet.ownerUnitId),
        field: { unitIds: [sheet.unitId], fallbackUnitId: null },
      },
      facts: {},
    };
  }

  async snapshot(tx: Transaction, sheetId: string): Promise<JsonObject> {
    const [said] = await queryPrepared<{ rows: JsonObject[] }>(tx, SAID, [sheetId]);
    return { rows: said?.rows ?? [] };
  }

  async release(tx: Transaction, sheetId: string, end: CaseEnd): Promise<void> {
    const [freed] = await queryPrepared<{ version: number; unitId: string; windowId: string }>(tx, RELEASE, [
      sheetId,
      end.caseId,
    ]);
    if (!freed) return;
    const { actorId, actorUnitId, commandId, occurredAt, caseId, action, status } = end;
    await appendAll(tx, [
      {
        ...{ actorId, actorUnitId, commandId, occurredAt },
        subject: { type: 'sheet', id: sheetId, version: freed.version },
        unitIds: [freed.unitId],
        action: 'approvalConcluded',
        payload: { caseId, asked: action, outcome: status, windowId: freed.windowId },
      },
    ]);
  }

  /**
   * The policies on sheets said once more for readers in SQL (a test holds one to the other): people of its unit and those
   * above; what was sent also the supervisors of the office that asked, and leaders in their field.
   */
  readableSql(id: string, { serving, offices, field, wholeField }: NamedReader): string {
    const readBy = (some: string) => `${readersOfRecordSql('sheet.unit_id')} && ${some}`;
    return `EXISTS (SELECT FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id
      WHERE sheet.id = ${id} AND (${readBy(serving)} OR (sheet.status = 'sent' AND (${readBy(field)}
        OR ask.owner_unit_id = ANY (${offices}) OR ask.owner_unit_id = ANY (${wholeField})))))`;
  }

  async readable(manager: EntityManager, actor: Actor, sheetIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sheets = await queryPrepared<{ id: string }>(manager, READ, [sheetIds]);
    return new Set(sheets.filter((sheet) => this.access.can(actor, 'read', 'Sheet', sheet)).map(({ id }) => id));
  }
}

const DESCRIBE = `
  SELECT sheet.unit_id AS "unitId", ask.owner_unit_id AS "ownerUnitId", ask.time_zone AS "timeZone"
  FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id WHERE sheet.id = $1`;
const SAID = `
  SELECT coalesce(json_agg(json_build_object('itemId', asked.item_id, 'carried', asked.carried, 'progress', asked.progress,
    'values', (SELECT json_agg(json_build_array(cell.target_id, cell.status, cell.value::text, cell.state, cell.gap,
        cell.source, cell.as_of, cell.expected_on) ORDER BY cell.target_id)
      FROM sheet_value AS cell WHERE cell.row_id = asked.id AND cell.status IS NOT NULL),
    'reached', (SELECT json_agg(json_build_array(step.milestone_id, step.reached_on) ORDER BY step.milestone_id)
      FROM sheet_milestone AS step WHERE step.row_id = asked.id AND step.reached_on IS NOT NULL)
  ) ORDER BY asked.ordinal), '[]') AS rows
  FROM sheet_row AS asked WHERE asked.sheet_id = $1`;
const RELEASE = `
  UPDATE sheet SET held_by = NULL, version = version + 1 WHERE id = $1 AND held_by = $2
  RETURNING version, unit_id AS "unitId", window_id AS "windowId"`;
const READ = `
  SELECT sheet.id, sheet.unit_id AS "unitId", ask.owner_unit_id AS "ownerUnitId", sheet.status,
    ${readersOfRecordSql('sheet.unit_id')} AS "readerUnitIds"
  FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id WHERE sheet.id = ANY ($1::uuid[])`;
