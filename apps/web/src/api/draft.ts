import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { AddDraftItem, Answer, Draft, EditDraftItem, UndoneDraft } from './shapes.js';

export const draftQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.plans.draft(planId),
    queryFn: ({ signal }) => answered(api.GET('/api/plans/{planId}/draft', { params: { path: { planId } }, signal })),
    // A draft's single steps are no ledger entries: a colleague's are seen on coming back to the window.
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

export const previewQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.plans.preview(planId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{planId}/draft/dispatches', { params: { path: { planId } }, signal })),
  });

/** Everything that can be done to one draft; each answer is the whole draft as it is then. */
export function draftActions(planId: string) {
  const path = { planId };
  return {
    answer: (question: { id: string; version: number }, answer: Answer): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{planId}/draft/questions/{questionId}/answer', {
          params: { path: { planId, questionId: question.id }, header: ifMatch(question.version) },
          body: { answer },
        }),
      ),
    waive: (question: { id: string; version: number }, reason: string): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{planId}/draft/questions/{questionId}/waive', {
          params: { path: { planId, questionId: question.id }, header: ifMatch(question.version) },
          body: { reason },
        }),
      ),
    add: (item: AddDraftItem): Promise<Draft> =>
      answered(api.POST('/api/plans/{planId}/draft/items', { params: { path }, body: item })),
    edit: (item: { id: string; version: number }, change: EditDraftItem): Promise<Draft> =>
      answered(
        api.PATCH('/api/plans/{planId}/draft/items/{itemId}', {
          params: { path: { planId, itemId: item.id }, header: ifMatch(item.version) },
          body: change,
        }),
      ),
    remove: (item: { id: string; version: number }): Promise<Draft> =>
      answered(
        api.DELETE('/api/plans/{planId}/draft/items/{itemId}', {
          params: { path: { planId, itemId: item.id }, header: ifMatch(item.version) },
        }),
      ),
    split: (item: { id: string; version: number }, at: number, title: string): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{planId}/draft/items/{itemId}/split', {
          params: { path: { planId, itemId: item.id }, header: ifMatch(item.version) },
          body: { at, title },
        }),
      ),
    merge: (version: number, itemIds: string[]): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{planId}/draft/merge', { params: { path, header: ifMatch(version) }, body: { itemIds } }),
      ),
    order: (version: number, itemIds: string[]): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{planId}/draft/order', { params: { path, header: ifMatch(version) }, body: { itemIds } }),
      ),
    undo: (version: number): Promise<UndoneDraft> =>
      answered(api.POST('/api/plans/{planId}/draft/undo', { params: { path, header: ifMatch(version) } })),
    discard: (version: number): Promise<unknown> =>
      answered(api.DELETE('/api/plans/{planId}/draft', { params: { path, header: ifMatch(version) } })),
  };
}

export type DraftActions = ReturnType<typeof draftActions>;
