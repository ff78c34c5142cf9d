import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitSuccessors, type SuccessionContributor } from '#libs/organisation';

/** Evidence goes with what it proves; what was handed in keeps its person and day. It stands in no table of its own. */
export const evidenceSuccession: SuccessionContributor = {
  layer: 5,
  openThings: async () => [],

  async hasMore(manager, unitIds) {
    const [found] = await manager.query<{ some: boolean }[]>(SOME, [unitIds]);
    return found?.some === true;
  },

  async takeOver(tx, { fromUnitId, heirId, heirIds }) {
    await tx.query(CITATIONS, [fromUnitId, heirId, heirIds]);
    if (heirId === fromUnitId) return [];
    await tx.query(DECIDED, [fromUnitId, heirId]);
    await tx.query(
      'UPDATE evidence SET unit_id = $2, version = version + 1 WHERE unit_id = $1 AND withdrawn_at IS NULL',
      [fromUnitId, heirId],
    );
    await tx.query(`UPDATE upload SET unit_id = $2 WHERE unit_id = $1 AND status IN ('underway', 'received')`, [
      fromUnitId,
      heirId,
    ]);
    return [];
  },
};

/** Lets evidence follow its units in a reform. */
@Injectable()
export class EvidenceSuccession implements OnModuleInit {
  constructor(private readonly successors: UnitSuccessors) {}

  onModuleInit(): void {
    this.successors.register(evidenceSuccession);
  }
}

const SOME = `
  SELECT EXISTS (SELECT FROM evidence WHERE unit_id = ANY ($1::uuid[]) AND withdrawn_at IS NULL)
    OR EXISTS (SELECT FROM evidence_citation WHERE unit_id = ANY ($1::uuid[]) AND status <> 'withdrawn')
    OR EXISTS (SELECT FROM upload WHERE unit_id = ANY ($1::uuid[]) AND status IN ('underway', 'received')) AS some`;
// The items have moved before: the unit that follows in one is its lead now, or has the share.
const CITATIONS = `
  UPDATE evidence_citation AS cited SET version = cited.version + 1, unit_id = coalesce(
    (SELECT item.lead_unit_id FROM work_item AS item WHERE item.id = cited.item_id AND item.lead_unit_id = ANY ($3::uuid[])),
    (SELECT share.unit_id FROM work_item_share AS share
     WHERE share.item_id = cited.item_id AND share.unit_id = ANY ($3::uuid[]) ORDER BY share.ordinal LIMIT 1),
    $2::uuid)
  WHERE cited.unit_id = $1 AND cited.status <> 'withdrawn'`;
const DECIDED = 'UPDATE evidence_citation SET decided_unit_id = $2 WHERE decided_unit_id = $1';
