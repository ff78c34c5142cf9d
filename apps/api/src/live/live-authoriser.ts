import type { Actor } from '#libs/access';
import type { LedgerSubject } from '#libs/ledger';

/** A thing a live client may hear of or ask for. */
export type LiveSubject = Pick<LedgerSubject, 'type' | 'id'>;

/** Says what an actor may read at this moment; features answer for their own subjects. */
export abstract class LiveAuthoriser {
  /** The ids of those `subjects` that the actor may read now. */
  abstract readable(actor: Actor, subjects: readonly LiveSubject[]): Promise<ReadonlySet<string>>;
}
