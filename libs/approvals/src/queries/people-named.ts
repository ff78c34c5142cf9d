import type { EntityManager } from 'typeorm';
import { queryPrepared, unseen } from '#libs/database';

/** A person as a page names one. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** People by their ids, whatever number of times each is asked for; nulls are nobody. */
export async function peopleNamed(
  manager: EntityManager,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, NamedPerson>> {
  const asked = [...new Set(ids.filter((id) => id != null))];
  const rows = await queryPrepared<NamedPerson>(manager, PEOPLE, [asked]);
  return new Map(rows.map((one) => [one.id, one]));
}

const PEOPLE = `SELECT id, name FROM user_account WHERE id = ANY (${unseen('$1', 'uuid[]')})`;
