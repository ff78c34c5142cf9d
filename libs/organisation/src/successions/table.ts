import { createHash } from 'node:crypto';
import { followingRowKinds, successionRowKinds, type SuccessionRowKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { EntityManager } from 'typeorm';
import type { OpenThing, SuccessionContributor } from '../unit-successors.js';
import { endingsOf, type Chosen, type Ending } from './endings.js';

/** A line of the table: something open, and who takes it over. */
export interface TableRow extends OpenThing {
  readonly toUnitId: string;
}

/** A row as it is kept. */
export interface StoredRow {
  readonly kind: SuccessionRowKind;
  readonly subjectId: string;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly confirmed: boolean;
  readonly title: string;
}

/** What a succession would move at this moment. */
export interface Table {
  readonly endings: readonly Ending[];
  readonly rows: readonly TableRow[];
  readonly stored: readonly StoredRow[];
  readonly digest: string;
}

export const rowKey = ({ kind, subjectId, fromUnitId }: Pick<StoredRow, 'kind' | 'subjectId' | 'fromUnitId'>): string =>
  `${kind} ${subjectId} ${fromUnitId}`;

/** The choices made so far. */
export const storedRows = (manager: EntityManager, successionId: string): Promise<StoredRow[]> =>
  manager.query<StoredRow[]>(STORED, [successionId]);

/** What is open now in the units of a succession, each with its heir: the one chosen, else the unit's first. */
export async function tableOf(
  manager: EntityManager,
  contributors: readonly SuccessionContributor[],
  successionId: string,
): Promise<Table> {
  const stored = await storedRows(manager, successionId);
  const choices = new Map(stored.map((row) => [rowKey(row), row.toUnitId]));
  const chosen: Chosen = (kind, subjectId, fromUnitId) => choices.get(rowKey({ kind, subjectId, fromUnitId }));
  const endings = await endingsOf(manager, successionId, chosen);
  const heirs = new Map(endings.map((ending) => [ending.fromUnitId, ending.heirId]));
  const things: OpenThing[] = endings.flatMap(({ fromUnitId, offices }) =>
    offices.map(({ unitId, name }) => ({ kind: 'office', subjectId: unitId, fromUnitId, title: name, itemId: null })),
  );
  for (const contributor of contributors) things.push(...(await contributor.openThings(manager, [...heirs.keys()])));
  const rows = things.toSorted(byKind).map((thing) => ({
    ...thing,
    toUnitId: chosen(thing.kind, thing.subjectId, thing.fromUnitId) ?? heirs.get(thing.fromUnitId)!,
  }));
  return { endings, rows, stored, digest: digestOf(rows) };
}

/** What is answered for first, offices and people last. */
const byKind = (a: OpenThing, b: OpenThing): number =>
  successionRowKinds.indexOf(a.kind) - successionRowKinds.indexOf(b.kind);

/** Names a table: another one as soon as anything is added, gone or given to another unit. */
const digestOf = (rows: readonly TableRow[]): string =>
  createHash('sha256')
    .update(
      rows
        .filter(({ kind }) => !followingRowKinds.includes(kind))
        .map((row) => `${rowKey(row)} ${row.toUnitId}`)
        .sort()
        .join('\n'),
    )
    .digest('base64url');

/** Stores rows of the table in one statement. */
export const insertRowsOf = (tx: Transaction, successionId: string, rows: readonly StoredRow[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO unit_succession_row (succession_id, kind, subject_id, from_unit_id, to_unit_id, confirmed, title, ordinal)
     SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::boolean[], $7::text[]) WITH ORDINALITY
     ON CONFLICT (succession_id, kind, subject_id, from_unit_id) DO UPDATE
       SET to_unit_id = excluded.to_unit_id, confirmed = excluded.confirmed, title = excluded.title`,
    [
      successionId,
      rows.map(({ kind }) => kind),
      rows.map(({ subjectId }) => subjectId),
      rows.map(({ fromUnitId }) => fromUnitId),
      rows.map(({ toUnitId }) => toUnitId),
      rows.map(({ confirmed }) => confirmed),
      rows.map(({ title }) => title),
    ],
  );

const STORED = `
  SELECT kind, subject_id AS "subjectId", from_unit_id AS "fromUnitId", to_unit_id AS "toUnitId", confirmed, title
  FROM unit_succession_row WHERE succession_id = $1`;
