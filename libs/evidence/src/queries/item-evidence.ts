import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Access, readingUnitIds, unitsWhere, type Actor } from '#libs/access';
import type { ItemEvidence, WorkItemStatus } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { officialOrderKey } from '#libs/organisation';
import { actingUnit, transitions, unitStaff, type RelatedUnits } from '#libs/work-items';
import { refusalOf } from '../domain/citations.js';
import {
  citationJson,
  RECORD_COLUMNS,
  toBody,
  versionJson,
  type RecordRow,
  type VersionJson,
} from './evidence-json.js';
import { visibleCitation, visiblePhotograph } from './visible-citations.js';

type Citation = ItemEvidence['items'][number];
type Photograph = ItemEvidence['photographs'][number];

interface ItemRow extends RelatedUnits {
  status: WorkItemStatus;
  readerUnitIds: string[];
}

interface CitationRow extends RecordRow {
  citation: Omit<Citation, 'evidence' | 'actions'>;
  decidedUnitId: string | null;
  held: VersionJson;
}

interface PhotographRow extends RecordRow {
  auditId: string;
  held: VersionJson;
}

/** What is cited for an item, as far as its reader sees it, with what he or she may do about each. */
@Injectable()
export class ItemEvidenceViews {
  constructor(private readonly access: Access) {}

  /** Problem: `notFound`. */
  async ofItem(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemEvidence> {
    const units = readingUnitIds(actor);
    const [item] = await manager.query<ItemRow[]>(ITEM, [itemId, units]);
    if (!item) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'WorkItem', item);
    const rows = await manager.query<CitationRow[]>(CITATIONS, [itemId, units]);
    const filing = this.unitFor(actor, item, 'fileEvidence');
    const reviewing = this.unitFor(actor, item, 'reviewEvidence');
    const staffOf = unitsWhere(actor, unitStaff);
    const items = rows.map(({ citation, decidedUnitId, held, ...record }): Citation => {
      const facts = { status: citation.status, unitId: citation.unit.id, decidedUnitId };
      const may = (act: 'accept' | 'return'): boolean =>
        reviewing !== null && refusalOf(act, facts, { unitId: reviewing, leadUnitId: item.leadUnitId }) === null;
      return {
        ...citation,
        evidence: { ...record, content: toBody(held) },
        actions: {
          accept: record.withdrawn === null && may('accept'),
          return: may('return'),
          withdraw: filing !== null && citation.status !== 'withdrawn' && staffOf.includes(citation.unit.id),
          revise: record.withdrawn === null && this.access.can(actor, 'revise', 'Evidence', { unitId: record.unit.id }),
        },
      };
    });
    const shots = await manager.query<PhotographRow[]>(PHOTOGRAPHS, [itemId, units]);
    const photographs = shots.map(({ auditId, held, ...record }): Photograph => ({
      auditId,
      number: held.number,
      evidence: { ...record, content: toBody(held) },
    }));
    return { items, canFile: filing !== null, photographs };
  }

  /** The unit for which the asker may take an act of the table in the item's present state. */
  private unitFor(actor: Actor, item: ItemRow, action: string): string | null {
    const row = transitions.find((each) => each.action === action);
    if (!row?.from.includes(item.status)) return null;
    return this.access.can(actor, action, 'WorkItem', item) ? actingUnit(actor, row.by, item) : null;
  }
}

const ITEM = `
  SELECT item.status, item.form, item.issuer_unit_id AS "issuerUnitId", item.reviewer_unit_id AS "reviewerUnitId",
    item.lead_unit_id AS "leadUnitId",
    ARRAY(SELECT share.unit_id FROM work_item_share AS share WHERE share.item_id = item.id) AS "shareUnitIds",
    ARRAY(SELECT scope.unit_id FROM item_scope AS scope
          WHERE scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])) AS "readerUnitIds"
  FROM work_item AS item WHERE item.id = $1`;

// By target, then by unit in official order; what was taken back is left out.
const CITATIONS = `
  SELECT ${RECORD_COLUMNS}, ${citationJson} AS citation, cited.decided_unit_id AS "decidedUnitId", ${versionJson} AS held
  FROM evidence_citation AS cited
  JOIN evidence ON evidence.id = cited.evidence_id
  JOIN evidence_version AS held ON held.evidence_id = cited.evidence_id AND held.number = cited.number
  LEFT JOIN target AS aim ON aim.id = cited.target_id
  WHERE cited.item_id = $1 AND cited.status <> 'withdrawn' AND ${visibleCitation('$2::uuid[]')}
  ORDER BY aim.ordinal NULLS LAST, ${officialOrderKey('cited.unit_id')}, cited.cited_at, cited.id`;
const PHOTOGRAPHS = `
  SELECT ${RECORD_COLUMNS}, shot.audit_id AS "auditId", ${versionJson} AS held
  FROM audit_record AS check_made
  JOIN audit_photograph AS shot ON shot.audit_id = check_made.id
  JOIN evidence ON evidence.id = shot.evidence_id
  JOIN evidence_version AS held ON held.evidence_id = shot.evidence_id AND held.number = shot.number
  WHERE check_made.item_id = $1 AND ${visiblePhotograph('$2::uuid[]')}
  ORDER BY check_made.recorded_at, evidence.created_at, evidence.id`;
