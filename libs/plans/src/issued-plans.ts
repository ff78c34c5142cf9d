import type { EntityManager } from 'typeorm';
import type { KnownTarget } from '#libs/plan-reader';
import type { InForceItem } from './domain/revision/difference.js';

/** How many dispatches of a plan there are and how many are signed. */
export interface DispatchCounts {
  issued: number;
  signed: number;
}

/** The plans of an office but for one, which does not speak for itself; null where that one is not there yet. */
export interface OtherPlans {
  readonly ownerUnitId: string;
  readonly planId: string | null;
}

/** What this library must know of issued plans and cannot see from below: the work-items library provides it. */
export abstract class IssuedPlans {
  /** SQL that is true where one of the units in `placeholder` (uuid[]) reads an item of the plan `planId` names. */
  abstract readBy(planId: string, placeholder: string): string;

  /** Dispatches by plan id; a plan without any is missing. */
  abstract dispatchCounts(manager: EntityManager, planIds: readonly string[]): Promise<Map<string, DispatchCounts>>;

  /** The values in force that the office's other plans give for indicators, by `indicatorKey`; newest plan first. */
  abstract knownTargets(
    manager: EntityManager,
    others: OtherPlans,
    keys: readonly string[],
    most: number,
  ): Promise<KnownTarget[]>;

  /** How many parts each text of a plan moved when it came into force, by its id; one that moved none is missing. */
  abstract partsBroughtForward(manager: EntityManager, planId: string): Promise<Map<string, number>>;

  /** The duties of an issued plan as they are now, in the order of their numbers, ended ones included. */
  abstract inForce(manager: EntityManager, planId: string): Promise<InForceItem[]>;
}
