import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '../../api/shapes.js';
import { PageHead } from '../../shared/PageHead.js';

/** The revision is in force already, or was given up: the plan tells which. */
export function NoRevision({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <div className="page narrow" data-testid="no-revision">
      <PageHead title={plan.title} />
      <p>{t('revision.none')}</p>
      <p>
        <Link to={`/plans/${plan.id}`}>{t('check.toPlan')}</Link>
      </p>
    </div>
  );
}
