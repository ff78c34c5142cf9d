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

interface Options {
  done?: string;
  onDone: () => void;
}

/**
 * One act on an item, decided on the version that was on the screen when its dialog opened. After a 412 the item is read
 * anew and the dialog stays with what was typed: the person sees what the others did and sends again.
 */
export function useItemAct<Fields, Answer>(
  item: WorkItem,
  work: (seen: { id: string; version: number }, fields: Fields) => Promise<Answer>,
  { done, onDone }: Options,
) {
  const cache = useQueryClient();
  const [version, setVersion] = useState(item.version);
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
      void cache.fetchQuery({ ...workItemQuery(item.id), staleTime: 0 }).then((now) => setVersion(now.version));
    },
  });
  const error = isProblem(act.error, 'stale') && overtaken ? null : act.error;
  return { run: act.mutate, isPending: act.isPending, error, overtaken };
}
