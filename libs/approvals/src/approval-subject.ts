import type { Actor } from '#libs/access';
import type { NamedReader } from '#libs/comments';
import type { ApproverRelation } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { JsonObject } from '#libs/ledger';
import type { EntityManager } from 'typeorm';
import type { CaseFacts } from './domain/next-step.js';
import type { GatedSubjectType } from './approval-gate.js';

/**
 * The units that stand in a relation to a subject, and the one whose head follows where they have nobody: null where no
 * head may, as for a leader.
 */
export interface RelatedUnits {
  readonly unitIds: readonly string[];
  readonly fallbackUnitId: string | null;
}

/** A subject as an approval looks at it, at this moment. */
export interface SubjectDescription {
  readonly planId: string | null;
  readonly itemId: string | null;
  readonly timeZone: string;
  readonly isKey: boolean;
  /** The office that keeps the flow, and appoints somebody where nobody is found. */
  readonly keeperUnitId: string;
  readonly relations: Readonly<Partial<Record<ApproverRelation, RelatedUnits>>>;
  /** What the arrows of a flow may look at. */
  readonly facts: CaseFacts;
}

/** How a case came to its end, for whoever owns the subject. */
export interface CaseEnd {
  readonly caseId: string;
  readonly action: string;
  readonly status: 'approved' | 'disapproved' | 'withdrawn' | 'lapsed' | 'ended';
  readonly actorId: string | null;
  readonly actorUnitId: string | null;
  readonly commandId: string;
  readonly occurredAt: Date;
}

/** What approvals ask about a kind of subject: who is what to it, and what is approved. A library above provides it. */
export abstract class ApprovalSubject {
  abstract readonly type: GatedSubjectType;

  /** The names of {@link SubjectDescription.facts}, for the check of a flow. */
  abstract readonly factNames: readonly string[];

  /** Locks the subject; always before its case. */
  abstract lock(tx: Transaction, subjectId: string): Promise<void>;

  /** Null where there is no such subject. */
  abstract describe(
    manager: EntityManager,
    subjectId: string,
    requesterUnitId: string | null,
  ): Promise<SubjectDescription | null>;

  /** What whoever decides relies on: if any of it changes meanwhile, the case lapses. */
  abstract snapshot(tx: Transaction, subjectId: string, action: string): Promise<JsonObject>;

  /** Frees the subject from a case that ended otherwise than by doing what was approved. */
  abstract release(tx: Transaction, subjectId: string, end: CaseEnd): Promise<void>;

  /** The same as {@link readable} in SQL: whether a reader reads the subject whose id the column `id` holds. */
  abstract readableSql(id: string, reader: NamedReader): string;

  /** Of these subjects those the actor may read now. */
  abstract readable(manager: EntityManager, actor: Actor, subjectIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What was approved, for the executor. */
export interface ApprovedAct {
  readonly caseId: string;
  readonly flowName: string;
  readonly subjectId: string;
  /** Whoever asked, with the rights of this moment. */
  readonly requester: Actor;
  /** Those who agreed, in order, with the rights of this moment. */
  readonly approvers: readonly { readonly actor: Actor; readonly reason: string }[];
  readonly payload: JsonObject;
  readonly commandId: string;
}

/** Does what was approved. A problem it throws makes the case lapse; the decisions stand on record. */
export interface ApprovalExecutor {
  readonly subjectType: GatedSubjectType;
  readonly action: string;
  /** Locks that come before the subject's. */
  readonly before?: (tx: Transaction, subjectId: string, payload: JsonObject) => Promise<void>;
  readonly run: (tx: Transaction, approved: ApprovedAct) => Promise<void>;
}
