import type { EntityManager } from 'typeorm';
import type { NamedTables } from '#libs/plan-reader';
import { namedTables } from '../../domain/table-questions.js';
import { toQuestion } from '../load-draft.js';
import { DraftQuestionRow } from '../../entities/draft.entity.js';

/** The headers that were explained when earlier texts of a plan were checked: nobody is asked about them again. */
export async function explainedTables(manager: EntityManager, planId: string): Promise<NamedTables> {
  const rows = await manager
    .createQueryBuilder(DraftQuestionRow, 'question')
    .innerJoin('plan_version', 'version', 'version.id = question.planVersionId AND version.status = :status', {
      status: 'issued',
    })
    .where('version.plan_id = :planId AND question.kind = :kind', { planId, kind: 'tableColumns' })
    .orderBy('version.number')
    .getMany();
  return namedTables(rows.map(toQuestion));
}
