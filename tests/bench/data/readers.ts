import type { Client } from 'pg';
import jwt from 'jsonwebtoken';
import { accessTokenSecret } from '../servers/pair.js';

/** Somebody who is signed in. */
export interface Reader {
  unitId: string;
  authorization: string;
  /** Items of the unit that are in progress. */
  inProgress: number;
}

/** The readers whose lists are measured. */
export interface Readers {
  /** A supervisor: the general office reads everything. */
  office: Reader;
  /** The department named most often. */
  large: Reader;
  /** A unit with a page or two. */
  small: Reader;
  /** A unit named nowhere. */
  none: Reader;
}

const PAGE_OR_TWO = 40;

/** Finds them among the generated people. */
export async function findReaders(client: Client): Promise<Readers> {
  const { rows } = await client.query<{ unitId: string; userId: string; kind: string; inProgress: number }>(
    `SELECT unit.id AS "unitId", member.user_id AS "userId", unit.kind, coalesce(scope.items, 0)::integer AS "inProgress"
     FROM membership AS member
     JOIN unit AS seat ON seat.id = member.unit_id
     JOIN unit ON unit.id = CASE WHEN member.role = 'supervisor' THEN seat.parent_id ELSE seat.id END
     LEFT JOIN (SELECT unit_id, count(*) AS items FROM item_scope WHERE status = 'inProgress' GROUP BY unit_id) AS scope
       ON scope.unit_id = unit.id
     WHERE member.role <> 'head'
     ORDER BY scope.items DESC NULLS LAST, unit.official_order`,
  );
  const found = (choose: (row: (typeof rows)[number]) => boolean): Reader => {
    const row = rows.find(choose);
    if (!row) throw new Error('The generated data lack a unit that the benchmark needs.');
    return { unitId: row.unitId, authorization: authorization(row.userId), inProgress: row.inProgress };
  };
  const closest = rows.reduce((best, row) =>
    Math.abs(row.inProgress - PAGE_OR_TWO) < Math.abs(best.inProgress - PAGE_OR_TWO) ? row : best,
  );
  return {
    office: found(({ kind }) => kind === 'generalOffice'),
    large: found(({ kind }) => kind === 'governmentDepartment'),
    small: found(({ unitId }) => unitId === closest.unitId),
    none: found(({ inProgress }) => inProgress === 0),
  };
}

/** A token as our sign-in issues it; the session of a generated person has the person's id. */
export const authorization = (userId: string): string =>
  `Bearer ${jwt.sign({ sid: userId }, accessTokenSecret, { subject: userId, algorithm: 'HS256', expiresIn: '12h' })}`;
