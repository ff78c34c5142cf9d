import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readingUnitIds, type Actor } from '#libs/access';
import { workItemStatuses, type workItemCountsSchema, type WorkItemStatus } from '#libs/contracts';
import { compileFilters, type WorkItemFilters } from './list-filter.js';
import { SqlParameters } from './sql-parameters.js';

type Counts = z.infer<typeof workItemCountsSchema>;

/** Counts by status what the list with the same filters would show. */
@Injectable()
export class CountWorkItems {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(actor: Actor, filters: WorkItemFilters): Promise<Counts> {
    const units = readingUnitIds(actor);
    const none = Object.fromEntries(workItemStatuses.map((status) => [status, 0])) as Record<WorkItemStatus, number>;
    if (units.length === 0) return { total: 0, contested: 0, byStatus: none };
    const byStatus = await this.count(units, filters);
    // Few items are contested: they are counted from their own index, not by visiting every item of the unit.
    const contested = filters.contested === false ? [] : await this.count(units, { ...filters, contested: true });
    return {
      total: sum(byStatus),
      contested: sum(contested),
      byStatus: { ...none, ...Object.fromEntries(byStatus.map(({ status, count }) => [status, count])) },
    };
  }

  private count(units: readonly string[], filters: WorkItemFilters): Promise<Count[]> {
    const parameters = new SqlParameters();
    const { onScope, onItem, statuses } = compileFilters(filters, units, parameters);
    const conditions = [
      units.length === 1
        ? `scope.unit_id = ${parameters.add(units[0], 'uuid')}`
        : `scope.unit_id = ANY (${parameters.add(units, 'uuid[]')})`,
      ...(statuses === null ? [] : [`scope.status = ANY (${parameters.add(statuses, 'text[]')})`]),
      ...onScope,
      ...onItem,
    ];
    const rows = `SELECT ${units.length === 1 ? '' : 'DISTINCT '}scope.item_id, scope.status
      FROM item_scope AS scope ${onItem.length > 0 ? 'JOIN work_item AS item ON item.id = scope.item_id' : ''}
      WHERE ${conditions.join(' AND ')}`;
    return this.dataSource.query<Count[]>(
      `SELECT status, count(*)::integer AS count FROM (${rows}) AS listed GROUP BY status`,
      parameters.values,
    );
  }
}

interface Count {
  status: WorkItemStatus;
  count: number;
}

const sum = (counts: readonly Count[]): number => counts.reduce((total, { count }) => total + count, 0);
