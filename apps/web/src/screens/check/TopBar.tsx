import { UndoOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { draftActions } from '../../api/draft.js';
import type { Draft } from '../../api/shapes.js';
import { PageHead } from '../../shared/PageHead.js';
import { useAction } from '../../shared/useAction.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { HeldByCase } from '../approval/HeldByCase.js';
import { CoverageBar } from './CoverageBar.js';
import type { DraftStep } from './useDraft.js';

interface Props {
  draft: Draft;
  heldBy: string | null;
  step: DraftStep;
  openCount: number;
  onUndo: () => void;
  onOpenQuestion: () => void;
  onRest: (rest: Draft['rests'][number]) => void;
  onHelp: () => void;
}

/** What was read, how completely, and what is still to be asked. */
export function TopBar({ draft, heldBy, step, openCount, onUndo, onOpenQuestion, onRest, onHelp }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const commandName = useWordFor('draftCommand');
  const discard = useAction(() => draftActions(draft.planId).discard(draft.version), {
    done: t('check.discardDone'),
    onDone: () => void navigate(draft.revises ? `/plans/${draft.planId}` : '/plans'),
  });
  const askDiscard = () => {
    void modal.confirm({
      title: t('check.discard'),
      content: t(draft.revises ? 'revision.discardNote' : 'check.discardNote'),
      okText: t('check.discard'),
      cancelText: t('action.cancel'),
      okButtonProps: { danger: true },
      onOk: () => discard.mutate(undefined),
    });
  };
  const undone = draft.undo
    ? t('check.undoOf', { command: commandName(draft.undo.command), who: draft.undo.actor.name })
    : t('check.undoNone');

  return (
    <PageHead
      title={draft.title}
      note={
        <ul className="facts">
          <li>{draft.documentNumber ?? t('check.noNumber')}</li>
          <li>{t('check.secrecy', { handling: t(`handling.${draft.handling}`) })}</li>
          <li>
            <CoverageBar coverage={draft.coverage} rests={draft.rests} onRest={onRest} />
          </li>
          <li>
            <Button
              type="link"
              size="small"
              onClick={onOpenQuestion}
              disabled={openCount === 0}
              data-testid="open-count"
            >
              {openCount === 0 ? t('check.noQuestions') : t('check.questions', { count: openCount })}
            </Button>
          </li>
          {heldBy !== null && (
            <li data-testid="plan-held">
              <HeldByCase caseId={heldBy} action="issue" /> {t('heldPlan.edit')}
            </li>
          )}
        </ul>
      }
    >
      <Tooltip title={undone}>
        <Button icon={<UndoOutlined />} disabled={!draft.undo || step.pending} onClick={onUndo} data-testid="undo">
          {t('check.undo')}
        </Button>
      </Tooltip>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'plan', label: t('check.toPlan'), onClick: () => void navigate(`/plans/${draft.planId}`) },
            draft.revises
              ? {
                  key: 'differences',
                  label: t('revision.toDifferences'),
                  onClick: () => void navigate(`/plans/${draft.planId}/revision`),
                }
              : {
                  key: 'preview',
                  label: t('check.preview'),
                  onClick: () => void navigate(`/plans/${draft.planId}/issue`),
                },
            { key: 'keys', label: t('checkText.help.title'), onClick: onHelp },
            { type: 'divider' },
            { key: 'discard', danger: true, label: t('check.discard'), onClick: askDiscard },
          ],
        }}
      >
        <Button data-testid="check-more">{t('action.more')}</Button>
      </Dropdown>
    </PageHead>
  );
}
