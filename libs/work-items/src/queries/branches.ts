import type { EntityManager } from 'typeorm';
import { readingUnitIds, type Actor } from '#libs/access';
import { branchesOfSql } from '../storage/readers-of-unit.js';

/** The units whose rows a person reads: those he or she reads by, with the offices and bureaus that answer to them. */
export async function branchesOf(manager: EntityManager, actor: Actor): Promise<string[]> {
  const [row] = await manager.query<{ ids: string[] }[]>(`SELECT ${branchesOfSql('$1::uuid[]')} AS ids`, [
    readingUnitIds(actor),
  ]);
  return row?.ids ?? [];
}
