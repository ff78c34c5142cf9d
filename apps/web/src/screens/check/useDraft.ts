import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { draftActions, draftQuery, type DraftActions } from '../../api/draft.js';
import { keys } from '../../api/keys.js';
import { isProblem } from '../../api/problem.js';
import type { Draft } from '../../api/shapes.js';
import { useProblemText } from '../../shared/useProblemText.js';

export type DraftWork = (actions: DraftActions) => Promise<Draft>;

export interface DraftStep {
  /** Resolves to the draft as it is then; rejects with the problem, which has been said unless `quiet`. */
  run: (work: DraftWork, options?: { quiet?: boolean }) => Promise<Draft>;
  /** The draft as it is now, asked anew: for whoever was told that theirs is stale. */
  newest: () => Promise<Draft>;
  pending: boolean;
}

/** One step on a draft at a time: the answer replaces the draft on the screen; a stale one brings the newest. */
export function useDraftStep(planId: string): DraftStep {
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const say = useProblemText();
  const actions = useMemo(() => draftActions(planId), [planId]);
  const step = useMutation({
    mutationFn: async ({ work }: { work: DraftWork; quiet: boolean }) => {
      // A refresh under way would overwrite the answer with what was before it.
      await cache.cancelQueries({ queryKey: keys.plans.draft(planId) });
      return work(actions);
    },
    onSuccess: (draft) => {
      cache.setQueryData(keys.plans.draft(planId), draft);
      cache.removeQueries({ queryKey: keys.plans.preview(planId) });
      cache.removeQueries({ queryKey: keys.plans.revision(planId) });
    },
    onError: (error, { quiet }) => {
      if (!quiet) void message.error(isProblem(error, 'stale') ? t('check.stale') : say(error), 6);
      void cache.invalidateQueries({ queryKey: keys.plans.draft(planId) });
    },
  });
  const { mutateAsync } = step;
  return useMemo(
    () => ({
      run: (work, { quiet = false } = {}) => mutateAsync({ work, quiet }),
      newest: () => cache.fetchQuery({ ...draftQuery(planId), staleTime: 0 }),
      pending: step.isPending,
    }),
    [mutateAsync, step.isPending, cache, planId],
  );
}
