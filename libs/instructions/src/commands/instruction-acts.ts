import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type {
  closeInstructionSchema,
  furtherInstructionSchema,
  InstructionAct,
  replyInstructionSchema,
} from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { lockOwnEvidence } from '#libs/evidence';
import { type CalendarDate, dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { append, type NewLedgerEntry } from '#libs/ledger';
import { changedRows, ensureVersion, entry } from '#libs/work-items';
import { closingFault } from '../domain/instruction-rules.js';
import { InstructionViews, type InstructionView } from '../queries/instruction-views.js';
import { RegisterInstruction } from './register-instruction.js';

/** Which instruction, and the version that was seen. */
export interface AskedInstruction {
  readonly id: string;
  readonly version: number;
}
type Done = Pick<NewLedgerEntry, 'payload'> & { readonly action: string };
type Effect = (tx: Transaction, view: InstructionView, at: Date) => Promise<Done>;

/**
 * What is done with an instruction: the lead replies through the office, the office gives a reply back or puts it before the
 * leader, and it is closed only where the leader has nothing further. Each act locks the row, and its own view says who may.
 */
@Injectable()
export class InstructionActs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: InstructionViews,
    private readonly registering: RegisterInstruction,
  ) {}

  /** Problems of all acts: `notFound`, `forbidden`, `stale`, `instructionState`; `letterEvidenceUnknown` for foreign records. */
  reply(
    actor: Actor,
    asked: AskedInstruction,
    { text, evidenceIds }: z.infer<typeof replyInstructionSchema>,
  ): Promise<InstructionView> {
    return this.act(actor, asked, 'reply', async (tx, { id, lead }, at) => {
      const cited = [...new Set(evidenceIds)];
      const own = await lockOwnEvidence(tx, cited, [lead.id]);
      if (own.length !== cited.length) throw new Problem('letterEvidenceUnknown');
      const [ids, numbers] = [own.map((record) => record.id), own.map(({ number }) => number)];
      await tx.query(REPLY, [id, lead.id, text, ids, numbers, actor.userId, at]);
      await changedRows(tx, STATUS, [id, 'replied']);
      return { action: 'instructionReplied', payload: { answer: text } };
    });
  }

  returnReply(actor: Actor, asked: AskedInstruction, reason: string): Promise<InstructionView> {
    return this.act(actor, asked, 'returnReply', async (tx, { id }, at) => {
      await changedRows(tx, RETURN, [id, reason, actor.userId, at]);
      await changedRows(tx, STATUS, [id, 'open']);
      return { action: 'instructionReplyReturned', payload: { reason } };
    });
  }

  present(actor: Actor, asked: AskedInstruction, text: string): Promise<InstructionView> {
    return this.act(actor, asked, 'present', async (tx, { id }, at) => {
      await changedRows(tx, PRESENT, [id, text, actor.userId, at]);
      await changedRows(tx, STATUS, [id, 'presented']);
      return { action: 'instructionPresented', payload: {} };
    });
  }

  /** Problems also: `instructionWordMissing`, `instructionWordDay`, `instructionReasonMissing`. */
  close(
    actor: Actor,
    asked: AskedInstruction,
    { note, saidOn }: z.infer<typeof closeInstructionSchema>,
  ): Promise<InstructionView> {
    return this.act(actor, asked, 'close', (tx, view, at) => {
      const isLeader = view.leader.id === actor.userId;
      const presentedOn = presentedDay(view);
      const word = { note, saidOn, presentedOn, today: dayIn(DEFAULT_TIME_ZONE, at) };
      const fault = closingFault({ isLeader, isAbandoned: presentedOn === null }, word);
      if (fault !== null) throw new Problem(fault);
      const wordOn = isLeader || presentedOn === null ? null : saidOn;
      return this.end(tx, { id: view.id, note, wordOn, by: actor.userId, at });
    });
  }

  /** Closes this one by a further one of the same leader, which goes on from it; the answer is the new one. */
  further(
    actor: Actor,
    asked: AskedInstruction,
    input: z.infer<typeof furtherInstructionSchema>,
  ): Promise<InstructionView> {
    let made = '';
    return this.act(
      actor,
      asked,
      'further',
      async (tx, { id, leader }, at) => {
        made = await this.registering.within(tx, actor, { leaderId: leader.id, afterId: id, input });
        const done = await this.end(tx, { id, note: '', wordOn: null, by: actor.userId, at });
        return { ...done, payload: { furtherId: made } };
      },
      () => made,
    );
  }

  private async end(
    tx: Transaction,
    { id, note, wordOn, by, at }: { id: string; note: string; wordOn: CalendarDate | null; by: string; at: Date },
  ): Promise<Done> {
    await changedRows(tx, CLOSE, [id, note, by, at, wordOn]);
    return { action: 'instructionClosed', payload: { reason: note, ...(wordOn !== null && { saidOn: wordOn }) } };
  }

  private act(
    actor: Actor,
    { id, version }: AskedInstruction,
    act: InstructionAct,
    effect: Effect,
    answerOf = () => id,
  ): Promise<InstructionView> {
    const at = new Date();
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('SELECT FROM instruction WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const view = await this.views.one(actor, id, tx);
      this.views.ensure(actor, act, view);
      ensureVersion(view.version, version);
      if (!view.acts.includes(act)) throw new Problem('instructionState');
      const { action, payload } = await effect(tx, view, at);
      const unit = act === 'reply' ? view.lead.id : view.owner.id;
      const context = { actor, actorUnitId: unit, commandId: newId(), occurredAt: at };
      await append(
        tx,
        entry(context, {
          subject: { type: 'instruction', id, version: view.version + 1 },
          itemId: view.item?.id ?? null,
          planId: view.plan?.id ?? null,
          unitIds: [view.owner.id, view.lead.id],
          action,
          payload,
        }),
      );
      return this.views.one(actor, answerOf(), tx);
    });
  }
}

const REPLY = `
  INSERT INTO instruction_reply (instruction_id, number, unit_id, text, evidence_ids, evidence_numbers, replied_by, replied_at)
  SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM instruction_reply WHERE instruction_id = $1`;
const LAST = `number = (SELECT max(number) FROM instruction_reply WHERE instruction_id = $1)`;
const RETURN = `
  UPDATE instruction_reply SET return_reason = $2, returned_by = $3, returned_at = $4 WHERE instruction_id = $1 AND ${LAST}`;
const PRESENT = `
  UPDATE instruction_reply SET presented_text = $2, presented_by = $3, presented_at = $4 WHERE instruction_id = $1 AND ${LAST}`;
const STATUS = `UPDATE instruction SET status = $2, version = version + 1 WHERE id = $1`;
const CLOSE = `
  UPDATE instruction SET status = 'closed', close_note = $2, closed_by = $3, closed_at = $4, word_on = $5,
    version = version + 1 WHERE id = $1`;

/** The day on which the last reply was put before the leader. */
function presentedDay({ replies }: InstructionView): CalendarDate | null {
  const presented = replies.at(-1)?.presented ?? null;
  return presented && dayIn(DEFAULT_TIME_ZONE, new Date(presented.at));
}
