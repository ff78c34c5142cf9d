import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApprovalAction } from '#libs/contracts';
import { keys } from '../../../api/keys.js';
import type { WorkItem } from '../../../api/shapes.js';
import { workItemQuery } from '../../../api/work-items.js';
import { useVersionedAct } from '../../../shared/useVersionedAct.js';
import { useExpected } from '../../approval/useExpected.js';

/** Asks again for everything that an act on one item may have changed. */
export function refreshItem(cache: QueryClient, itemId: string): void {
  const { detail, history, review, dates } = keys.items;
  for (const queryKey of [
    detail(itemId),
    keys.parts.all(itemId),
    history(itemId),
    review(itemId),
    dates(itemId),
    keys.parts.all(itemId),
    keys.subTaskCounts.all,
    keys.items.lists,
    keys.items.allCounts,
    keys.desk,
    keys.inbox.all,
    keys.approvals.all,
  ])
    void cache.invalidateQueries({ queryKey });
}

const isItem = (answer: unknown, id: string): answer is WorkItem =>
  typeof answer === 'object' && answer !== null && 'actions' in answer && 'id' in answer && answer.id === id;

const versionNow = async (cache: QueryClient, itemId: string): Promise<number> =>
  (await cache.fetchQuery({ ...workItemQuery(itemId), staleTime: 0 })).version;

interface Options {
  done?: string;
  onDone: () => void;
  /** The act for which the plan's policy may ask an approval: it is said beforehand, and that it was sent afterwards. */
  asks?: ApprovalAction;
  /** Where the act is decided on the version of something that hangs on the item: that version, and how to read it anew. */
  subject?: { version: number; readAgain: () => Promise<number> };
}

/** One act on an item, decided on the version that was on the screen when its dialog opened. */
export function useItemAct<Fields, Answer>(
  item: WorkItem,
  work: (seen: { id: string; version: number }, fields: Fields) => Promise<Answer>,
  { done, onDone, asks, subject }: Options,
) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const expected = useExpected(item.id, asks);
  const act = useVersionedAct((version, fields: Fields) => work({ id: item.id, version }, fields), {
    version: subject?.version ?? item.version,
    readAgain: subject?.readAgain ?? (() => versionNow(cache, item.id)),
    refresh: () => refreshItem(cache, item.id),
    done: expected ? t('approval.sent') : done,
    onDone: (answer) => {
      if (isItem(answer, item.id)) cache.setQueryData(keys.items.detail(item.id), answer);
      onDone();
    },
  });
  return { ...act, expected };
}
