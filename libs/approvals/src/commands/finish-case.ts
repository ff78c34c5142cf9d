import { Injectable } from '@nestjs/common';
import { problemCatalogue } from '#libs/contracts';
import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { dayIn, Problem, type ProblemDetail } from '#libs/kernel';
import { ApprovalRegistry } from '../approval-registry.js';
import type { Moved } from '../domain/case.js';
import { lapse } from '../domain/conclusion.js';
import { changedMembers, digestOf } from '../domain/digest.js';
import { actorOf } from '../queries/actor-of.js';
import type { CaseRow } from '../storage/case-row.js';
import type { CaseContext } from './case-entries.js';

/** A case after its last act, and why it lapsed if it did. */
export interface Finished {
  readonly moved: Moved;
  readonly lapsedFor: readonly ProblemDetail[];
}

/**
 * What follows the last approval: is what was approved still what is there, and may it still be done? Then it is done,
 * in the name of whoever asked. Else the case lapses with the reasons; the decisions stand on record.
 */
@Injectable()
export class FinishCase {
  constructor(private readonly registry: ApprovalRegistry) {}

  /** `present` is whoever gave the last word, with the rights of this moment. */
  async run(tx: Transaction, row: CaseRow, moved: Moved, context: CaseContext, present: Actor): Promise<Finished> {
    if (moved.case.status === 'open') return { moved, lapsedFor: [] };
    const lapsedFor = moved.case.status === 'approved' ? await this.execute(tx, row, moved, context, present) : [];
    const finished = lapse(moved, lapsedFor);
    const { status } = finished.case;
    if (status !== 'approved' && status !== 'open')
      await this.registry.subject(row.subjectType).release(tx, row.subjectId, {
        ...context,
        caseId: row.id,
        action: row.action,
        status,
      });
    return { moved: finished, lapsedFor };
  }

  /** The reasons why it was not done; empty if it was. */
  private async execute(
    tx: Transaction,
    row: CaseRow,
    moved: Moved,
    context: CaseContext,
    present: Actor,
  ): Promise<ProblemDetail[]> {
    const changed = await this.changed(tx, row);
    if (changed.length > 0) return changed;
    try {
      // A savepoint: what the executor did before it was refused is undone, the decision is not.
      await tx.transaction((inner) => this.perform(inner as Transaction, row, moved, context, present));
      return [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, message } = error;
      return error.errors.length > 0 ? [...error.errors] : [{ code, message }];
    }
  }

  private async changed(tx: Transaction, row: CaseRow): Promise<ProblemDetail[]> {
    const { subjectType, subjectId, action, payload } = row;
    const snapshot = await this.registry.subject(subjectType).snapshot(tx, subjectId, action);
    if (digestOf({ subjectType, subjectId, action, payload, snapshot }).equals(row.digest)) return [];
    const members = changedMembers(row.snapshot, snapshot);
    return [{ code: 'approvedChanged', message: problemCatalogue.approvedChanged.en, members }];
  }

  private async perform(
    tx: Transaction,
    row: CaseRow,
    { case: of }: Moved,
    context: CaseContext,
    present: Actor,
  ): Promise<void> {
    const executor = this.registry.executor(row.subjectType, row.action);
    if (!executor) throw new Error(`Nobody does “${row.action}” of a ${row.subjectType}.`);
    const day = dayIn(row.timeZone, context.occurredAt);
    const approvers = [];
    for (const { byId, reason, decision } of of.decisions)
      if (decision === 'approve')
        approvers.push({ actor: byId === present.userId ? present : await actorOf(tx, byId, day), reason });
    await executor.run(tx, {
      approvers,
      caseId: row.id,
      flowName: of.flow.name,
      subjectId: row.subjectId,
      requester: await actorOf(tx, of.requesterId, day),
      payload: row.payload,
      commandId: context.commandId,
    });
  }
}
