import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { issuePlan } from '../../api/plans.js';
import { isProblem } from '../../api/problem.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Props {
  planId: string;
  version: number;
  items: number;
  units: number;
  onClose: () => void;
}

/** The second, deliberate step: says what will happen and that it cannot be taken back. */
export function ConfirmIssue({ planId, version, items, units, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [checked, setChecked] = useState(false);
  const issue = useAction(() => issuePlan(planId, version), {
    done: ({ heldBy }) => (heldBy === null ? t('issue.done') : t('issue.held')),
    quiet: true,
    onDone: () => {
      void navigate(`/plans/${planId}`);
      void cache.invalidateQueries({ queryKey: keys.plans.detail(planId) });
      void cache.invalidateQueries({ queryKey: keys.plans.lists });
    },
    // Somebody was faster, or the draft has changed: whoever looks again sees what happened.
    onRefused: () => void cache.invalidateQueries({ queryKey: keys.plans.detail(planId) }),
  });
  const over = isProblem(issue.error, 'planNotDraft', 'planHeld', 'stale', 'conflict');
  return (
    <Dialog
      title={t('issue.confirmTitle')}
      okText={t('issue.confirm')}
      cancelText={over ? t('issue.look') : t('action.cancel')}
      okButtonProps={okButton('issue-confirm', { disabled: !checked || over })}
      confirmLoading={issue.isPending}
      onOk={() => issue.mutate(undefined)}
      onClose={onClose}
    >
      <p>{t('issue.confirmText', { items, units })}</p>
      <p>{t('issue.noReturn')}</p>
      <Checkbox checked={checked} onChange={(event) => setChecked(event.target.checked)} data-testid="issue-checked">
        {t('issue.checked')}
      </Checkbox>
      <ProblemNotice error={issue.error} />
    </Dialog>
  );
}
