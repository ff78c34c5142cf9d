import type { EntityManager } from 'typeorm';
import { dayIn } from '#libs/kernel';
import { type DraftContent, liveItems } from '../domain/draft.js';
import type { Obstacle } from '../domain/obstacles.js';
import type { Plan } from '../entities/plan.entity.js';

/** Where a draft names a unit that is not in force (any more): a draft may lie for weeks while departments change. */
export async function outOfForce(manager: EntityManager, plan: Plan, content: DraftContent): Promise<Obstacle[]> {
  const items = liveItems(content);
  const unitIds = [...new Set(items.flatMap((item) => item.assignments.flatMap(({ unitId }) => unitId ?? [])))];
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM unit WHERE id = ANY ($1::uuid[])
       AND NOT (valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date))`,
    [unitIds, dayIn(plan.timeZone)],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return items.flatMap((item) =>
    item.assignments.flatMap(({ unitId }): Obstacle[] => {
      const name = names.get(unitId ?? '');
      if (name === undefined) return [];
      const message = `第 ${item.ref} 项的责任单位“${name}”已撤销或尚未生效，请改为现有单位。`;
      return [{ code: 'unitNotActive', message, itemId: item.id, questionId: null }];
    }),
  );
}
