import type { Actor } from '#libs/access';
import { dayIn } from '#libs/kernel';
import { availableActions, type AvailableAction, type Opening } from '../domain/available-actions.js';
import type { WorkItemFacts } from '../domain/facts.js';
import type { Lifecycle } from '../domain/lifecycle.js';
import { heldBy } from '../domain/relations.js';
import type { WorkItemRow } from './work-item-row.js';

/** What the asker may do on an item, through which dispatch or contest, and why not. */
export function actionsOn(lifecycle: Lifecycle<WorkItemFacts>, actor: Actor, item: WorkItemRow): AvailableAction[] {
  const common = {
    status: item.status,
    actorId: actor.userId,
    today: dayIn(item.timeZone),
    leadUnitId: item.leadUnitId,
    leadPrinted: item.leadPrinted,
    shareUnitIds: item.shares.map(({ unit }) => unit.id),
  };
  const open = item.contests.filter(({ status }) => status === 'open');
  const dispatches = item.dispatches.map((dispatch): Opening => ({
    target: dispatch.id,
    held: heldBy(actor, dispatch.unitId, dispatch.role === 'lead' ? 'lead' : 'named'),
    acts: ['sign', 'contest'],
    facts: {
      ...common,
      dispatch: {
        unitId: dispatch.unitId,
        signed: dispatch.status === 'signed',
        contestUntil: dispatch.contestUntil,
        contestOpen: open.some(({ unit }) => unit.id === dispatch.unitId),
      },
    },
  }));
  const contests = open.map((contest): Opening => ({
    target: contest.id,
    held: heldBy(actor, item.issuerUnitId, 'issuer'),
    acts: ['decideContest'],
    facts: {
      ...common,
      contest: { unitId: contest.unit.id, role: contest.role, status: contest.status, raisedBy: contest.raisedBy.id },
    },
  }));
  return availableActions(lifecycle, [...dispatches, ...contests]);
}
