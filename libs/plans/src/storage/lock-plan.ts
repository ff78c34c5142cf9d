import type { Transaction } from '#libs/database';
import { Plan } from '../entities/plan.entity.js';

/**
 * Locks a plan, before anything of it. Not against foreign keys: an issued plan lives on while it is revised, and whoever
 * hands out a part of it holds an item that the revision waits for.
 */
export const lockPlan = (tx: Transaction, planId: string): Promise<Plan | null> =>
  tx.findOne(Plan, { where: { id: planId }, lock: { mode: 'for_no_key_update' } });
