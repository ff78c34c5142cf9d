import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { ImportResult, IssueResult, PlanQuery, RegisterMatter } from './shapes.js';
import { upload } from './upload.js';

export const plansQuery = (filters: PlanQuery) =>
  infiniteQueryOptions({
    queryKey: keys.plans.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET('/api/plans', { params: { query: { ...filters, cursor: pageParam ?? undefined } }, signal })),
    ...byCursor,
  });

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: keys.plans.detail(id),
    queryFn: ({ signal }) => answered(api.GET('/api/plans/{planId}', { params: { path: { planId: id } }, signal })),
  });

export const planHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: keys.plans.history(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/history', { params: { path: { planId: id } }, signal })),
  });

export const planBoardQuery = (id: string) =>
  queryOptions({
    queryKey: keys.plans.board(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/board', { params: { path: { planId: id } }, signal })),
  });

export const importText = (text: string): Promise<ImportResult> =>
  answered(api.POST('/api/plans/imports', { body: { text } }));

export const importFile = (file: File, onProgress: (share: number) => void): Promise<ImportResult> =>
  upload<ImportResult>('/api/plans/imports', file, onProgress);

export const registerMatter = (body: RegisterMatter): Promise<ImportResult> =>
  answered(api.POST('/api/plans/matters', { body }));

export const issuePlan = (id: string, version: number): Promise<IssueResult> =>
  answered(api.POST('/api/plans/{planId}/issue', { params: { path: { planId: id }, header: ifMatch(version) } }));

export const planTextQuery = (id: string) =>
  queryOptions({
    queryKey: keys.plans.text(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/text', { params: { path: { planId: id } }, signal })),
    staleTime: Infinity,
  });

export const copyDifferencesQuery = (planId: string, sourceId: string) =>
  queryOptions({
    queryKey: keys.plans.copy(planId, sourceId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/plans/{planId}/sources/{sourceId}/differences', {
          params: { path: { planId, sourceId } },
          signal,
        }),
      ),
  });
