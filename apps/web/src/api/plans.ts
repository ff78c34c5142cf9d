import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, authorisedFetch, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import { problemOf } from './problem.js';
import type { ImportResult, IssueResult, Plan, PlanQuery, RegisterMatter } from './shapes.js';
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

/** The text of a stored document: UTF-8, or GB18030 where it is not. */
async function sourceText(path: string): Promise<string> {
  const response = await authorisedFetch(new Request(path));
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined), null);
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

export const planSourceQuery = (plan: Pick<Plan, 'id' | 'sources'>) =>
  queryOptions({
    queryKey: keys.plans.source(plan.id),
    queryFn: () => {
      const first = plan.sources[0];
      return first === undefined ? '' : sourceText(`/api/plans/${plan.id}/sources/${first.id}`);
    },
    staleTime: Infinity,
  });
