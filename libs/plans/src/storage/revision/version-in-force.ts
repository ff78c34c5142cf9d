import type { EntityManager } from 'typeorm';
import { PlanVersion } from '../../entities/plan-version.entity.js';

/** The text of an issued plan that is in force: the newest that was issued. */
export const versionInForce = (manager: EntityManager, planId: string): Promise<PlanVersion | null> =>
  manager.findOne(PlanVersion, { where: { planId, status: 'issued' }, order: { number: 'DESC' } });
