import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { inTransaction, queryPrepared, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { appendAll, type JsonObject } from '#libs/ledger';
import { ApprovalRegistry } from '../approval-registry.js';
import { recheckCase } from '../domain/case-act.js';
import { surroundingsOf } from '../queries/surroundings.js';
import { lockCase, subjectOfCase } from '../storage/case-row.js';
import { storeCase } from '../storage/store-case.js';
import { caseEntry } from './case-entries.js';

/** Lets somebody follow approvers who have left, in every open case: their stand-in, their unit's head, or the office. */
@Injectable()
export class RecheckCases {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: ApprovalRegistry,
  ) {}

  /** How many cases it changed. A case is looked at in a transaction of its own. */
  async run(at: Date): Promise<number> {
    const rows = await queryPrepared<{ id: string }>(this.dataSource.manager, ORPHANED, [dayIn(DEFAULT_TIME_ZONE, at)]);
    let changed = 0;
    for (const { id } of rows) if (await inTransaction(this.dataSource, (tx) => this.one(tx, id, at))) changed += 1;
    return changed;
  }

  private async one(tx: Transaction, caseId: string, at: Date): Promise<boolean> {
    const about = await subjectOfCase(tx, caseId);
    if (!about) return false;
    const subject = this.registry.subject(about.subjectType);
    await subject.lock(tx, about.subjectId);
    const row = await lockCase(tx, caseId);
    const described = row && (await subject.describe(tx, row.subjectId, row.requesterUnitId));
    if (!row || !described) return false;
    const around = await surroundingsOf(tx, {
      flow: row.case.flow,
      subject: { ...described, keeperUnitId: row.keeperUnitId },
      tasks: row.case.tasks,
      personIds: [],
      today: dayIn(row.timeZone, at),
    });
    const { case: after, events } = recheckCase(row.case, around);
    if (events.length === 0) return false;
    await storeCase(tx, { ...row, before: row.case, after, at, conclusion: null });
    const context = { actorId: null, actorUnitId: null, commandId: newId(), occurredAt: at };
    const payload = { events: events as unknown as JsonObject[] };
    await appendAll(tx, [caseEntry(context, row, row.version + 1, { action: 'approversFollowed', payload })]);
    return true;
  }
}

const ORPHANED = `
  SELECT DISTINCT task.case_id AS id
  FROM approval_task AS task JOIN approval_case AS held ON held.id = task.case_id AND held.status = 'open'
  WHERE task.state IN ('live', 'waiting') AND (task.source = 'kept' OR EXISTS (
    SELECT FROM user_account AS person
    WHERE person.id IN (task.holder_id, task.delegate_id) AND (person.status <> 'active' OR NOT EXISTS (
      SELECT FROM membership AS member WHERE member.user_id = person.id AND member.duty = 'business'
        AND member.valid_from <= $1::date AND (member.valid_to IS NULL OR member.valid_to > $1::date)))))
  ORDER BY id`;
