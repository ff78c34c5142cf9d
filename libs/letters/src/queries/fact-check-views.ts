import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, accessCondition, Policies, type Actor } from '#libs/access';
import type { factChecksSchema, factCheckSchema, LetterStatus } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { positional, readersOfRecordSql, SqlParameters, unitJson } from '#libs/work-items';
import { factColumns } from '../letter.policy.js';

/** What is to be said of a unit, as that unit sees it. */
export type FactCheckView = z.infer<typeof factCheckSchema>;

type Row = Omit<FactCheckView, 'canAnswer'> & { readerUnitIds: string[]; letterStatus: LetterStatus };

/** The facts that were put to the asker's units. */
@Injectable()
export class FactCheckViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly policies: Policies,
  ) {}

  /** The newest first; with `open` those that wait for an answer. */
  async list(actor: Actor, open: boolean): Promise<z.infer<typeof factChecksSchema>> {
    const parameters = new SqlParameters();
    const request = { action: 'read', subject: 'FactCheck', columns: factColumns };
    const readable = positional(accessCondition(this.policies, actor, request), parameters);
    const waiting = open ? `AND fact.status = 'asked' AND letter.status IN ('prepared', 'checked')` : '';
    const rows = await this.dataSource.query<Row[]>(
      `${SELECT} AND ${readable} ${waiting} ORDER BY fact.id DESC LIMIT 200`,
      parameters.values,
    );
    return { items: rows.map((row) => this.shown(actor, row)) };
  }

  /** Problem: `notFound`, also where the asker may not read it. */
  async one(manager: EntityManager, actor: Actor, factId: string): Promise<FactCheckView> {
    const [row] = await manager.query<Row[]>(`${SELECT} AND fact.id = $1`, [factId]);
    if (!row) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'FactCheck', { unitId: row.unit.id, readerUnitIds: row.readerUnitIds });
    return this.shown(actor, row);
  }

  private shown(actor: Actor, { readerUnitIds, letterStatus, ...row }: Row): FactCheckView {
    const waits = row.status === 'asked' && ['prepared', 'checked'].includes(letterStatus);
    const may = this.access.can(actor, 'answer', 'FactCheck', { unitId: row.unit.id, readerUnitIds });
    return { ...row, canAnswer: waits && may };
  }
}

// What was noted and never put to the unit, it does not hear of.
const SELECT = `
  SELECT fact.id, ${unitJson('fact.unit_id')} AS unit, letter.kind, ${unitJson('letter.owner_unit_id')} AS owner, fact.facts,
    fact.status, fact.check_by AS "checkBy", fact.words, fact.kept_reason AS "keptReason", fact.version,
    letter.status AS "letterStatus", ${readersOfRecordSql('fact.unit_id')} AS "readerUnitIds"
  FROM letter_fact AS fact JOIN letter ON letter.id = fact.letter_id
  WHERE fact.check_by IS NOT NULL AND letter.status <> 'discarded'`;
