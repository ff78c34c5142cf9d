import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, newId, Problem } from '#libs/kernel';
import { appendAll, type JsonObject } from '#libs/ledger';
import { ApprovalRegistry } from '../approval-registry.js';
import type { Moved, Surroundings } from '../domain/case.js';
import { actOnCase, type CaseAct } from '../domain/case-act.js';
import { CaseReaders } from '../queries/case-readers.js';
import { surroundingsOf } from '../queries/surroundings.js';
import { lockCase, subjectOfCase, type CaseRow } from '../storage/case-row.js';
import { storeCase } from '../storage/store-case.js';
import { caseEntry, type CaseContext } from './case-entries.js';
import { FinishCase, type Finished } from './finish-case.js';

/** Runs acts on cases, all in one order: subject and case locked, access, version, decision, effect, ledger. */
@Injectable()
export class ActOnCase {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: ApprovalRegistry,
    private readonly readers: CaseReaders,
    private readonly finish: FinishCase,
  ) {}

  /**
   * In a transaction of its own. Problems: `notFound` for who may not read it, `stale`, `caseClosed`, and those of the act
   * (see the domain). The last approval does what was asked for, or lets the case lapse.
   */
  run(actor: Actor, caseId: string, version: number, act: CaseAct): Promise<CaseRow['case']> {
    return this.answering(actor, caseId, version, act, (_, after) => Promise.resolve(after));
  }

  /** The same; `answer` builds the view inside the transaction. */
  answering<Answer>(
    actor: Actor,
    caseId: string,
    version: number,
    act: CaseAct,
    answer: (tx: Transaction, after: CaseRow['case']) => Promise<Answer>,
  ): Promise<Answer> {
    return inTransaction(this.dataSource, async (tx) => {
      const { moved } = await this.within(tx, actor, caseId, act, (row) => ensureVersion(row, version));
      return answer(tx, moved.case);
    });
  }

  /** The same in the caller's transaction; `admit` may refuse it when the case is locked. */
  async within(
    tx: Transaction,
    actor: Actor,
    caseId: string,
    act: CaseAct,
    admit: (row: CaseRow) => void,
  ): Promise<Finished> {
    const row = await this.lock(tx, actor, caseId, act);
    admit(row);
    const context = {
      actorId: actor.userId,
      actorUnitId: actor.memberships[0]?.unitId ?? null,
      commandId: newId(),
      occurredAt: new Date(),
    };
    const around = await this.around(tx, row, actor, act, context.occurredAt);
    const moved = actOnCase(row.case, actor.userId, act, around);
    const finished = await this.finish.run(tx, row, moved, context, actor);
    await this.store(tx, row, act, context, finished);
    return finished;
  }

  /** What comes before the subject, the subject, the case: the order of everybody who locks them. */
  private async lock(tx: Transaction, actor: Actor, caseId: string, act: CaseAct): Promise<CaseRow> {
    const about = await subjectOfCase(tx, caseId);
    if (!about) throw new Problem('notFound');
    if (act.kind === 'approve' || act.kind === 'remove') {
      const executor = this.registry.executor(about.subjectType, about.action);
      await executor?.before?.(tx, about.subjectId, about.payload).catch(notYetRefused);
    }
    await this.registry.subject(about.subjectType).lock(tx, about.subjectId);
    const row = await lockCase(tx, caseId);
    if (!row || !(await this.readers.mayReadRow(tx, actor, row))) throw new Problem('notFound');
    return row;
  }

  private async around(tx: Transaction, row: CaseRow, actor: Actor, act: CaseAct, at: Date): Promise<Surroundings> {
    const described = await this.registry.subject(row.subjectType).describe(tx, row.subjectId, row.requesterUnitId);
    if (!described) throw new Problem('notFound');
    const named = 'personId' in act ? [act.personId] : 'personIds' in act ? act.personIds : [];
    return surroundingsOf(tx, {
      flow: row.case.flow,
      subject: { ...described, keeperUnitId: row.keeperUnitId },
      tasks: row.case.tasks,
      personIds: [actor.userId, ...named],
      today: dayIn(row.timeZone, at),
    });
  }

  private async store(
    tx: Transaction,
    row: CaseRow,
    act: CaseAct,
    context: CaseContext,
    { moved, lapsedFor }: Finished,
  ): Promise<void> {
    const conclusion = lapsedFor.length === 0 ? null : ({ lapsedFor } as unknown as JsonObject);
    await storeCase(tx, { ...row, before: row.case, after: moved.case, at: context.occurredAt, conclusion });
    const forId = moved.case.decisions.slice(row.case.decisions.length)[0]?.forId ?? null;
    const payload = payloadOf(act, moved, conclusion);
    await appendAll(tx, [
      caseEntry(context, row, row.version + 1, { action: ACTIONS[act.kind], payload, onBehalfOf: forId }),
    ]);
  }
}

/** Throws `stale`. */
export function ensureVersion(row: CaseRow, version: number): void {
  if (row.version !== version) throw new Problem('stale');
}

/** What cannot be done any more is said when it is tried: then the case lapses with the reason. */
const notYetRefused = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
};

function payloadOf(
  act: CaseAct,
  { events, case: { status, tasks } }: Moved,
  conclusion: JsonObject | null,
): JsonObject {
  // Whoever's turn comes later was not urged.
  const urged = act.kind === 'urge' && { taskIds: tasks.filter(({ state }) => state === 'live').map(({ id }) => id) };
  return JSON.parse(JSON.stringify({ ...act, ...urged, status, events, ...conclusion })) as JsonObject;
}

/** How the record names the acts. */
const ACTIONS: Readonly<Record<CaseAct['kind'], string>> = {
  approve: 'approvalGiven',
  disapprove: 'approvalRefused',
  return: 'approvalReturned',
  delegate: 'approvalDelegated',
  transfer: 'approvalTransferred',
  appoint: 'approverAppointed',
  takeBack: 'approvalTakenBack',
  add: 'approverAdded',
  remove: 'approverRemoved',
  withdraw: 'approvalWithdrawn',
  urge: 'approvalUrged',
  copy: 'approvalCopied',
};
