import type { EntityManager } from 'typeorm';
import { PlanVersion } from '../../entities/plan-version.entity.js';

/** The text of an issued plan that is in force: the newest that was issued. */
export const versionInForce = (manager: EntityManager, planId: string): Promise<PlanVersion | null> =>
  manager.findOne(PlanVersion, { where: { planId, status: 'issued' }, order: { number: 'DESC' } });

/** The same without its text. */
export const idInForce = (manager: EntityManager, planId: string): Promise<Pick<PlanVersion, 'id'> | null> =>
  manager.findOne(PlanVersion, {
    select: { id: true },
    where: { planId, status: 'issued' },
    order: { number: 'DESC' },
  });
