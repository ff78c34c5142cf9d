import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { Access, accessCondition, Policies, type Actor, type SubjectColumns } from '#libs/access';
import {
  id,
  type InstructionAct,
  type instructionListQuery,
  type instructionPageSchema,
  type instructionSchema,
  type instructionSummarySchema,
} from '#libs/contracts';
import { dayIn, decodeCursor, DEFAULT_TIME_ZONE, encodeCursor, Problem } from '#libs/kernel';
import { positional, SqlParameters } from '#libs/work-items';
import { instructionActs } from '../domain/instruction-rules.js';
import { instructionColumns } from '../instruction.policy.js';
import { DETAIL_COLUMNS, STATUS, SUMMARY_COLUMNS, type DetailRow, type SummaryRow } from './instruction-sql.js';

/** An instruction with its chain. */
export type InstructionView = z.infer<typeof instructionSchema>;
/** As lists show it. */
export type InstructionSummary = z.infer<typeof instructionSummarySchema>;

const place = z.strictObject({ id });

/** Of the columns that access asks: no unit reads. */
const NO_UNITS: SubjectColumns = { readerUnitIds: { anyOf: () => 'false' } };

/** Reads instructions; commands build their answer with it inside their transaction. */
@Injectable()
export class InstructionViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly policies: Policies,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async one(
    actor: Actor,
    instructionId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<InstructionView> {
    const [row] = await manager.query<DetailRow[]>(
      `SELECT ${SUMMARY_COLUMNS}, ${DETAIL_COLUMNS} FROM instruction WHERE instruction.id = $1`,
      [instructionId],
    );
    if (!row) throw new Problem('notFound');
    const known = { ...row.access, own: row.leader.id === actor.userId };
    this.access.ensure(actor, 'read', 'Instruction', known);
    const isOffice = this.access.can(actor, 'settle', 'Instruction', known);
    const acts = instructionActs(row.status, {
      isOffice,
      isLead: this.access.can(actor, 'reply', 'Instruction', known),
      isLeader: known.own && this.access.can(actor, 'close', 'Instruction', known),
      isAbandoned: known.abandoned,
    });
    const isUnit =
      !isOffice &&
      !known.own &&
      !this.access.can(actor, 'read', 'Instruction', { ...known, readerUnitIds: [], leadUnitId: null });
    const { access: _, after, further, ...view } = row;
    // Those before and after it may be another lead's: what one may not read is not told by the way.
    const others = [...(after ? [after.id] : []), ...further.map(({ id }) => id)];
    const readable = new Set(await this.readableAmong(actor, others, manager));
    // The office's proposal is between the office and the leader; so is a scan, which may hold more than one unit's matter.
    return {
      ...view,
      ...(isUnit && { proposedHandling: '', scan: view.scan?.forUnits ? view.scan : null }),
      after: after && readable.has(after.id) ? after : null,
      further: further.filter(({ id }) => readable.has(id)),
      late: isLate(row),
      acts,
    };
  }

  /** Problem: `forbidden` for one who reads it and has no part in the act, wherever it stands. */
  ensure(actor: Actor, act: InstructionAct, { owner, leader, lead, item }: InstructionView): void {
    const right = rights[act];
    const known = {
      ownerUnitId: owner.id,
      own: leader.id === actor.userId,
      issued: item !== null,
      leadUnitId: item === null ? null : lead.id,
      readerUnitIds: [],
    };
    if (!this.access.can(actor, right, 'Instruction', known)) throw new Problem('forbidden');
  }

  /** The newest first. Problem: `invalidCursor`. */
  async list(
    actor: Actor,
    query: z.infer<typeof instructionListQuery>,
  ): Promise<z.infer<typeof instructionPageSchema>> {
    const parameters = new SqlParameters();
    const conditions = [this.readable(actor, parameters)];
    if (query.status !== undefined) conditions.push(`${STATUS} = ANY (${parameters.add(query.status, 'text[]')})`);
    if (query.leader !== undefined) conditions.push(`instruction.leader_id = ${parameters.add(query.leader, 'uuid')}`);
    if (query.item !== undefined)
      conditions.push(
        `instruction.plan_id = (SELECT plan_id FROM work_item WHERE id = ${parameters.add(query.item, 'uuid')})`,
      );
    if (query.cursor !== undefined)
      conditions.push(`instruction.id < ${parameters.add(decodeCursor(place, query.cursor).id, 'uuid')}`);
    const rows = await this.dataSource.query<SummaryRow[]>(
      `SELECT ${SUMMARY_COLUMNS} FROM instruction WHERE ${conditions.join(' AND ')}
       ORDER BY instruction.id DESC LIMIT ${parameters.add(query.limit + 1, 'integer')}`,
      parameters.values,
    );
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
    return {
      items: rows.slice(0, query.limit).map((row) => ({ ...row, late: isLate(row) })),
      next: last ? encodeCursor({ id: last.id }) : null,
    };
  }

  /** Which of these the actor may read now: for live messages. */
  readableAmong(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<string[]> {
    return this.among(actor, ids, manager);
  }

  /** Which of these the actor reads as one of the office or the leaders, and not for a unit that handles it. */
  readableAbove(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<string[]> {
    return this.among(actor, ids, manager, NO_UNITS);
  }

  private async among(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager,
    apart: SubjectColumns = {},
  ): Promise<string[]> {
    if (ids.length === 0) return [];
    const parameters = new SqlParameters();
    const wanted = parameters.add(ids, 'uuid[]');
    const readable = this.readable(actor, parameters, apart);
    const rows = await manager.query<{ id: string }[]>(
      `SELECT instruction.id FROM instruction WHERE instruction.id = ANY (${wanted}) AND ${readable}`,
      parameters.values,
    );
    return rows.map((row) => row.id);
  }

  private readable(actor: Actor, parameters: SqlParameters, apart: SubjectColumns = {}): string {
    const own = parameters.add(actor.userId, 'uuid');
    const columns = { ...instructionColumns(own), ...apart };
    const condition = accessCondition(this.policies, actor, { action: 'read', subject: 'Instruction', columns });
    // Named here at least: PostgreSQL refuses a parameter that a condition without leaders leaves out.
    return `(${positional(condition, parameters)} AND ${own} IS NOT NULL)`;
  }
}

const rights: Readonly<Record<InstructionAct, string>> = {
  reply: 'reply',
  returnReply: 'settle',
  present: 'settle',
  close: 'close',
  further: 'register',
};

/** The day to hear by is past, and nothing was put before the leader. */
const isLate = ({ status, replyBy }: SummaryRow): boolean =>
  !['presented', 'closed'].includes(status) && replyBy < dayIn(DEFAULT_TIME_ZONE);
