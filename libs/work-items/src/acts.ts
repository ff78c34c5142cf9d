import type { NewLedgerEntry } from '#libs/ledger';
import type { Actor } from '#libs/access';

/** What all entries of one command have in common. */
export interface ActContext {
  readonly actor: Actor;
  /** The unit for which the actor acts here. */
  readonly actorUnitId: string | null;
  readonly commandId: string;
  readonly occurredAt: Date;
}

/** An entry of this command. */
export const entry = (
  context: ActContext,
  act: Pick<NewLedgerEntry, 'subject' | 'itemId' | 'planId' | 'unitIds' | 'action' | 'payload'>,
): NewLedgerEntry => ({
  ...act,
  actorId: context.actor.userId,
  actorUnitId: context.actorUnitId,
  commandId: context.commandId,
  occurredAt: context.occurredAt,
});
