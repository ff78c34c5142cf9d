import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { furtherInstructionSchema, registerInstructionSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { lockOwnEvidence } from '#libs/evidence';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { PlanAccess, RegisterMatter } from '#libs/plans';
import { entry, type ActContext } from '#libs/work-items';
import { leadersOf } from '../queries/instruction-choices.js';
import { InstructionViews, type InstructionView } from '../queries/instruction-views.js';
import { replyDaysOf } from '../queries/reply-days.js';

type Registered = z.infer<typeof furtherInstructionSchema>;

/** Registers an instruction with its exact words, and the matter it becomes, which is issued as any other. */
@Injectable()
export class RegisterInstruction {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanAccess,
    private readonly matters: RegisterMatter,
    private readonly views: InstructionViews,
  ) {}

  /** Problems: `forbidden`, `instructionLeaderUnknown`, `instructionScanUnknown`, `invalidInput` for units or leads. */
  run(actor: Actor, { leaderId, ...input }: z.infer<typeof registerInstructionSchema>): Promise<InstructionView> {
    return inTransaction(this.dataSource, async (tx) => {
      const id = await this.within(tx, actor, { leaderId, afterId: null, input });
      return this.views.one(actor, id, tx);
    });
  }

  /** The same as part of another command; the id. */
  async within(
    tx: Transaction,
    actor: Actor,
    { leaderId, afterId, input }: { leaderId: string; afterId: string | null; input: Registered },
  ): Promise<string> {
    const { ownerUnitId, governmentId } = this.plans.officeOf(actor);
    const leaders = await leadersOf(tx, governmentId);
    if (!leaders.some(({ id }) => id === leaderId)) throw new Problem('instructionLeaderUnknown');
    await this.ensureScan(tx, ownerUnitId, input.scanEvidenceId, actor);
    const days = await replyDaysOf(tx, ownerUnitId);
    const replyBy = addWorkingDays(dayIn(DEFAULT_TIME_ZONE), days[input.class]);
    const { planId } = await this.matters.within(tx, actor, {
      kind: 'instruction',
      title: input.subject,
      basis: input.words.slice(0, 2000),
      measures: '',
      issuedOn: input.givenOn,
      dueOn: replyBy,
      dueOwner: 'leader',
      key: input.class !== 'ordinary',
      assignments: input.assignments,
    });
    const lead = input.assignments.find(({ role }) => role === 'lead')?.unitId;
    if (lead === undefined) throw new Problem('invalidInput', { errors: [NO_LEAD] });
    const occurredAt = new Date();
    const id = newId();
    await tx.query(INSERT, [
      id,
      ownerUnitId,
      leaderId,
      input.givenOn,
      input.class,
      input.subject,
      input.words,
      input.proposedHandling,
      input.scanEvidenceId,
      input.scanForUnits,
      replyBy,
      planId,
      lead,
      afterId,
      actor.userId,
      occurredAt,
    ]);
    const context: ActContext = { actor, actorUnitId: ownerUnitId, commandId: newId(), occurredAt };
    const subject = { type: 'instruction' as const, id, version: 1 };
    const payload = { leaderId, class: input.class, replyBy };
    await append(
      tx,
      entry(context, { subject, planId, unitIds: [ownerUnitId], action: 'instructionRegistered', payload }),
    );
    return id;
  }

  private async ensureScan(tx: Transaction, ownerUnitId: string, scanId: string | null, actor: Actor): Promise<void> {
    if (scanId === null) return;
    const units = [ownerUnitId, ...actor.memberships.map(({ unitId }) => unitId)];
    const found = await lockOwnEvidence(tx, [scanId], units, 'file');
    if (found.length === 0) throw new Problem('instructionScanUnknown');
  }
}

const NO_LEAD = { code: 'invalidInput', path: '/assignments', message: '请指定一个牵头单位。' };
const INSERT = `
  INSERT INTO instruction (id, owner_unit_id, leader_id, given_on, class, subject, words, proposed_handling, scan_id, scan_for_units,
    reply_by, plan_id, lead_unit_id, after_id, status, registered_by, registered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'open', $15, $16)`;
