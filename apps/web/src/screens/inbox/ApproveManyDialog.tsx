import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveMany, approveManyPreviewQuery } from '../../api/approvals.js';
import { keys } from '../../api/keys.js';
import type { InboxLine } from '../../api/shapes.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { WordsField } from '../item/acts/fields.js';
import { ApproveManyList } from './ApproveManyList.js';

interface Props {
  lines: readonly InboxLine[];
  onClose: () => void;
}

/** What agreeing would do to each, and then all that can be agreed to; what somebody decided meanwhile stays in sight. */
export function ApproveManyDialog({ lines, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [tasks, setTasks] = useState(() => lines.map(({ id, target }) => ({ caseId: target, taskId: id })));
  const [agreed, setAgreed] = useState(0);
  const preview = useQuery(approveManyPreviewQuery(tasks));
  const items = preview.data?.items ?? [];
  const open = items.flatMap(({ caseId, taskId, about, effect }) =>
    about && effect ? [{ caseId, taskId, version: about.version }] : [],
  );
  const act = useAction(({ reason = '' }: { reason?: string }) => approveMany({ reason: reason.trim(), tasks: open }), {
    quiet: true,
    done: ({ items: results }) => t('atOnce.done', { count: results.filter(({ effect }) => effect).length }),
    onDone: ({ items: results }) => {
      for (const queryKey of [keys.inbox.all, keys.approvals.all, keys.items.lists, keys.items.details])
        void cache.invalidateQueries({ queryKey });
      const left = results.filter(({ refused }) => refused);
      if (left.length === 0) return onClose();
      setAgreed((before) => before + results.length - left.length);
      setTasks(left.map(({ caseId, taskId }) => ({ caseId, taskId })));
    },
  });
  return (
    <FormDialog<{ reason?: string }>
      title={t('atOnce.act')}
      okText={t('atOnce.submit', { count: open.length })}
      width={720}
      blocked={open.length === 0 || preview.isFetching}
      note={t('atOnce.note')}
      act={{ run: act.mutate, isPending: act.isPending, error: act.error }}
      overtaken={
        agreed > 0 && (
          <Alert
            type="warning"
            className="problem"
            data-testid="approve-many-left"
            title={t('atOnce.left', { count: agreed, left: tasks.length })}
          />
        )
      }
      onClose={onClose}
    >
      <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.isPending && <Skeleton active />}
      {preview.data && <ApproveManyList items={items} />}
      <WordsField name="reason" label={t('atOnce.opinion')} optional rows={2} />
    </FormDialog>
  );
}
