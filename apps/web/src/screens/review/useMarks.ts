import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { markParts } from '../../api/item-acts.js';
import { keys } from '../../api/keys.js';
import type { ItemReview, ReviewPart } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { refreshItem } from '../item/acts/useItemAct.js';
import { partKey, partsOf, standingMarks } from '../item/return-parts.js';

/** The parts a reviewer goes through, where he or she is, and the marks; each mark is kept at once. */
export function useMarks(itemId: string, review: ItemReview) {
  const cache = useQueryClient();
  const [at, setAt] = useState(0);
  const [noting, setNoting] = useState<string | null>(null);
  const parts: ReviewPart[] = [...partsOf(review, 'target'), ...partsOf(review, 'item'), ...partsOf(review, 'unit')];
  const marks = standingMarks(review);
  const store = useAction((some: Parameters<typeof markParts>[1]) => markParts(itemId, some), {
    onDone: (after) => {
      cache.setQueryData(keys.items.review(itemId), after);
      refreshItem(cache, itemId);
    },
    onRefused: () => refreshItem(cache, itemId),
  });
  const current = parts[Math.min(at, parts.length - 1)];
  const goTo = (part: ReviewPart) => setAt(parts.findIndex((one) => partKey(one) === partKey(part)));
  const accept = (part: ReviewPart) => {
    goTo(part);
    setNoting(null);
    store.mutate([{ part: part.part, subjectId: part.subjectId, verdict: 'accepted', note: '' }]);
  };
  return {
    parts,
    marks,
    current,
    noting,
    pending: store.isPending,
    returned: [...marks.values()].filter(({ verdict }) => verdict === 'returned').length,
    marked: parts.filter((part) => marks.has(partKey(part))).length,
    step: (by: number) => setAt((now) => Math.max(0, Math.min(parts.length - 1, now + by))),
    accept,
    beginNote: (part: ReviewPart) => {
      goTo(part);
      setNoting(partKey(part));
    },
    endNote: () => setNoting(null),
    lack: (part: ReviewPart, note: string) => {
      setNoting(null);
      store.mutate([{ part: part.part, subjectId: part.subjectId, verdict: 'returned', note }]);
    },
    /** Everything that was not looked at; what was found lacking stays so. */
    acceptAll: () => {
      const rest = parts.filter((part) => !marks.has(partKey(part)));
      if (rest.length === 0) return;
      store.mutate(rest.map(({ part, subjectId }) => ({ part, subjectId, verdict: 'accepted' as const, note: '' })));
    },
  };
}

export type Marks = ReturnType<typeof useMarks>;
