import { branchesOfSql } from '#libs/work-items';

/**
 * Whether a reader sees a citation: of an item read with breadth 3 every one, else those by units of the own branch and
 * those of the own branch's records. `units` is a placeholder of the reader's units; the statement calls the citation
 * `cited` and its record `evidence`.
 */
export const visibleCitation = (units: string): string => `(SELECT
    coalesce(max(scope.breadth) = 3 OR (count(*) > 0 AND (cited.unit_id = ANY (${branchesOfSql(units)})
      OR evidence.unit_id = ANY (${branchesOfSql(units)}))), false)
  FROM item_scope AS scope WHERE scope.item_id = cited.item_id AND scope.unit_id = ANY (${units}))`;

/**
 * Whether a reader sees a photograph (`shot`) of an on-site check: whoever reads the item with breadth 3, and so the review.
 */
export const visiblePhotograph = (units: string): string => `EXISTS (
  SELECT FROM audit_record AS audit JOIN item_scope AS scope ON scope.item_id = audit.item_id
  WHERE audit.id = shot.audit_id AND scope.breadth = 3 AND scope.unit_id = ANY (${units}))`;

/** Whether a record is of the reader's own branch. */
export const ownEvidence = (units: string): string => `evidence.unit_id = ANY (${branchesOfSql(units)})`;

/** Whether a reader may read a record: his or her branch's own, or one with a citation that he or she sees. */
export const readableEvidence = (units: string): string => `(${ownEvidence(units)} OR EXISTS (
  SELECT FROM evidence_citation AS cited WHERE cited.evidence_id = evidence.id AND cited.status <> 'withdrawn'
    AND ${visibleCitation(units)}) OR EXISTS (
  SELECT FROM audit_photograph AS shot WHERE shot.evidence_id = evidence.id AND ${visiblePhotograph(units)}))`;

/**
 * Whether a reader may read one version (`held`) of a readable record: of another branch's only those that are cited where
 * he or she sees it.
 */
export const readableVersion = (units: string): string => `(${ownEvidence(units)} OR EXISTS (
  SELECT FROM evidence_citation AS cited WHERE cited.evidence_id = evidence.id AND cited.number = held.number
    AND cited.status <> 'withdrawn' AND ${visibleCitation(units)}) OR EXISTS (
  SELECT FROM audit_photograph AS shot WHERE shot.evidence_id = evidence.id AND shot.number = held.number
    AND ${visiblePhotograph(units)}))`;
