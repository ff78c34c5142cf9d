import type { ApproverRule, FlowStep, TaskSource } from '#libs/contracts';
import type { Case, Surroundings } from './case.js';

/** A voice of a step before it becomes a task. */
export interface Seat {
  readonly principalId: string | null;
  readonly holderId: string | null;
  readonly unitId: string | null;
  readonly source: TaskSource;
}

const kept = (unitId: string | null, principalId: string | null): Seat => ({
  principalId,
  holderId: null,
  unitId,
  source: 'kept',
});

/**
 * The seats of a step at this moment. Whoever asked has none: to ask is one's word already. A rule that names nobody
 * falls to the stand-in of the person it names, then to the head of the unit, and else to the office that keeps the
 * flow, where it is seen; or the step is passed over where it says so (then: null).
 */
export function seatsOf(step: FlowStep, of: Pick<Case, 'requesterId'>, around: Surroundings): Seat[] | null {
  const seats: Seat[] = [];
  const isFree = (personId: string): boolean =>
    personId !== of.requesterId && around.isActive(personId) && !seats.some(({ holderId }) => holderId === personId);
  const empty: ApproverRule[] = [];
  for (const rule of step.approvers) {
    const { personIds, unitId } = around.named(rule);
    const active = personIds.filter((personId) => around.isActive(personId));
    for (const personId of active)
      if (isFree(personId)) seats.push({ principalId: personId, holderId: personId, unitId, source: 'rule' });
    if (active.every((personId) => personId === of.requesterId)) empty.push(rule);
  }
  if (step.whenNobody === 'skip') return seats.length > 0 ? seats : null;
  for (const rule of empty) {
    const { personIds, unitId } = around.named(rule);
    if (personIds.includes(of.requesterId) && seats.length > 0) continue;
    // A stand-in of whoever asked would decide for that person: on the own request nobody does.
    const principalId = rule.by === 'person' && rule.personId !== of.requesterId ? rule.personId : null;
    const found = instead(principalId, unitId, around, isFree);
    if (found.holderId !== null || needsEach(step) || seats.length === 0) seats.push(found);
  }
  while (seats.length < votesOf(step)) seats.push(instead(null, seats[0]?.unitId ?? null, around, isFree));
  return seats;
}

/** In a choice among several, one more that nobody holds is not missed. */
const needsEach = ({ agreement }: FlowStep): boolean => agreement.mode === 'all' || agreement.mode === 'inOrder';

const votesOf = ({ agreement }: FlowStep): number => (agreement.mode === 'nOf' ? agreement.votes : 1);

function instead(
  principalId: string | null,
  unitId: string | null,
  around: Surroundings,
  isFree: (personId: string) => boolean,
): Seat {
  const successor = successorOf(principalId, unitId, around, isFree);
  return successor ? { principalId, unitId, ...successor } : kept(unitId, principalId);
}

/** Who follows somebody who has left: the stand-in, then whoever leads the unit; null for nobody. */
export function successorOf(
  personId: string | null,
  unitId: string | null,
  around: Surroundings,
  isFree: (personId: string) => boolean,
): { holderId: string; source: TaskSource } | null {
  const standIn = personId === null ? null : around.standInOf(personId);
  if (standIn !== null && isFree(standIn)) return { holderId: standIn, source: 'standIn' };
  const head = unitId === null ? undefined : around.leadersOf(unitId).find(isFree);
  return head === undefined ? null : { holderId: head, source: 'unitHead' };
}
