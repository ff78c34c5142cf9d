import type { Actor } from '#libs/access';
import type { ShareSettlement } from '#libs/contracts';
import { dayIn } from '#libs/kernel';
import { actingUnit, unitsOf } from '../domain/acting-unit.js';
import { availableActions, type AvailableAction, type Opening } from '../domain/available-actions.js';
import type { WorkItemFacts } from '../domain/facts.js';
import type { Lifecycle, Relation } from '../domain/lifecycle.js';
import { heldBy, type HeldRelation } from '../domain/relations.js';
import type { WorkItemRow } from './work-item-row.js';

/** Acts with an opening of their own: through a dispatch, on something with an id of its own, or on certain shares. */
const throughAnother = new Set([
  'issue',
  'sign',
  'contest',
  'decideContest',
  'decideExtension',
  'answerCoordination',
  'withdrawCoordination',
  'withdrawExtension',
  'askCoordination',
  'settleShares',
  'waiveShares',
  'unsettleShares',
]);
const relations: readonly Relation[] = ['issuer', 'reviewer', 'leadAbove', 'lead', 'named'];

/** What the asker may do on an item, through what, and why not. */
export function actionsOn(lifecycle: Lifecycle<WorkItemFacts>, actor: Actor, item: WorkItemRow): AvailableAction[] {
  const common = factsOf(actor, item);
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
  const held = relationsOf(actor, item);
  return availableActions(lifecycle, [
    ...dispatches,
    ...contests,
    ...extensionOf(item, held, common),
    ...coordinationsOf(lifecycle, actor, item, held, common),
    ...sharesOf(item, held, common),
    { target: item.id, held, acts: itemActs(lifecycle), facts: common },
  ]);
}

function factsOf(actor: Actor, item: WorkItemRow): WorkItemFacts {
  return {
    status: item.status,
    actorId: actor.userId,
    today: dayIn(item.timeZone),
    leadUnitId: item.leadUnitId,
    leadPrinted: item.leadPrinted,
    shareUnitIds: item.shareUnitIds,
    form: item.form,
    suspended: item.suspended,
    contested: item.contested,
    heldBy: item.heldBy,
    needApproval: item.needApproval,
    dueOn: item.dueOn,
    dueOwner: item.dueOwner,
    aboveOpen: item.aboveOpen,
    ...(item.asked === null ? {} : { asked: item.asked }),
    ...(item.extension === null ? {} : { extension: { status: 'open', askedBy: item.extension.askedBy } }),
    ...(item.submission === null ? {} : { submission: item.submission }),
  };
}

/** What the asker is to an item. */
export const relationsOf = (actor: Actor, item: Parameters<typeof unitsOf>[0]): HeldRelation[] =>
  relations.flatMap((relation) => unitsOf(item, relation).flatMap((unitId) => heldBy(actor, unitId, relation)));

/** The date of an extension is the issuer's to move, or the lead's above where that one set it. */
function extensionOf(item: WorkItemRow, held: readonly HeldRelation[], common: WorkItemFacts): Opening[] {
  if (item.extension === null) return [];
  const isAbove = held.some(({ relation, role }) => relation === 'issuer' && role === 'supervisor');
  const { id, askedBy } = item.extension;
  const extension = { status: 'open' as const, askedBy, mayDecide: isAbove || item.dueOwner === 'lead' };
  return [{ target: id, held, acts: ['decideExtension', 'withdrawExtension'], facts: { ...common, extension } }];
}

/** Settling is about the shares that are not settled; taking back about those that are, other than by a sub-task. */
function sharesOf({ id, shares }: WorkItemRow, held: readonly HeldRelation[], common: WorkItemFacts): Opening[] {
  const those = (fits: (settlement: ShareSettlement | null) => boolean): WorkItemFacts => ({
    ...common,
    shares: shares
      .filter(({ settlement }) => fits(settlement))
      .map(({ unit, settlement }) => ({ unitId: unit.id, settlement })),
  });
  const open = those((settlement) => settlement === null);
  const taken = those((settlement) => settlement !== null && settlement !== 'subTask');
  return [
    { target: id, held, acts: ['settleShares', 'waiveShares'], facts: open },
    { target: id, held, acts: ['unsettleShares'], facts: taken },
  ];
}

/** Asking is refused while a request of the same unit is open; each open one is answered or taken back by its own id. */
function coordinationsOf(
  lifecycle: Lifecycle<WorkItemFacts>,
  actor: Actor,
  item: WorkItemRow,
  held: readonly HeldRelation[],
  common: WorkItemFacts,
): Opening[] {
  const asking = actingUnit(actor, lifecycle.transition('askCoordination').by, item);
  const status = item.coordinations.some(({ unitId }) => unitId === asking) ? ('open' as const) : null;
  return [
    ...item.coordinations.flatMap(({ id, unitId, askedBy }): Opening[] => {
      const facts = { ...common, coordination: { status: 'open' as const, askedBy } };
      const role = unitId === item.leadUnitId ? 'lead' : 'named';
      return [
        { target: id, held: heldBy(actor, item.issuerUnitId, 'issuer'), acts: ['answerCoordination'], facts },
        { target: id, held: heldBy(actor, unitId, role), acts: ['withdrawCoordination'], facts },
      ];
    }),
    {
      target: item.id,
      held,
      acts: ['askCoordination'],
      facts: { ...common, coordination: { status, askedBy: null } },
    },
  ];
}

const itemActs = (lifecycle: Lifecycle<WorkItemFacts>): string[] =>
  [...new Set(lifecycle.transitions.map(({ action, offeredAs }) => offeredAs ?? action))].filter(
    (act) => !throughAnother.has(act),
  );
