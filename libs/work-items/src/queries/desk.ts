import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { supervisedOffices, unitsWhere, type Actor } from '#libs/access';
import type { deskSchema } from '#libs/contracts';
import { addWorkingDays, dayAfter, dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { unitStaff } from '../domain/transitions.js';
import { unitJson } from './sql-json.js';
import { toAnswerReturn, toCoordinate, toDecideContest, toDecideExtension, toFinish, toReview } from './what-waits.js';

type DeskView = z.infer<typeof deskSchema>;
type Column = DeskView['review'];

/** Cards a column shows; the total says how many there are. */
const CARDS = 8;
const SOON_WORKING_DAYS = 10;

/** What waits for the asker. Offices see what they decide, units what they lead: each column is a list of its own. */
@Injectable()
export class Desk {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(actor: Actor): Promise<DeskView> {
    const offices = supervisedOffices(actor);
    const units = unitsWhere(actor, unitStaff);
    const soon = addWorkingDays(dayIn(DEFAULT_TIME_ZONE), SOON_WORKING_DAYS);
    const column = (condition: string, more: readonly unknown[] = []): Promise<Column> =>
      this.column(condition, [offices, units, ...more]);
    const [review, contested, extensions, coordinations, returned, dueSoon] = await Promise.all([
      column(REVIEW),
      column(CONTESTED),
      column(EXTENSIONS),
      column(COORDINATIONS),
      column(RETURNED),
      column(DUE_SOON, [soon]),
    ]);
    return { review, contested, extensions, coordinations, returned, dueSoon, dueBefore: dayAfter(soon) };
  }

  private async column(condition: string, parameters: readonly unknown[]): Promise<Column> {
    const rows = await this.dataSource.query<(Column['items'][number] & { total: number })[]>(columnSql(condition), [
      ...parameters,
    ]);
    const items = rows.map(({ total: _, ...card }) => card);
    return { total: rows[0]?.total ?? 0, items };
  }
}

// $1 the offices for which the asker supervises, $2 the units for which he or she works.
const $ = { offices: '$1::uuid[]', units: '$2::uuid[]' };
const REVIEW = toReview($);
const CONTESTED = `${toDecideContest($)} AND $2::uuid[] IS NOT NULL`;
const EXTENSIONS = `wanted.id IS NOT NULL AND ${toDecideExtension($)}`;
const COORDINATIONS = `${toCoordinate($)} AND $2::uuid[] IS NOT NULL AND EXISTS (
  SELECT FROM coordination WHERE coordination.item_id = item.id AND coordination.status = 'open')`;
const RETURNED = `${toAnswerReturn($)} AND $1::uuid[] IS NOT NULL`;
const DUE_SOON = `((item.status IN ('issued', 'inProgress') AND item.due_on <= $3::date AND item.form = 'item'
  AND item.issuer_unit_id = ANY ($1::uuid[])) OR (${toFinish($, '$3::date')}))`;

const columnSql = (condition: string): string => `
  SELECT item.id, item.number, item.title, ${unitJson('item.lead_unit_id')} AS lead, item.status,
    item.open_return AS returned, item.due_on AS "dueOn", item.due_text AS "dueText", wanted.proposed_due AS "proposedDue",
    count(*) OVER ()::integer AS total
  FROM work_item AS item
  LEFT JOIN due_extension AS wanted ON wanted.item_id = item.id AND wanted.status = 'open'
  WHERE ${condition}
  ORDER BY item.due_on NULLS LAST, item.id LIMIT ${CARDS}`;
