import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';

/** Somebody else issued or discarded the draft meanwhile: says who, when, and where it is now. */
export function NoLongerDraft({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <div className="page narrow" data-testid="no-longer-draft">
      <PageHead title={plan.title} />
      {plan.status === 'issued' ? (
        <p>
          {t('check.issuedBy', { who: plan.issuedBy?.name ?? t('history.system') })}
          {plan.issuedAt !== null && (
            <>
              {' '}
              <Moment at={plan.issuedAt} />
            </>
          )}
        </p>
      ) : (
        <p>{t('check.discarded')}</p>
      )}
      <p>
        <Link to={plan.status === 'issued' ? `/plans/${plan.id}` : '/plans'}>
          {plan.status === 'issued' ? t('check.toPlan') : t('frame.plans')}
        </Link>
      </p>
    </div>
  );
}
