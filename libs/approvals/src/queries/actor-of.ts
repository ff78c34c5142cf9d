import type { Actor } from '#libs/access';
import { queryPrepared } from '#libs/database';
import { loadMemberships } from '#libs/identity';
import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';

/** A person with the rights of this day, for what is done in his or her name after an approval. */
export async function actorOf(manager: EntityManager, userId: string, day: CalendarDate): Promise<Actor> {
  const [person] = await queryPrepared<{ name: string; active: boolean }>(manager, PERSON, [userId]);
  const memberships = person?.active ? await loadMemberships(manager, userId, day) : [];
  // There is no session behind it: nothing that ends with one is done in this name.
  return { userId, name: person?.name ?? '', sessionId: userId, mustChangePassword: false, memberships };
}

const PERSON = `SELECT name, status = 'active' AS active FROM user_account WHERE id = $1`;
