import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { isProblem } from '../../../api/problem.js';
import type { WorkItem } from '../../../api/shapes.js';
import { workItemQuery } from '../../../api/work-items.js';
import { useAction } from '../../../shared/useAction.js';

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
  /** Where the act is decided on the version of something that hangs on the item: that version, and how to read it anew. */
  subject?: { version: number; readAgain: () => Promise<number> };
}

/**
 * One act on an item, decided on the version that was on the screen when its dialog opened. After a 412 the item is read
 * anew and the dialog stays with what was typed: the person sees what the others did and sends again.
 */
export function useItemAct<Fields, Answer>(
  item: WorkItem,
  work: (seen: { id: string; version: number }, fields: Fields) => Promise<Answer>,
  { done, onDone, subject }: Options,
) {
  const cache = useQueryClient();
  const [version, setVersion] = useState(subject?.version ?? item.version);
  const [overtaken, setOvertaken] = useState(false);
  const act = useAction((fields: Fields) => work({ id: item.id, version }, fields), {
    quiet: true,
    done,
    onDone: (answer) => {
      if (isItem(answer, item.id)) cache.setQueryData(keys.items.detail(item.id), answer);
      refreshItem(cache, item.id);
      onDone();
    },
    onRefused: (error) => {
      refreshItem(cache, item.id);
      if (!isProblem(error, 'stale')) return;
      setOvertaken(true);
      const readAgain = subject?.readAgain ?? (() => versionNow(cache, item.id));
      void readAgain().then(setVersion);
    },
  });
  const error = isProblem(act.error, 'stale') && overtaken ? null : act.error;
  return { run: act.mutate, isPending: act.isPending, error, overtaken };
}
