import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { isProblem } from '../../api/problem.js';
import { applyRevision } from '../../api/revisions.js';
import type { RevisionPreview } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Props {
  planId: string;
  preview: RevisionPreview;
  onClose: () => void;
}

/** The second, deliberate step: says what will happen and that it cannot be taken back. */
export function ConfirmRevision({ planId, preview, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [checked, setChecked] = useState(false);
  const lookAgain = () => {
    void cache.invalidateQueries({ queryKey: keys.plans.detail(planId) });
    void cache.invalidateQueries({ queryKey: keys.plans.revision(planId) });
  };
  const apply = useAction(() => applyRevision(planId, preview.version), {
    done: ({ heldBy }) => (heldBy === null ? t('revision.applied') : t('issue.held')),
    quiet: true,
    onDone: () => {
      void navigate(`/plans/${planId}`);
      cache.removeQueries({ queryKey: keys.plans.revision(planId) });
      cache.removeQueries({ queryKey: keys.plans.text(planId) });
      void cache.invalidateQueries({ queryKey: keys.plans.detail(planId) });
      void cache.invalidateQueries({ queryKey: keys.plans.editions(planId) });
    },
    // What is in force has changed meanwhile, or somebody was faster: whoever looks again sees what happened.
    onRefused: lookAgain,
  });
  const over = isProblem(apply.error, 'stale', 'differencesOpen', 'revisionMissing', 'planHeld', 'revisionBlocked');
  const { added, changed, ended, units } = preview;
  return (
    <Dialog
      title={t('revision.apply')}
      okText={t('revision.applyNow')}
      cancelText={over ? t('issue.look') : t('action.cancel')}
      okButtonProps={okButton('apply-confirm', { disabled: !checked || over })}
      confirmLoading={apply.isPending}
      onOk={() => apply.mutate(undefined)}
      onClose={onClose}
    >
      <p>{t('revision.counts', { ...{ added: added.length, changed, ended: ended.length }, units: units.length })}</p>
      <p>{t('revision.noReturn')}</p>
      <Checkbox checked={checked} onChange={(event) => setChecked(event.target.checked)} data-testid="apply-checked">
        {t('revision.checked')}
      </Checkbox>
      <ProblemNotice error={apply.error} />
    </Dialog>
  );
}
