import type { Transaction } from '#libs/database';
import type { EntityManager } from 'typeorm';

/** What an approval can be about. */
export type GatedSubjectType = 'workItem' | 'sheet' | 'plan';

/** An act that may need an approval before it is done. */
export interface GatedAct {
  readonly subjectType: GatedSubjectType;
  readonly subjectId: string;
  /** The plan whose policy says whether it does. */
  readonly planId: string | null;
  /** The office whose policy says it where the act belongs to no plan. */
  readonly officeId?: string;
  readonly action: string;
  /** In whose name the act is asked for. */
  readonly actorId: string;
  readonly actorUnitId: string | null;
  /** What the act would do, as its command took it. */
  readonly payload: object;
}

/** What decides whether an act needs an approval. */
export type PolicyQuestion = Pick<GatedAct, 'subjectType' | 'planId' | 'officeId' | 'action'>;

/** The gate's answer: the act may be done now, or a case holds its subject until somebody has decided. */
export type Passage = { readonly held: false } | { readonly held: true; readonly caseId: string };

/** Asked by every act of the lifecycle that may need an approval, inside its transaction and before it changes anything. */
export abstract class ApprovalGate {
  /** Which acts on a subject would have to wait for an approval. */
  abstract actsAsking(
    manager: EntityManager,
    subject: Omit<PolicyQuestion, 'action'> & Pick<GatedAct, 'subjectId'>,
  ): Promise<readonly string[]>;

  /** Whether such an act would have to wait for an approval. */
  abstract asks(manager: EntityManager, act: PolicyQuestion & Pick<GatedAct, 'subjectId'>): Promise<boolean>;

  /** Opens a case where the policy asks for one. The subject is locked by whoever asks. */
  abstract pass(tx: Transaction, act: GatedAct): Promise<Passage>;

  /** Ends the case that holds a subject, because an act made it pointless. */
  abstract end(tx: Transaction, caseId: string, reason: string): Promise<void>;
}
