import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { appendAll, type JsonObject } from '#libs/ledger';

/** What was done to one unit; `alsoConcerns` are units that hear of it besides the unit itself. */
export interface UnitAct {
  unitId: string;
  version: number;
  action:
    | 'unitCreated'
    | 'unitChanged'
    | 'unitRenamed'
    | 'unitMoved'
    | 'aliasAdded'
    | 'groupCreated'
    | 'groupMembersSet'
    | 'successionPrepared'
    | 'successionConfirmed'
    | 'successionWithdrawn'
    | 'unitSucceeded';
  alsoConcerns?: readonly string[];
  payload: JsonObject;
}

/** Records acts of one command in the ledger; `actor` is null for the operator at the machine. */
export async function recordActs(
  tx: Transaction,
  actor: Pick<Actor, 'userId'> | null,
  acts: readonly UnitAct[],
): Promise<void> {
  const commandId = newId();
  const occurredAt = new Date();
  await appendAll(
    tx,
    acts.map(({ unitId, version, action, alsoConcerns = [], payload }) => ({
      subject: { type: 'unit', id: unitId, version },
      unitIds: [unitId, ...alsoConcerns],
      actorId: actor?.userId ?? null,
      action,
      commandId,
      occurredAt,
      payload,
    })),
  );
}
