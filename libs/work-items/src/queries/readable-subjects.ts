import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { accessCondition, Policies, readingUnitIds, type Actor } from '#libs/access';
import { PlanAccess } from '#libs/plans';
import { dispatchColumns } from '../dispatch.policy.js';
import { branchesOfSql } from '../storage/readers-of-unit.js';
import { positional } from './positional.js';
import { SqlParameters } from './sql-parameters.js';

/** The kinds of thing this library answers for. */
export type ReadableKind = 'plan' | 'workItem' | 'dispatch' | 'contest';

/** Says of many ids at once which the actor may read now: for live messages, where each would be a request. */
@Injectable()
export class ReadableSubjects {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
    private readonly plans: PlanAccess,
  ) {}

  async among(actor: Actor, kind: ReadableKind, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const parameters = new SqlParameters();
    const wanted = parameters.add(ids, 'uuid[]');
    const rows = await this.dataSource.query<{ id: string }[]>(
      this.statement(actor, kind, wanted, parameters),
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }

  private statement(actor: Actor, kind: ReadableKind, wanted: string, parameters: SqlParameters): string {
    switch (kind) {
      case 'workItem':
        return `SELECT DISTINCT item_id AS id FROM item_scope
          WHERE item_id = ANY (${wanted}) AND unit_id = ANY (${parameters.add(readingUnitIds(actor), 'uuid[]')})`;
      case 'contest': {
        const units = parameters.add(readingUnitIds(actor), 'uuid[]');
        return `SELECT DISTINCT contest.id FROM contest JOIN item_scope AS scope ON scope.item_id = contest.item_id
          WHERE contest.id = ANY (${wanted}) AND scope.unit_id = ANY (${units})
            AND (scope.breadth = 3 OR contest.unit_id = ANY (${branchesOfSql(units)}))`;
      }
      case 'dispatch': {
        const readable = accessCondition(this.policies, actor, {
          action: 'read',
          subject: 'Dispatch',
          columns: dispatchColumns,
        });
        return `SELECT dispatch.id FROM dispatch JOIN plan ON plan.id = dispatch.plan_id
          WHERE dispatch.id = ANY (${wanted}) AND ${positional(readable, parameters)}`;
      }
      case 'plan':
        return `SELECT plan.id FROM plan
          WHERE plan.id = ANY (${wanted}) AND ${positional(this.plans.readable(actor), parameters)}`;
    }
  }
}
