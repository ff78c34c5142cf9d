import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { accessCondition, Policies, type Actor } from '#libs/access';
import { positional, SqlParameters } from '#libs/work-items';
import { sheetColumns, windowColumns } from '../reporting.policy.js';

/** Says of many windows or sheets at once which the actor may read now: for live messages. */
@Injectable()
export class ReadableReports {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  windows(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const from = 'FROM reporting_window WHERE reporting_window.id';
    return this.among(actor, ids, {
      subject: 'ReportingWindow',
      columns: windowColumns,
      id: 'reporting_window.id',
      from,
    });
  }

  sheets(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const from = 'FROM sheet JOIN reporting_window ON reporting_window.id = sheet.window_id WHERE sheet.id';
    return this.among(actor, ids, { subject: 'Sheet', columns: sheetColumns, id: 'sheet.id', from });
  }

  private async among(
    actor: Actor,
    ids: readonly string[],
    { subject, columns, id, from }: { subject: string; columns: typeof sheetColumns; id: string; from: string },
  ): Promise<string[]> {
    if (ids.length === 0) return [];
    const parameters = new SqlParameters();
    const wanted = parameters.add(ids, 'uuid[]');
    const readable = positional(
      accessCondition(this.policies, actor, { action: 'read', subject, columns }),
      parameters,
    );
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT ${id} ${from} = ANY (${wanted}) AND ${readable}`,
      parameters.values,
    );
    return rows.map((row) => row.id);
  }
}
