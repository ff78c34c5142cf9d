import type { EntityManager } from 'typeorm';
import type { CalendarDate, ProblemDetail } from '#libs/kernel';
import { countsSql } from './last-values.js';

/** A reading that is about to be stored. */
interface Coming {
  readonly targetId: string;
  readonly unitId: string;
  readonly asOf: CalendarDate;
  readonly userId: string;
  readonly value: string | null;
  readonly state: string | null;
}

/** What a colleague has reported of the same day, where it says something else: nobody replaces it without being told. */
export async function colleaguesReading(manager: EntityManager, coming: Coming): Promise<ProblemDetail[]> {
  const { targetId, unitId, asOf, userId, value, state } = coming;
  const rows = await manager.query<{ name: string; said: string }[]>(COLLEAGUES, [
    targetId,
    unitId,
    asOf,
    userId,
    value,
    state,
  ]);
  return rows.map(({ name, said }) => ({
    code: 'colleagueReported',
    path: '/asOf',
    message: `${name}已填报 ${asOf} 的数据（${said}），继续提交将以本次内容替换，请核对。`,
  }));
}

const COLLEAGUES = `
  SELECT person.name, COALESCE(reading.value::text, reading.state, reading.gap, '待发布') AS said
  FROM reading JOIN user_account AS person ON person.id = reading.reported_by
  WHERE reading.target_id = $1 AND reading.unit_id = $2 AND reading.as_of = $3 AND reading.reported_by <> $4
    AND ${countsSql('reading')}
    AND (reading.value IS DISTINCT FROM $5::numeric OR reading.state IS DISTINCT FROM $6::text)`;
