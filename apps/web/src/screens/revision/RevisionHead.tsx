import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { draftActions } from '../../api/draft.js';
import type { Plan, Revision } from '../../api/shapes.js';
import { PageHead } from '../../shared/PageHead.js';
import { useAction } from '../../shared/useAction.js';
import { ManyAtOnce } from './ManyAtOnce.js';
import type { Decisions } from './useDecisions.js';

interface Props {
  plan: Plan;
  revision: Revision;
  decide: Decisions['decide'];
}

/** Which document revises the plan, how much is still to confirm, and where it goes on. */
export function RevisionHead({ plan, revision, decide }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { edition, openDifferences, openQuestions } = revision;
  const discard = useAction(() => draftActions(plan.id).discard(revision.version), {
    done: t('check.discardDone'),
    onDone: () => void navigate(`/plans/${plan.id}`),
  });
  const askDiscard = () =>
    void modal.confirm({
      title: t('revision.discard'),
      content: t('revision.discardNote'),
      okText: t('revision.discard'),
      cancelText: t('action.cancel'),
      okButtonProps: { danger: true },
      onOk: () => discard.mutate(undefined),
    });
  const done = openDifferences === 0 && openQuestions === 0;
  return (
    <PageHead
      title={t('revision.title')}
      name={`${t('revision.title')} · ${plan.title}`}
      note={
        <ul className="facts">
          <li>
            <Link to={`/plans/${plan.id}`}>{plan.title}</Link>
          </li>
          <li>
            {edition.document?.title} {edition.document?.number} {edition.document?.date}
          </li>
          <li data-testid="open-differences">
            {openDifferences === 0
              ? t('revision.allSettled', { count: revision.differences })
              : t('revision.open', { count: openDifferences })}
          </li>
          <li>{t('revision.unchanged', { count: revision.unchangedItems })}</li>
          <li className="faint not-narrow">{t('revision.keys')}</li>
          {openQuestions > 0 && (
            <li>
              <Link to={`/plans/${plan.id}/check`}>{t('check.questions', { count: openQuestions })}</Link>
            </li>
          )}
        </ul>
      }
    >
      <Link to={`/plans/${plan.id}/check`}>{t('plan.check')}</Link>
      <ManyAtOnce revision={revision} decide={decide} />
      <Dropdown
        trigger={['click']}
        menu={{ items: [{ key: 'discard', danger: true, label: t('revision.discard'), onClick: askDiscard }] }}
      >
        <Button data-testid="revision-more">{t('action.more')}</Button>
      </Dropdown>
      <Button
        type="primary"
        disabled={!done}
        onClick={() => void navigate(`/plans/${plan.id}/revision/preview`)}
        data-testid="to-preview"
      >
        {t('revision.preview')}
      </Button>
    </PageHead>
  );
}
