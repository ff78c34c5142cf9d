import type { EntityManager } from 'typeorm';
import type { KnownEvidence } from '#libs/contracts';

/** What a record says: the bytes of a file, a text or a link. */
export type SaidContent = { readonly sha256: string } | { readonly text: string } | { readonly link: string };

/** Records of these units that say the same, a file as it is stored or as it was handed in; newest first. */
export async function knownByContent(
  manager: EntityManager,
  unitIds: readonly string[],
  said: SaidContent,
): Promise<KnownEvidence[]> {
  const rows = await manager.query<KnownRow[]>(
    `${KNOWN} AND EXISTS (
      SELECT FROM evidence_version AS held WHERE held.evidence_id = evidence.id
        AND ${'sha256' in said ? SAME_BYTES : 'text' in said ? 'held.text = $2' : 'held.link = $2'})
    ORDER BY evidence.created_at DESC, evidence.id LIMIT 20`,
    [unitIds, Object.values(said)[0]],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), because: 'content' }));
}

/** What is asked about a period: an item, perhaps one of its targets, and the days. */
export interface KnownPlace {
  readonly itemId: string;
  readonly targetId: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** Records of these units that are cited for the same item or target and cover some of the same days; newest first. */
export async function knownByPeriod(
  manager: EntityManager,
  unitIds: readonly string[],
  { itemId, targetId, periodFrom, periodTo }: KnownPlace,
): Promise<KnownEvidence[]> {
  const rows = await manager.query<KnownRow[]>(
    `${KNOWN}
      AND ($4::date IS NULL OR evidence.period_to >= $4::date) AND ($5::date IS NULL OR evidence.period_from <= $5::date)
      AND EXISTS (SELECT FROM evidence_citation AS cited WHERE cited.evidence_id = evidence.id
        AND cited.item_id = $2 AND cited.status <> 'withdrawn' AND ($3::uuid IS NULL OR cited.target_id = $3))
    ORDER BY evidence.created_at DESC, evidence.id LIMIT 20`,
    [unitIds, itemId, targetId, periodFrom, periodTo],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), because: 'period' }));
}

const SAME_BYTES = `(held.sha256 = decode($2, 'hex') OR held.handed_in_sha256 = decode($2, 'hex'))`;

type KnownRow = Omit<KnownEvidence, 'because' | 'createdAt'> & { createdAt: Date };

const KNOWN = `
  SELECT evidence.id, json_build_object('id', unit.id, 'name', unit.name) AS unit, evidence.kind, evidence.title,
    evidence.period_from AS "periodFrom", evidence.period_to AS "periodTo", evidence.created_at AS "createdAt"
  FROM evidence JOIN unit ON unit.id = evidence.unit_id
  WHERE evidence.unit_id = ANY ($1::uuid[]) AND evidence.withdrawn_at IS NULL`;
