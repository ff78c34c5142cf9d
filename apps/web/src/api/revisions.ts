import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { ApplyRevisionResult, DecideDifferences, Draft, Revision, RevisingDocument } from './shapes.js';
import { upload } from './upload.js';

export const revisionQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.plans.revision(planId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/revision', { params: { path: { planId } }, signal })),
    // Decisions are no ledger entries: a colleague's are seen on coming back to the window.
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

export const revisionPreviewQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.plans.revisionPreview(planId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/revision/preview', { params: { path: { planId } }, signal })),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

export const editionsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.plans.editions(planId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/editions', { params: { path: { planId } }, signal })),
  });

export const editionTextQuery = (planId: string, editionId: string) =>
  queryOptions({
    queryKey: keys.plans.editionText(planId, editionId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/plans/{planId}/editions/{editionId}/text', { params: { path: { planId, editionId } }, signal }),
      ),
    staleTime: Infinity,
  });

/** The parts that a revision in force brought forward. */
export const broughtForwardQuery = (planId: string, editionId: string) =>
  infiniteQueryOptions({
    queryKey: keys.plans.broughtForward(planId, editionId),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/plans/{planId}/editions/{editionId}/parts-brought-forward', {
          params: { path: { planId, editionId }, query: { cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    ...byCursor,
    // What came into force stays as it was.
    staleTime: Infinity,
  });

export const reviseByText = (planId: string, document: RevisingDocument, text: string): Promise<Revision> =>
  answered(
    api.POST('/api/plans/{planId}/revisions', { params: { path: { planId } }, body: { document, text } as never }),
  );

export const reviseByFile = (
  planId: string,
  { title, number, date, basis }: RevisingDocument,
  file: File,
  onProgress: (share: number) => void,
): Promise<Revision> =>
  upload<Revision>(`/api/plans/${planId}/revisions`, file, onProgress, { title, number: number ?? '', date, basis });

export const decideDifferences = (planId: string, decisions: DecideDifferences['decisions']): Promise<Revision> =>
  answered(api.POST('/api/plans/{planId}/revision/decisions', { params: { path: { planId } }, body: { decisions } }));

export const pairItem = (
  planId: string,
  version: number,
  body: { draftItemId: string; planItemId: string | null },
): Promise<Draft> =>
  answered(
    api.POST('/api/plans/{planId}/revision/pairs', {
      params: { path: { planId }, header: ifMatch(version) },
      body,
    }),
  );

export const applyRevision = (planId: string, version: number): Promise<ApplyRevisionResult> =>
  answered(api.POST('/api/plans/{planId}/revision/apply', { params: { path: { planId }, header: ifMatch(version) } }));
