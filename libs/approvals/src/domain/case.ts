import type {
  ApproverRule,
  CaseDecision,
  CaseStatus,
  FlowDefinition,
  SkipReason,
  TaskPlace,
  TaskSource,
  TaskState,
} from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { CaseFacts } from './next-step.js';

/** One person's turn in one visit of a step. */
export interface Task {
  readonly id: string;
  readonly step: string;
  /** Counts the steps the case entered: after a return the same step is another visit. */
  readonly visit: number;
  /** Tasks of one seat are one voice: its approver and those added before and after, in the order of the list. */
  readonly seat: string;
  /** Whose decision the flow asked for, where that was somebody. */
  readonly principalId: string | null;
  /** Who has to decide; null where the office that keeps the flow has to appoint somebody. */
  readonly holderId: string | null;
  /** Who may decide in the holder's name (授权办理). */
  readonly delegateId: string | null;
  /** The unit of the rule: where the holder leaves, its head follows. */
  readonly unitId: string | null;
  readonly source: TaskSource;
  readonly added: { readonly by: string; readonly place: TaskPlace } | null;
  readonly state: TaskState;
  readonly dueOn: CalendarDate | null;
}

/** What somebody decided; `forId` is in whose stead (B角代办 or 授权办理). */
export interface Decision {
  readonly taskId: string;
  readonly visit: number;
  readonly decision: CaseDecision;
  readonly byId: string;
  readonly forId: string | null;
  readonly reason: string;
  readonly toStep: string | null;
}

/** A case with all that was ever a task or a decision in it. Tasks stand in the order in which they come to decide. */
export interface Case {
  readonly flow: FlowDefinition;
  readonly facts: CaseFacts;
  readonly requesterId: string;
  readonly status: CaseStatus;
  /** The steps that were entered and not returned from; the last is the present one. */
  readonly path: readonly { readonly step: string; readonly visit: number }[];
  readonly visits: number;
  readonly tasks: readonly Task[];
  readonly decisions: readonly Decision[];
  readonly urgedOn: CalendarDate | null;
  readonly copiedIds: readonly string[];
}

/** Whom a rule names at this moment, and the unit whose head follows where it names nobody. */
export interface Named {
  readonly personIds: readonly string[];
  readonly unitId: string | null;
}

/** All a case looks at besides itself, as it is at this moment. */
export interface Surroundings {
  readonly today: CalendarDate;
  readonly newId: () => string;
  readonly named: (rule: ApproverRule) => Named;
  /** Has an account and serves somewhere. */
  readonly isActive: (personId: string) => boolean;
  /** Who leads a unit: the head (主要负责人), then the deputies. */
  readonly leadersOf: (unitId: string) => readonly string[];
  /** Who stands in for somebody today (B角). */
  readonly standInOf: (personId: string) => string | null;
  /** Serves the office that keeps the flow. */
  readonly isKeeper: (personId: string) => boolean;
}

/** What happened in a case, for its record: who did what is said by the command. */
export type CaseEvent =
  | { readonly kind: 'stepEntered' | 'stepDone'; readonly step: string; readonly visit: number }
  | { readonly kind: 'stepSkipped'; readonly step: string; readonly visit: number; readonly why?: SkipReason }
  | {
      readonly kind: 'reassigned';
      readonly taskId: string;
      readonly fromId: string | null;
      readonly toId: string | null;
      readonly source: TaskSource;
    }
  | { readonly kind: 'delegationEnded' | 'delegationTakenBack'; readonly taskId: string; readonly delegateId: string }
  | { readonly kind: 'approverAdded'; readonly taskId: string }
  | { readonly kind: 'outcomeCopied'; readonly personIds: readonly string[] }
  | { readonly kind: 'concluded'; readonly status: CaseStatus };

/** A case after an act, and what happened. */
export interface Moved {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}
