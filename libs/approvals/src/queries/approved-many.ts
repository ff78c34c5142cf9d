import { problemCatalogue, type approvedManySchema, type ProblemCode } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import type { Problem } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { standingOf } from '../domain/at-once.js';
import type { Case } from '../domain/case.js';
import { stepOf } from '../domain/next-step.js';
import type { CaseRow } from '../storage/case-row.js';
import { LINE_COLUMNS, LINE_FROM, type LineRow } from './case-lines.js';

type Line = z.infer<typeof approvedManySchema>['items'][number];
type Person = { id: string; name: string };

/** What came of one approval: the case as it was under its lock, as it is then, or why nothing was done. */
export interface Tried {
  readonly row: CaseRow | null;
  readonly after: Case | null;
  readonly refused: Problem | null;
}
export interface Result extends Tried {
  readonly asked: { readonly caseId: string; readonly taskId: string };
}

/** Names what several approvals are about, in their order, and for whom each waits then. */
export async function describeMany(manager: EntityManager, results: readonly Result[]): Promise<Line[]> {
  const lines = await queryPrepared<LineRow>(manager, NAMED, [results.flatMap(({ row }) => row?.id ?? [])]);
  const standings = results.map(({ after }) => after && standingOf(after));
  const people = await queryPrepared<Person>(manager, PEOPLE, [standings.flatMap((one) => one?.waitsForIds ?? [])]);
  return results.map(({ asked: { caseId, taskId }, row, refused }, index) => {
    const line = lines.find(({ id }) => id === row?.id);
    const standing = standings[index];
    return {
      ...{ caseId, taskId },
      about: row && line ? aboutOf(row, line, taskId) : null,
      effect: standing
        ? {
            status: standing.status,
            step: standing.step,
            waitsFor: people.filter(({ id }) => standing.waitsForIds.includes(id)),
          }
        : null,
      refused: refused && refusal(refused),
    };
  });
}

function aboutOf(row: CaseRow, line: LineRow, taskId: string): NonNullable<Line['about']> {
  const { item, plan, flowName, action, requester, requesterUnit } = line;
  const task = row.case.tasks.find(({ id }) => id === taskId);
  const step = task ? stepOf(row.case.flow, task.step).name : '';
  return { version: row.version, item, plan, flowName, action, requester, requesterUnit, step };
}

const refusal = ({ code, errors }: Problem): NonNullable<Line['refused']> => ({
  code,
  message: problemCatalogue[code].zh,
  reasons: errors.map((error) => ({
    code: error.code,
    message: error.code in problemCatalogue ? problemCatalogue[error.code as ProblemCode].zh : error.message,
  })),
});

const NAMED = `
  SELECT ${LINE_COLUMNS} ${LINE_FROM} WHERE held.id = ANY ($1::uuid[])`;
const PEOPLE = 'SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[]) ORDER BY name COLLATE "zh-x-icu", id';
