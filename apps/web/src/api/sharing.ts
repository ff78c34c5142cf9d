import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import type { Seen } from './item-acts.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type {
  Coordinations,
  SettledMany,
  SettleMany,
  ShareChoice,
  SplitItem,
  SplitProposal,
  SubTask,
  WorkItem,
} from './shapes.js';

const PAGE = 25;
const at = (item: Seen) => ({ path: { itemId: item.id }, header: ifMatch(item.version) });

/** What becomes of shares; each answer is the item as it is then. */
export const settleShares = (item: Seen, choice: ShareChoice): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/shares/settle', { params: at(item), body: { choice } }));

export const waiveShares = (item: Seen, choice: ShareChoice, reason: string): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/shares/waive', { params: at(item), body: { choice, reason } }));

export const unsettleShares = (item: Seen, choice: ShareChoice): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/shares/unsettle', { params: at(item), body: { choice } }));

/** The shares of several items in one act: all of it or nothing. */
export const settleMany = (body: SettleMany): Promise<SettledMany> =>
  answered(api.POST('/api/work-items/settle', { body }));

/** What settling these items would be about, on the versions that the list shows. */
export const settlePreviewQuery = (items: readonly Seen[]) =>
  queryOptions({
    queryKey: keys.settling(items.map(({ id, version }) => `${id} ${version}`)),
    queryFn: ({ signal }) =>
      answered(api.POST('/api/work-items/settle/preview', { body: { itemIds: items.map(({ id }) => id) }, signal })),
    staleTime: 0,
  });

/** Units and groups that are asked about besides those of the item. */
export interface SplitAlso {
  unitIds: string[];
  groupIds: string[];
}

export const splitProposalQuery = (itemId: string, also: SplitAlso) =>
  queryOptions({
    queryKey: keys.parts.splitProposal(itemId, also),
    queryFn: ({ signal }): Promise<SplitProposal> => {
      // Several values are one parameter, joined by commas.
      const query = Object.fromEntries(
        Object.entries(also).flatMap(([name, ids]: [string, string[]]) =>
          ids.length > 0 ? [[name, ids.join(',')]] : [],
        ),
      );
      return answered(
        api.GET('/api/work-items/{itemId}/split-proposal', { params: { path: { itemId }, query }, signal }),
      );
    },
    placeholderData: keepPreviousData,
  });

export const splitItem = (item: Seen, body: SplitItem): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/split', { params: at(item), body }));

export interface SubTaskFilters {
  status?: SubTask['status'];
  overdue?: 'true';
}

export const subTasksQuery = (itemId: string, filters: SubTaskFilters) =>
  infiniteQueryOptions({
    queryKey: keys.parts.subTasks(itemId, filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/work-items/{itemId}/sub-tasks', {
          params: { path: { itemId }, query: { ...filters, limit: PAGE, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    ...byCursor,
  });

export const subTaskCountsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.subTaskCounts.of(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/sub-tasks/counts', { params: { path: { itemId } }, signal })),
  });

export const coordinationsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.coordinations(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/coordinations', { params: { path: { itemId } }, signal })),
  });

export const askCoordination = (itemId: string, body: { matter: string; proposal: string }): Promise<Coordinations> =>
  answered(api.POST('/api/work-items/{itemId}/coordinations', { params: { path: { itemId } }, body }));

const coordinationAt = (itemId: string, { id, version }: Seen) => ({
  path: { itemId, coordinationId: id },
  header: ifMatch(version),
});

export const answerCoordination = (itemId: string, asked: Seen, answer: string): Promise<Coordinations> =>
  answered(
    api.POST('/api/work-items/{itemId}/coordinations/{coordinationId}/answer', {
      params: coordinationAt(itemId, asked),
      body: { answer },
    }),
  );

export const withdrawCoordination = (itemId: string, asked: Seen): Promise<Coordinations> =>
  answered(
    api.POST('/api/work-items/{itemId}/coordinations/{coordinationId}/withdraw', {
      params: coordinationAt(itemId, asked),
    }),
  );

/** Units that joined a group of the item later; for who may name them. */
export const lateMembersQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.parts.lateMembers(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/missing-members', { params: { path: { itemId } }, signal })),
  });

export const addLateMembers = (item: Seen, groupId: string, reason: string): Promise<WorkItem> =>
  answered(api.POST('/api/work-items/{itemId}/missing-members', { params: at(item), body: { groupId, reason } }));
