import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { AddDraftItem, Answer, Draft, EditDraftItem } from './shapes.js';

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: keys.plans.draft(id),
    queryFn: ({ signal }) => answered(api.GET('/api/plans/{id}/draft', { params: { path: { id } }, signal })),
    // A draft's single steps are no ledger entries: a colleague's are seen on coming back to the window.
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.plans.preview(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/plans/{id}/draft/dispatches', { params: { path: { id } }, signal })),
  });

/** Everything that can be done to one draft; each answer is the whole draft as it is then. */
export function draftActions(id: string) {
  const path = { id };
  return {
    answer: (question: { id: string; version: number }, answer: Answer): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{id}/draft/questions/{questionId}/answer', {
          params: { path: { id, questionId: question.id } },
          headers: ifMatch(question.version),
          body: { answer },
        }),
      ),
    waive: (question: { id: string; version: number }, reason: string): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{id}/draft/questions/{questionId}/waive', {
          params: { path: { id, questionId: question.id } },
          headers: ifMatch(question.version),
          body: { reason },
        }),
      ),
    add: (item: AddDraftItem): Promise<Draft> =>
      answered(api.POST('/api/plans/{id}/draft/items', { params: { path }, body: item })),
    edit: (item: { id: string; version: number }, change: EditDraftItem): Promise<Draft> =>
      answered(
        api.PATCH('/api/plans/{id}/draft/items/{itemId}', {
          params: { path: { id, itemId: item.id } },
          headers: ifMatch(item.version),
          body: change,
        }),
      ),
    remove: (item: { id: string; version: number }): Promise<Draft> =>
      answered(
        api.DELETE('/api/plans/{id}/draft/items/{itemId}', {
          params: { path: { id, itemId: item.id } },
          headers: ifMatch(item.version),
        }),
      ),
    split: (item: { id: string; version: number }, at: number, title: string): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{id}/draft/items/{itemId}/split', {
          params: { path: { id, itemId: item.id } },
          headers: ifMatch(item.version),
          body: { at, title },
        }),
      ),
    merge: (version: number, itemIds: string[]): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{id}/draft/merge', { params: { path }, headers: ifMatch(version), body: { itemIds } }),
      ),
    order: (version: number, itemIds: string[]): Promise<Draft> =>
      answered(
        api.POST('/api/plans/{id}/draft/order', { params: { path }, headers: ifMatch(version), body: { itemIds } }),
      ),
    undo: (version: number): Promise<Draft> =>
      answered(api.POST('/api/plans/{id}/draft/undo', { params: { path }, headers: ifMatch(version) })),
    discard: (version: number): Promise<unknown> =>
      answered(api.DELETE('/api/plans/{id}/draft', { params: { path }, headers: ifMatch(version) })),
  };
}

export type DraftActions = ReturnType<typeof draftActions>;
