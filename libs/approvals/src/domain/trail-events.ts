import type { CaseEventKind, SkipReason, TaskPlace, TaskSource } from '#libs/contracts';
import type { CaseEvent, Task } from './case.js';

/** An entry of a case's record; `body` is null where its content was erased. */
export interface CaseEntry {
  readonly action: string;
  /** An instant in ISO 8601. */
  readonly at: string;
  readonly byId: string | null;
  readonly body: {
    readonly taskId?: string;
    readonly personId?: string;
    readonly personIds?: readonly string[];
    readonly place?: TaskPlace;
    readonly events?: readonly CaseEvent[];
  } | null;
}

/** Something that happened in a case besides decisions, people by their ids. */
export interface TrailEvent {
  readonly kind: CaseEventKind;
  readonly at: string;
  readonly byId: string | null;
  readonly step: string | null;
  readonly visit: number;
  readonly taskId: string | null;
  readonly fromId: string | null;
  readonly toIds: readonly string[];
  readonly place: TaskPlace | null;
  readonly source: TaskSource | null;
  readonly skipped: SkipReason | null;
}

type Place = Pick<TrailEvent, 'step' | 'visit'>;
type Told = Pick<TrailEvent, 'kind'> & Partial<TrailEvent>;
type Tasks = readonly Pick<Task, 'id' | 'step' | 'visit' | 'holderId'>[];

/** How the record names acts that are no decisions. */
const ACTS: Readonly<Record<string, CaseEventKind>> = {
  approvalDelegated: 'delegated',
  approvalTakenBack: 'takenBack',
  approvalTransferred: 'transferred',
  approverAppointed: 'appointed',
  approverAdded: 'added',
  approverRemoved: 'removed',
  approvalUrged: 'urged',
  approvalCopied: 'copied',
  succeeded: 'succeeded',
};

/** Reads what happened from the record, in its order: who followed whom comes before the act that met it. */
export function trailEvents(entries: readonly CaseEntry[], tasks: Tasks): TrailEvent[] {
  let present: Place = { step: null, visit: 0 };
  return entries.flatMap((entry) => {
    const events = entry.body?.events ?? [];
    for (const event of events)
      if (event.kind === 'stepEntered' || event.kind === 'stepSkipped')
        present = { step: event.step, visit: event.visit };
    return [...events.flatMap(followed), ...actOf(entry, tasks), ...events.flatMap(done)].map((told) => {
      const { step, visit } = tasks.find(({ id }) => id === told.taskId) ?? present;
      return { ...nothing, at: entry.at, step, visit, ...told };
    });
  });
}

const nothing = { byId: null, taskId: null, fromId: null, toIds: [], place: null, source: null, skipped: null };

/** Who follows somebody who has left. */
function followed(event: CaseEvent): Told[] {
  if (event.kind === 'reassigned') {
    const { kind, taskId, fromId, toId, source } = event;
    return [{ kind, taskId, fromId, toIds: toId === null ? [] : [toId], source }];
  }
  if (event.kind === 'delegationEnded') return [{ kind: event.kind, taskId: event.taskId, toIds: [event.delegateId] }];
  return [];
}

/** What the flow did by itself. */
function done(event: CaseEvent): Told[] {
  if (event.kind === 'stepSkipped')
    return [{ kind: event.kind, step: event.step, visit: event.visit, skipped: event.why ?? null }];
  return event.kind === 'outcomeCopied' ? [{ kind: event.kind, toIds: event.personIds }] : [];
}

function actOf({ action, byId, body }: CaseEntry, tasks: Tasks): Told[] {
  const kind = ACTS[action];
  if (kind === undefined) return [];
  const { taskId, personId, personIds, place, events = [] } = body ?? {};
  const named = personId === undefined ? (personIds ?? []) : [personId];
  const about = { kind, byId, taskId: taskId ?? null, toIds: named };
  switch (kind) {
    case 'transferred':
      return [{ ...about, fromId: byId }];
    case 'added':
      return [{ ...about, place: place ?? null, taskId: addedIn(events) ?? about.taskId }];
    case 'removed':
      return [{ ...about, toIds: tasks.flatMap(({ id, holderId }) => (id === taskId && holderId ? [holderId] : [])) }];
    case 'takenBack':
      return [
        { ...about, toIds: events.flatMap((one) => (one.kind === 'delegationTakenBack' ? [one.delegateId] : [])) },
      ];
    default:
      return [about];
  }
}

const addedIn = (events: readonly CaseEvent[]): string | undefined =>
  events.flatMap((event) => (event.kind === 'approverAdded' ? [event.taskId] : []))[0];
