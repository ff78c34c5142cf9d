import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import type { SuccessionContributor } from '../unit-successors.js';
import { heldTable, type Successors } from './apply.js';
import { eachAlone } from './each-alone.js';
import { insertRowsOf, tableOf, type Table } from './table.js';
import { takeOver } from './take-over.js';

interface Reform {
  id: string;
  confirmedBy: string;
}

/**
 * Takes over what names a unit although its time is over: somebody had begun to write it when the reform took effect and
 * finished after it, or opened it again. It goes where the unit's things went and is listed as not confirmed; returns how many.
 */
export async function takeStragglers(
  dataSource: DataSource,
  { contributors }: Pick<Successors, 'contributors'>,
  at: Date,
  /** Only of reforms since then; what is opened again much later is found without. */
  since: Date | null = null,
): Promise<number> {
  return eachAlone(await dataSource.query<Reform[]>(APPLIED, [since]), async (reform) => {
    if (!(await isLeft(dataSource.manager, contributors, reform.id))) return 0;
    return inTransaction(dataSource, (tx) => takeThese(tx, contributors, reform, at));
  });
}

async function isLeft(
  manager: EntityManager,
  contributors: readonly SuccessionContributor[],
  id: string,
): Promise<boolean> {
  const { endings, rows } = await endedOf(manager, contributors, id, tableOf);
  if (rows.length > 0) return true;
  const unitIds = endings.map(({ fromUnitId }) => fromUnitId);
  for (const contributor of contributors) if ((await contributor.hasMore?.(manager, unitIds)) === true) return true;
  return false;
}

async function takeThese(
  tx: Transaction,
  contributors: readonly SuccessionContributor[],
  { id, confirmedBy }: Reform,
  at: Date,
): Promise<number> {
  await raiseOrganisationEpoch(tx);
  await tx.query('SELECT FROM unit_succession WHERE id = $1 FOR UPDATE', [id]);
  const table = await endedOf(tx, contributors, id, heldTable);
  await insertRowsOf(
    tx,
    id,
    table.rows.map((row) => ({ ...row, confirmed: false })),
  );
  const applied = { id, actorId: confirmedBy, day: dayIn(DEFAULT_TIME_ZONE, at), at };
  for (const ending of table.endings) await takeOver(tx, contributors, { table, ending, applied });
  return table.rows.length;
}

/** What units that have ended still have; an office is placed by hand. */
async function endedOf<Manager extends EntityManager>(
  manager: Manager,
  contributors: readonly SuccessionContributor[],
  id: string,
  read: (manager: Manager, contributors: readonly SuccessionContributor[], id: string) => Promise<Table>,
): Promise<Table> {
  const table = await read(manager, contributors, id);
  const ended = new Set(table.endings.filter(({ ends }) => ends).map(({ fromUnitId }) => fromUnitId));
  return {
    ...table,
    endings: table.endings.filter(({ fromUnitId }) => ended.has(fromUnitId)),
    rows: table.rows.filter(({ fromUnitId, kind }) => ended.has(fromUnitId) && kind !== 'office'),
  };
}

const APPLIED = `
  SELECT id, confirmed_by AS "confirmedBy" FROM unit_succession
  WHERE applied_at IS NOT NULL AND ($1::timestamptz IS NULL OR applied_at > $1) ORDER BY applied_at, id`;
