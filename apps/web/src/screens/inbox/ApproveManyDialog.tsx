import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Skeleton } from 'antd';
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
  onDone: () => void;
  onClose: () => void;
}

/** What agreeing would do to each, and then all that can be agreed to; what somebody decided meanwhile stays in sight. */
export function ApproveManyDialog({ lines, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [tasks, setTasks] = useState(() => lines.map(({ id, target }) => ({ caseId: target, taskId: id })));
  const [agreed, setAgreed] = useState<number | null>(null);
  const act = useAction((input: Parameters<typeof approveMany>[0]) => approveMany(input), {
    quiet: true,
    onDone: ({ items: results }) => {
      for (const queryKey of [keys.inbox.all, keys.approvals.all, keys.items.lists, keys.items.details])
        void cache.invalidateQueries({ queryKey });
      const left = results.filter(({ refused }) => refused);
      const count = results.length - left.length;
      if (count > 0) void message.success(t('atOnce.done', { count }));
      if (left.length === 0) return onDone();
      setAgreed((before) => (before ?? 0) + count);
      setTasks(left.map(({ caseId, taskId }) => ({ caseId, taskId })));
    },
  });
  // Not while the act runs: each case that is decided would ask for all of them anew.
  const preview = useQuery({ ...approveManyPreviewQuery(tasks), enabled: !act.isPending });
  const items = preview.data?.items ?? [];
  const open = items.flatMap(({ caseId, taskId, about, effect }) =>
    about && effect ? [{ caseId, taskId, version: about.version }] : [],
  );
  return (
    <FormDialog<{ reason?: string }>
      title={t('atOnce.act')}
      okText={t('atOnce.submit', { count: open.length })}
      width={720}
      blocked={open.length === 0 || preview.isFetching}
      note={t('atOnce.note')}
      act={{
        run: ({ reason = '' }) => act.mutate({ reason: reason.trim(), tasks: open }),
        isPending: act.isPending,
        error: act.error,
      }}
      overtaken={
        agreed !== null && (
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
