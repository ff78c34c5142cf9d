import type { EntityManager } from 'typeorm';

/** An item of a letter to one unit that is no longer that unit's to work on. */
export interface OutdatedLine {
  readonly letterId: string;
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
}

/**
 * Items of urges and notices that were handed in, closed, transferred, contested, put off or held since: nobody is pressed
 * for what is done or waits for somebody else.
 */
export const outdatedLines = (manager: EntityManager, letterIds: readonly string[]): Promise<OutdatedLine[]> =>
  manager.query(OUTDATED, [letterIds]);

const OUTDATED = `
  SELECT letter.id AS "letterId", item.id AS "itemId", item.number, item.title
  FROM letter JOIN letter_item AS line ON line.letter_id = letter.id JOIN work_item AS item ON item.id = line.item_id
  WHERE letter.id = ANY ($1::uuid[]) AND letter.kind IN ('urge', 'notice')
    AND NOT (item.status IN ('issued', 'inProgress') AND item.lead_unit_id = letter.unit_id
      AND item.contested_at IS NULL AND item.suspended_at IS NULL AND item.held_by IS NULL)
  ORDER BY letter.id, line.ordinal`;
