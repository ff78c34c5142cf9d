import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { appendAll, type JsonObject } from '#libs/ledger';

/** What was done to one account; signing in and out is never recorded. */
export interface UserAct {
  userId: string;
  version: number;
  action:
    | 'userCreated'
    | 'userChanged'
    | 'membershipsSet'
    | 'userDisabled'
    | 'userEnabled'
    | 'passwordChanged'
    | 'passwordReset';
  unitIds?: readonly string[];
  payload: JsonObject;
}

/** Records acts of one command in the ledger; `actor` is null for the operator at the machine. */
export async function recordActs(tx: Transaction, actor: Actor | null, acts: readonly UserAct[]): Promise<void> {
  const commandId = newId();
  const occurredAt = new Date();
  await appendAll(
    tx,
    acts.map(({ userId, version, action, unitIds = [], payload }) => ({
      subject: { type: 'user', id: userId, version },
      unitIds,
      actorId: actor?.userId ?? null,
      action,
      commandId,
      occurredAt,
      payload,
    })),
  );
}
