import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { dayIn, newId, Problem, type CalendarDate } from '#libs/kernel';
import { unmet, type ActOnItem, type ActRecord, type ActScene, type MarkedPart } from '#libs/work-items';
import { statusAtFiling } from '../domain/citations.js';
import { isWithin } from '../domain/period.js';
import { lockEvidence, raiseEvidence, type LockedEvidence } from '../storage/lock-evidence.js';

/** Where a record is to be cited. */
export interface CitationPlace {
  readonly itemId: string;
  readonly targetId: string | null;
}

/**
 * Cites a record for an item or one of its targets, by the item's table. The one who acts is checked to read the record
 * before. Problems: those of the act, `notFound` for a target of another item, `evidenceWithdrawn`, `evidenceOwnerOutside`,
 * `evidencePeriodOutside`, `citationExists`.
 */
export async function cite(
  tx: Transaction,
  acts: ActOnItem,
  actor: Actor,
  { evidenceId, place, commandId }: { evidenceId: string; place: CitationPlace; commandId: string },
): Promise<string> {
  const citationId = newId();
  await acts.within(
    tx,
    actor,
    {
      itemId: place.itemId,
      action: 'fileEvidence',
      raise: false,
      facts: (_, scene) => Promise.resolve({ touched: touchedBy(scene, place) }),
      effect: async (_, scene) => {
        const evidence = await lockEvidence(tx, evidenceId);
        if (!evidence) throw new Problem('notFound');
        await ensureCitable(tx, scene, evidence, place);
        return insertCitation(tx, scene, { citationId, evidence, place });
      },
    },
    commandId,
  );
  return citationId;
}

/**
 * The part of a returned item that a citation belongs to: its target, or the part of the unit that cites. What the lead
 * cites for the item as a whole may be what it collected from a unit whose part was marked.
 */
function touchedBy({ item, context }: ActScene, { targetId }: CitationPlace): MarkedPart[] {
  if (targetId !== null) return [{ part: 'target', subjectId: targetId }];
  if (context.actorUnitId !== item.leadUnitId) return [{ part: 'unit', subjectId: context.actorUnitId }];
  return item.openParts?.some(({ part }) => part === 'unit') ? [] : [{ part: 'item', subjectId: item.id }];
}

async function ensureCitable(
  tx: Transaction,
  { item, context, today }: ActScene,
  evidence: LockedEvidence,
  { targetId }: CitationPlace,
): Promise<void> {
  const [facts] = await tx.query<CitableFacts[]>(CITABLE, [item.id, targetId, evidence.id, context.actorUnitId]);
  if (!facts || (targetId !== null && !facts.targetStands)) throw new Problem('notFound');
  if (evidence.withdrawn) throw new Problem('evidenceWithdrawn');
  if (!facts.ownerSees) throw new Problem('evidenceOwnerOutside');
  if (facts.cited) throw new Problem('citationExists');
  if (facts.returnedAbove) throw new Problem('citationReturnedAbove');
  const time = { issuedOn: dayIn(item.timeZone, facts.issuedAt), dueOn: facts.dueOn };
  if (!isWithin(evidence, time, today))
    throw new Problem('evidencePeriodOutside', { errors: [unmet('evidencePeriodOutside', '/periodFrom')] });
}

async function insertCitation(
  tx: Transaction,
  { item, context }: ActScene,
  { citationId, evidence, place }: { citationId: string; evidence: LockedEvidence; place: CitationPlace },
): Promise<ActRecord> {
  const status = statusAtFiling(context.actorUnitId, item.leadUnitId);
  await tx.query(INSERT, [
    citationId,
    evidence.id,
    evidence.current,
    item.id,
    place.targetId,
    context.actorUnitId,
    status,
    context.actor.userId,
    context.occurredAt,
  ]);
  const version = await raiseEvidence(tx, evidence);
  return {
    subject: { type: 'evidence', id: evidence.id, version },
    action: 'evidenceCited',
    payload: {
      citationId,
      targetId: place.targetId,
      number: evidence.current,
      status,
      citingUnitId: context.actorUnitId,
    },
    unitIds: [evidence.unitId],
  };
}

interface CitableFacts {
  targetStands: boolean;
  ownerSees: boolean;
  cited: boolean;
  /** This very version was cited here, returned by another unit, and taken back. */
  returnedAbove: boolean;
  issuedAt: Date;
  dueOn: CalendarDate | null;
}

// The unit that supplied it sees the item, or is an office of the unit that cites.
const CITABLE = `
  SELECT target.id IS NOT NULL AS "targetStands", item.issued_at AS "issuedAt",
    coalesce(target.due_on, item.due_on) AS "dueOn",
    EXISTS (SELECT FROM item_scope AS scope WHERE scope.item_id = item.id AND scope.unit_id = evidence.unit_id)
      OR EXISTS (SELECT FROM unit_closure AS line
                 WHERE line.ancestor_id = $4 AND line.descendant_id = evidence.unit_id) AS "ownerSees",
    EXISTS (SELECT FROM evidence_citation AS cited WHERE cited.evidence_id = evidence.id AND cited.item_id = item.id
            AND cited.target_id IS NOT DISTINCT FROM $2::uuid AND cited.status <> 'withdrawn') AS cited,
    EXISTS (SELECT FROM evidence_citation AS cited WHERE cited.evidence_id = evidence.id AND cited.item_id = item.id
            AND cited.target_id IS NOT DISTINCT FROM $2::uuid AND cited.status = 'withdrawn'
            AND cited.number = evidence.current AND cited.unit_id = $4 AND cited.decided_unit_id <> cited.unit_id)
      AS "returnedAbove"
  FROM work_item AS item CROSS JOIN evidence
  LEFT JOIN target ON target.id = $2 AND target.item_id = item.id AND target.withdrawn_at IS NULL
  WHERE item.id = $1 AND evidence.id = $3`;
const INSERT = `
  INSERT INTO evidence_citation (id, evidence_id, number, item_id, target_id, unit_id, status, cited_by, cited_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
