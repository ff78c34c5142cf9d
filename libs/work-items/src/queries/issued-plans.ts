import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IssuedPlans, type DispatchCounts, type InForceItem, type KnownTarget, type OtherPlans } from '#libs/plans';
import { TargetsInForce } from '../targets-in-force.js';
import { tellsSql } from './dispatch-rows.js';
import { itemsInForce } from './items-in-force.js';
import { countPartsBroughtForward } from './parts-brought-forward.js';

/** Tells the plans library what it cannot see from below: who reads an issued plan's items, and how much is signed. */
@Injectable()
export class IssuedPlansInWorkItems extends IssuedPlans {
  constructor(private readonly targets: TargetsInForce) {
    super();
  }

  readBy(planId: string, placeholder: string): string {
    return `EXISTS (SELECT FROM work_item AS issued JOIN item_scope AS scope ON scope.item_id = issued.id
      WHERE issued.plan_id = ${planId} AND scope.unit_id = ANY (${placeholder}))`;
  }

  /** What a lead handed on by itself is not the office's to count, nor is a dispatch of which nothing is left. */
  async dispatchCounts(manager: EntityManager, planIds: readonly string[]): Promise<Map<string, DispatchCounts>> {
    const rows = await manager.query<(DispatchCounts & { planId: string })[]>(
      `SELECT plan_id AS "planId", count(*)::integer AS issued,
         count(*) FILTER (WHERE status = 'signed')::integer AS signed
       FROM dispatch WHERE plan_id = ANY ($1::uuid[]) AND kind <> 'split' AND EXISTS (
         SELECT FROM dispatch_line AS line WHERE line.dispatch_id = dispatch.id AND ${tellsSql('line')})
       GROUP BY plan_id`,
      [planIds],
    );
    return new Map(rows.map(({ planId, issued, signed }) => [planId, { issued, signed }]));
  }

  knownTargets(
    manager: EntityManager,
    others: OtherPlans,
    keys: readonly string[],
    most: number,
  ): Promise<KnownTarget[]> {
    return this.targets.known(manager, others, keys, most);
  }

  partsBroughtForward(manager: EntityManager, planId: string): Promise<Map<string, number>> {
    return countPartsBroughtForward(manager, planId);
  }

  async inForce(manager: EntityManager, planId: string): Promise<InForceItem[]> {
    const items = await itemsInForce(manager, planId, this.targets);
    return items.toSorted((a, b) => (a.workItemId < b.workItemId ? -1 : 1));
  }
}
