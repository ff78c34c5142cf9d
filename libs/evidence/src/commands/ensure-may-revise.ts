import { readingUnitIds, type Access, type Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { readableEvidence } from '../queries/visible-citations.js';
import type { LockedEvidence } from '../storage/lock-evidence.js';

/** Whether somebody may change a record. Problems: `notFound` for one who may not even read it, `forbidden`. */
export async function ensureMayRevise(
  tx: Transaction,
  access: Access,
  actor: Actor,
  action: 'revise' | 'withdraw',
  evidence: LockedEvidence | undefined,
): Promise<void> {
  if (!evidence) throw new Problem('notFound');
  const units = readingUnitIds(actor);
  const [row] = await tx.query<{ readable: boolean }[]>(READABLE, [evidence.id, units]);
  access.ensure(actor, action, 'Evidence', { unitId: evidence.unitId, readerUnitIds: row?.readable ? units : [] });
}

const READABLE = `SELECT ${readableEvidence('$2::uuid[]')} AS readable FROM evidence WHERE evidence.id = $1`;
