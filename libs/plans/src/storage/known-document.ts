import type { EntityManager } from 'typeorm';
import { isSameDocument } from '../domain/text-sketch.js';

/** A document of the same general office that was here before. */
export interface KnownDocument {
  planId: string;
  planVersionId: string;
  title: string;
  /** These very bytes are stored already. */
  sameBytes: boolean;
}

/**
 * Finds the same document: the same bytes, or another extraction of the same text. Discarded drafts do not count. The
 * caller holds the office's import lock, so that two people who hand it in at once get one plan.
 */
export async function findKnownDocument(
  manager: EntityManager,
  ownerUnitId: string,
  document: { sha256: Buffer; sketch: readonly number[] },
): Promise<KnownDocument | null> {
  const [same] = await manager.query<KnownDocument[]>(
    `SELECT plan.id AS "planId", source.plan_version_id AS "planVersionId", plan.title, true AS "sameBytes"
     FROM plan_source AS source JOIN plan ON plan.id = source.plan_id
     JOIN plan_version AS version ON version.id = source.plan_version_id
     WHERE source.sha256 = $1 AND plan.owner_unit_id = $2 AND plan.status <> 'discarded'
       AND version.status <> 'discarded'
     ORDER BY plan.created_at, version.number DESC LIMIT 1`,
    [document.sha256, ownerUnitId],
  );
  if (same) return same;
  const similar = await manager.query<(KnownDocument & { sketch: number[] })[]>(
    `SELECT plan.id AS "planId", version.id AS "planVersionId", plan.title, false AS "sameBytes",
       version.sketch::float8[] AS sketch
     FROM plan_version AS version JOIN plan ON plan.id = version.plan_id
     WHERE version.sketch && $1::bigint[] AND plan.owner_unit_id = $2 AND plan.status <> 'discarded'
       AND version.status <> 'discarded'
     ORDER BY plan.created_at, version.number DESC`,
    [document.sketch, ownerUnitId],
  );
  const found = similar.find(({ sketch }) => isSameDocument(sketch, document.sketch));
  return found
    ? { planId: found.planId, planVersionId: found.planVersionId, title: found.title, sameBytes: false }
    : null;
}

/** Lets one import of an office look and store at a time. */
export const lockImports = (manager: EntityManager, ownerUnitId: string): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`import ${ownerUnitId}`]);
