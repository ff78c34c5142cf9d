import type { Transaction } from '#libs/database';

/**
 * Writes the places in official order anew where they changed. It is called *last* by everything that gives a unit another
 * parent, order or name. All units are gone through, a hundredth of a second for 3,000: the tree changes rarely and under
 * one lock. Siblings beyond the 65,535th would lose their order.
 */
export async function placeUnits(tx: Transaction): Promise<void> {
  await tx.query(PLACE);
}

const PLACE = `
  WITH RECURSIVE sibling AS MATERIALIZED (
    SELECT id, parent_id, lpad(to_hex(row_number() OVER (
      PARTITION BY parent_id ORDER BY official_order, name COLLATE "zh-x-icu", id)), 4, '0') AS digits
    FROM unit
  ), placed (id, place) AS (
    SELECT id, digits FROM sibling WHERE parent_id IS NULL
    UNION ALL
    SELECT sibling.id, placed.place || sibling.digits FROM placed JOIN sibling ON sibling.parent_id = placed.id
  )
  UPDATE unit SET official_place = placed.place FROM placed
  WHERE placed.id = unit.id AND unit.official_place <> placed.place`;
