import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type {
  GiveStageVerdict,
  ItemMilestones,
  ItemStageVerdicts,
  ItemTargets,
  NewTarget,
  ProposeMilestones,
  ReportReading,
} from './shapes.js';

/** One thing with a version of its own, as it was when the person decided. */
export interface Versioned {
  id: string;
  version: number;
}

const ofItem = (itemId: string) => ({ path: { itemId } });

export const targetsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.targets(itemId),
    queryFn: ({ signal }) => answered(api.GET('/api/work-items/{itemId}/targets', { params: ofItem(itemId), signal })),
  });

export const milestonesQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.milestones(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/milestones', { params: ofItem(itemId), signal })),
  });

export const verdictsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.verdicts(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/stage-verdicts', { params: ofItem(itemId), signal })),
  });

/** What is asked changes, so `version` is the item's. */
export const setTargets = (itemId: string, version: number, targets: NewTarget[]): Promise<ItemTargets> =>
  answered(
    api.POST('/api/work-items/{itemId}/targets', {
      params: { path: { itemId }, header: ifMatch(version) },
      body: { targets },
    }),
  );

export const withdrawTarget = (itemId: string, target: Versioned, reason: string): Promise<ItemTargets> =>
  answered(
    api.PATCH('/api/work-items/{itemId}/targets/{targetId}/withdraw', {
      params: { path: { itemId, targetId: target.id }, header: ifMatch(target.version) },
      body: { reason },
    }),
  );

export const reportReading = (itemId: string, targetId: string, body: ReportReading): Promise<ItemTargets> =>
  answered(
    api.POST('/api/work-items/{itemId}/targets/{targetId}/readings', { params: { path: { itemId, targetId } }, body }),
  );

export const proposeMilestones = (itemId: string, body: ProposeMilestones): Promise<ItemMilestones> =>
  answered(api.POST('/api/work-items/{itemId}/milestones', { params: ofItem(itemId), body }));

const ofMilestone = (itemId: string, { id, version }: Versioned) => ({
  path: { itemId, milestoneId: id },
  header: ifMatch(version),
});

export const decideMilestone = (
  itemId: string,
  milestone: Versioned,
  body: { decision: 'confirm' | 'decline'; reason: string },
): Promise<ItemMilestones> =>
  answered(
    api.POST('/api/work-items/{itemId}/milestones/{milestoneId}/decide', {
      params: ofMilestone(itemId, milestone),
      body,
    }),
  );

export const withdrawMilestone = (itemId: string, milestone: Versioned): Promise<ItemMilestones> =>
  answered(
    api.POST('/api/work-items/{itemId}/milestones/{milestoneId}/withdraw', { params: ofMilestone(itemId, milestone) }),
  );

export const reachMilestone = (
  itemId: string,
  milestone: Versioned,
  body: { reachedOn: string; note: string },
): Promise<ItemMilestones> =>
  answered(
    api.POST('/api/work-items/{itemId}/milestones/{milestoneId}/reached', {
      params: ofMilestone(itemId, milestone),
      body,
    }),
  );

export const giveStageVerdict = (itemId: string, body: GiveStageVerdict): Promise<ItemStageVerdicts> =>
  answered(api.POST('/api/work-items/{itemId}/stage-verdicts', { params: ofItem(itemId), body }));
