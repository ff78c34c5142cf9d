import { unitsWhere, type Actor } from '#libs/access';
import { problemCatalogue } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { colleaguesAmong } from '#libs/identity';
import type { ProblemDetail } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { StandIn, StandInFault } from '../domain/stand-ins.js';

/** The units whose people's arrangements somebody sees. */
export const ledUnits = (actor: Actor): string[] => unitsWhere(actor, ['head', 'deputyHead']);

/** Over `stand_in AS arranged`: it concerns the asker ($1) or somebody of the units that he or she leads ($2). */
export const LISTED = `(arranged.principal_id = $1 OR arranged.stand_in_id = $1 OR EXISTS (
    SELECT FROM membership AS member WHERE member.user_id = arranged.principal_id AND member.unit_id = ANY ($2::uuid[])))`;

/**
 * What an arrangement collides with, for the problem: who has whom as a stand-in, from when until when. A third person is
 * not named (null) in an arrangement that the asker does not see in the list, and nobody of another government, whom the
 * asker could not find either.
 */
export async function standInCollisions(
  manager: EntityManager,
  actor: Actor,
  wanted: StandIn,
  { code, collides }: StandInFault,
): Promise<ProblemDetail[]> {
  if (collides.length === 0) return [];
  const ids = collides.flatMap(({ principalId, standInId }) => [principalId, standInId]);
  const named = new Map((await colleaguesAmong(manager, actor, ids)).map((one) => [one.id, one]));
  const principals = collides.map(({ principalId }) => principalId);
  const listed = await queryPrepared<Sides>(manager, SEEN, [actor.userId, ledUnits(actor), principals]);
  const seen = new Set(listed.map(sides));
  const own = [wanted.principalId, wanted.standInId];
  return collides.map((one) => {
    const nameOf = (id: string) => (seen.has(sides(one)) || own.includes(id) ? (named.get(id) ?? null) : null);
    return {
      code,
      message: problemCatalogue[code].zh,
      principal: nameOf(one.principalId),
      standIn: nameOf(one.standInId),
      from: one.validFrom,
      to: one.validTo,
    };
  });
}

type Sides = Pick<StandIn, 'principalId' | 'standInId'>;
const sides = ({ principalId, standInId }: Sides): string => `${principalId} ${standInId}`;

const SEEN = `
  SELECT arranged.principal_id AS "principalId", arranged.stand_in_id AS "standInId" FROM stand_in AS arranged
  WHERE arranged.ended_at IS NULL AND arranged.principal_id = ANY ($3::uuid[]) AND ${LISTED}`;
