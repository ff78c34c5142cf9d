import type { EntityManager } from 'typeorm';
import { Problem } from '#libs/kernel';
import type { Plan } from '../entities/plan.entity.js';

/** The problem `planNotDraft` with what happened instead: the plan's status, and who issued it when. */
export async function notDraft(manager: EntityManager, plan: Plan): Promise<Problem> {
  const [issuedBy = null] = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM user_account WHERE id = $1',
    [plan.issuedBy],
  );
  const issuedAt = plan.issuedAt?.toISOString() ?? null;
  return new Problem('planNotDraft', { extension: { status: plan.status, issuedAt, issuedBy } });
}
