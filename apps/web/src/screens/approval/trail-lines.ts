import type { ApprovalCase, ApprovalEvent, ApprovalTask } from '../../api/shapes.js';
import { visitsOf } from './trail.js';

/** A line of the trail: somebody's turn, or something else that happened. */
export type TrailLine = { readonly task: ApprovalTask } | { readonly event: ApprovalEvent };

/** A step of the trail with its lines; where it was passed over, that event and no lines but what was told then. */
export interface TrailStep {
  readonly visit: number;
  readonly step: string;
  readonly name: string;
  readonly time: number;
  readonly skipped: ApprovalEvent | null;
  readonly isLive: boolean;
  readonly lines: readonly TrailLine[];
}

/** What happened before a decision of the same moment: it is why that person could decide. */
const before = new Set<ApprovalEvent['kind']>(['reassigned', 'delegationEnded']);

type Told = Pick<ApprovalCase, 'tasks' | 'events' | 'flow' | 'status'>;

/** The steps as they happened, those passed over among them; in each what is done in its order, then who is still asked. */
export function trailSteps({ tasks, events, flow, status }: Told): TrailStep[] {
  const entered = visitsOf({ tasks, flow }).map((visit) => ({
    ...visit,
    skipped: null,
    isLive: status === 'open' && visit.tasks.some(({ state }) => state === 'live' || state === 'waiting'),
    lines: linesOf(visit.tasks, eventsIn(events, visit.visit)),
  }));
  const passed = events
    .filter(({ kind }) => kind === 'stepSkipped')
    .map((skipped) => ({
      visit: skipped.visit,
      step: skipped.step ?? '',
      name: flow.definition.steps.find(({ key }) => key === skipped.step)?.name ?? '',
      time: 1,
      skipped,
      isLive: false,
      lines: linesOf([], eventsIn(events, skipped.visit)),
    }));
  return [...entered, ...passed].sort((one, other) => one.visit - other.visit);
}

/** What happened in no step that is drawn. */
export const eventsBefore = ({ events }: Pick<ApprovalCase, 'events'>): ApprovalEvent[] => eventsIn(events, 0);

const eventsIn = (events: readonly ApprovalEvent[], visit: number): ApprovalEvent[] =>
  events.filter((event) => event.visit === visit && event.kind !== 'stepSkipped');

// An approver who was added and taken back is told by the two events.
function linesOf(tasks: readonly ApprovalTask[], events: readonly ApprovalEvent[]): TrailLine[] {
  const told = events.map((event) => ({ at: event.at, rank: before.has(event.kind) ? 0 : 2, line: { event } }));
  const turns = tasks.filter(({ state }) => state !== 'removed');
  const done = turns.flatMap((task) => (task.decision ? [{ at: task.decision.at, rank: 1, line: { task } }] : []));
  const open = turns.flatMap((task): TrailLine[] => (task.decision ? [] : [{ task }]));
  const past = [...told, ...done].sort((one, other) => one.at.localeCompare(other.at) || one.rank - other.rank);
  return [...past.map(({ line }) => line), ...open];
}
