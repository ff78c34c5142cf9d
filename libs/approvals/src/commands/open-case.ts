import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { EntityManager } from 'typeorm';
import { dayIn, newId } from '#libs/kernel';
import { appendAll, type JsonObject } from '#libs/ledger';
import { ApprovalGate, type GatedAct, type Passage, type PolicyQuestion } from '../approval-gate.js';
import { ApprovalRegistry } from '../approval-registry.js';
import { digestOf } from '../domain/digest.js';
import { startCase } from '../domain/start-case.js';
import { gatedActs, policyOf, type PolicyRow } from '../queries/policy-of.js';
import { surroundingsOf } from '../queries/surroundings.js';
import { insertCase } from '../storage/store-case.js';
import { caseEntry } from './case-entries.js';
import { endOpenCase } from './end-open-case.js';

/** The gate before acts: opens a case where the plan's policy asks for one. Without a policy every act passes at once. */
@Injectable()
export class OpenCase extends ApprovalGate {
  constructor(private readonly registry: ApprovalRegistry) {
    super();
  }

  async pass(tx: Transaction, act: GatedAct): Promise<Passage> {
    const { subjectType, subjectId, action, planId } = act;
    const policy = await this.policyOf(tx, act);
    if (!policy) return { held: false };
    const subject = this.registry.subject(subjectType);
    const described = await subject.describe(tx, subjectId, act.actorUnitId);
    if (!described || (policy.keyOnly && !described.isKey)) return { held: false };
    const [caseId, openedAt] = [newId(), new Date()];
    const flow = policy.definition;
    const around = await surroundingsOf(tx, {
      flow,
      subject: described,
      tasks: [],
      personIds: [act.actorId],
      today: dayIn(described.timeZone, openedAt),
    });
    const started = startCase({ flow, facts: described.facts, requesterId: act.actorId }, around);
    const snapshot = await subject.snapshot(tx, subjectId, action);
    const payload = JSON.parse(JSON.stringify(act.payload)) as JsonObject;
    await insertCase(tx, {
      ...{ subjectType, subjectId, action, payload, snapshot, openedAt },
      id: caseId,
      itemId: described.itemId,
      planId,
      flowId: policy.flowId,
      requesterUnitId: act.actorUnitId,
      keeperUnitId: described.keeperUnitId,
      timeZone: described.timeZone,
      digest: digestOf({ subjectType, subjectId, action, payload, snapshot }),
      case: started.case,
    });
    const context = { actorId: act.actorId, actorUnitId: act.actorUnitId, commandId: newId(), occurredAt: openedAt };
    const of = {
      id: caseId,
      itemId: described.itemId,
      planId,
      requesterUnitId: act.actorUnitId,
      keeperUnitId: described.keeperUnitId,
    };
    const opened = { asked: action, flowId: policy.flowId, events: started.events as unknown as JsonObject[] };
    await appendAll(tx, [caseEntry(context, of, 1, { action: 'approvalOpened', payload: opened })]);
    return { held: true, caseId };
  }

  async actsAsking(
    manager: EntityManager,
    subject: Omit<PolicyQuestion, 'action'> & Pick<GatedAct, 'subjectId'>,
  ): Promise<readonly string[]> {
    const { subjectType, subjectId } = subject;
    const policies = await gatedActs(manager, subject);
    const known = policies.filter(({ action }) => this.registry.executor(subjectType, action));
    if (!known.some(({ keyOnly }) => keyOnly)) return known.map(({ action }) => action);
    const described = await this.registry.subject(subjectType).describe(manager, subjectId, null);
    return known.filter(({ keyOnly }) => !keyOnly || described?.isKey).map(({ action }) => action);
  }

  async asks(manager: EntityManager, act: PolicyQuestion & Pick<GatedAct, 'subjectId'>): Promise<boolean> {
    if (!this.registry.executor(act.subjectType, act.action)) return false;
    return (await this.actsAsking(manager, act)).includes(act.action);
  }

  private async policyOf(tx: Transaction, act: PolicyQuestion): Promise<PolicyRow | undefined> {
    // Most acts never need an approval; asking the database about them would cost each of them a statement.
    return this.registry.executor(act.subjectType, act.action) && policyOf(tx, act);
  }

  async end(tx: Transaction, caseId: string, reason: string): Promise<void> {
    await endOpenCase(tx, caseId, reason);
  }
}
