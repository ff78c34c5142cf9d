import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { isProblem } from '../../api/problem.js';
import { decideDifferences } from '../../api/revisions.js';
import type { Difference } from '../../api/shapes.js';
import { useProblemText } from '../../shared/useProblemText.js';

export type Choice = 'adopt' | 'keep' | 'open';

export interface Decisions {
  /** Resolves once it is stored; rejects after the refusal was said. */
  decide: (differences: readonly Difference[], choice: Choice, reason?: string) => Promise<unknown>;
  pending: boolean;
}

/** Decides about differences; the answer replaces what is on the screen, and a stale one brings the newest. */
export function useDecisions(planId: string): Decisions {
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const say = useProblemText();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (decisions: Parameters<typeof decideDifferences>[1]) => {
      await cache.cancelQueries({ queryKey: keys.plans.revision(planId) });
      return decideDifferences(planId, decisions);
    },
    onSuccess: (revision) => {
      cache.setQueryData(keys.plans.revision(planId), revision);
      cache.removeQueries({ queryKey: keys.plans.revisionPreview(planId) });
    },
    onError: (error) => {
      void message.error(isProblem(error, 'stale') ? t('revision.stale') : say(error), 6);
      void cache.invalidateQueries({ queryKey: keys.plans.revision(planId) });
    },
  });
  const decide = useCallback(
    (differences: readonly Difference[], choice: Choice, reason: string | null = null) =>
      mutateAsync(
        differences.map(({ planItemId, kind, digest, decision }) => ({
          ...{ planItemId, kind, digest, choice, reason },
          was: decision?.choice ?? 'open',
        })),
      ),
    [mutateAsync],
  );
  return { decide, pending: isPending };
}
