import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { officialOrderOf } from '#libs/organisation';
import type { MarkedPart } from './domain/facts.js';

/** A part of an item that a reviewer may accept, return or mark. */
export interface ReviewablePart extends MarkedPart {
  name: string;
}

/** A SELECT of `id, name` of the parts of one kind, in order, over the item's id. */
export type PartsSql = (itemId: string) => string;

/**
 * What a reviewer looks at, part by part. Units and the item itself are known here; targets are registered by the
 * library that has them.
 */
@Injectable()
export class ReviewableParts {
  private readonly kinds = new Map<MarkedPart['part'], PartsSql>([
    ['item', (item) => `SELECT whole.id, whole.title AS name FROM work_item AS whole WHERE whole.id = ${item}`],
    ['unit', unitsSql],
  ]);

  register(part: MarkedPart['part'], sql: PartsSql): void {
    if (this.kinds.has(part)) throw new Error(`The parts “${part}” are registered twice.`);
    this.kinds.set(part, sql);
  }

  /** Every part of an item, targets and units in their order. */
  async of(manager: EntityManager, itemId: string): Promise<ReviewablePart[]> {
    const parts: ReviewablePart[] = [];
    for (const [part, sql] of this.kinds) {
      const rows = await manager.query<{ id: string; name: string }[]>(sql('$1::uuid'), [itemId]);
      parts.push(...rows.map(({ id, name }) => ({ part, subjectId: id, name })));
    }
    return parts;
  }
}

function unitsSql(item: string): string {
  return `
    SELECT named.id, unit.name FROM (
      SELECT lead_unit_id AS id FROM work_item WHERE id = ${item}
      UNION SELECT unit_id FROM work_item_share WHERE item_id = ${item}) AS named
    JOIN unit ON unit.id = named.id ORDER BY ${officialOrderOf('unit')}`;
}
