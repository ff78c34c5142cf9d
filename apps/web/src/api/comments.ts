import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CommentSubjectType } from '#libs/contracts';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { PeopleSource } from './people-source.js';
import type { Comment, WriteComment } from './shapes.js';

export interface Commented {
  subjectType: CommentSubjectType;
  subjectId: string;
}

/** What was said about something, the newest first. */
export const commentsQuery = (subject: Commented) =>
  infiniteQueryOptions({
    queryKey: keys.comments.of(subject),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/comments', {
          params: { query: { ...subject, cursor: pageParam ?? undefined, limit: 20 } },
          signal,
        }),
      ),
    ...byCursor,
  });

export const writeComment = (body: WriteComment): Promise<Comment> => answered(api.POST('/api/comments', { body }));

/** Who can be named there, for an internal comment in the own unit. */
export const nameable = (subject: Commented, internal: boolean): PeopleSource => ({
  key: keys.comments.nameable({ ...subject, internal }),
  find: (text, signal) =>
    answered(
      api.GET('/api/comments/nameable', {
        params: { query: { ...subject, internal: internal ? 'true' : 'false', ...(text !== '' && { text }) } },
        signal,
      }),
    ),
});

export const noteMention = (commentId: string) =>
  answered(api.POST('/api/comments/{commentId}/note', { params: { path: { commentId } } }));

export const withdrawComment = ({ id, version }: Pick<Comment, 'id' | 'version'>) =>
  answered(
    api.POST('/api/comments/{commentId}/withdraw', { params: { path: { commentId: id }, header: ifMatch(version) } }),
  );
