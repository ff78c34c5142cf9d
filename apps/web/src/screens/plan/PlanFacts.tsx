import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/client.js';
import type { Plan } from '../../api/shapes.js';
import { Facts, type Fact } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { useAction } from '../../shared/useAction.js';

type Source = Plan['sources'][number];

export function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const fetchSource = useAction((source: Source) =>
    download(`/api/plans/${plan.id}/sources/${source.id}`, source.fileName),
  );
  const signed = t('plans.signed', { signed: plan.dispatchesSigned, issued: plan.dispatchesIssued });
  const facts: Fact[] = [
    [t('plans.kind'), t(`sourceKind.${plan.kind}`)],
    [t('plans.handling'), t(`handling.${plan.handling}`)],
    [t('plans.owner'), <UnitLink unit={plan.owner} />],
    [t('plans.issuingAuthority'), plan.issuingAuthority],
    [t('plans.issuedOn'), plan.issuedOn],
    [
      t('plans.items'),
      plan.status === 'issued' ? <Link to={`/items?plan=${plan.id}`}>{plan.itemCount}</Link> : plan.itemCount,
    ],
    [
      t('frame.dispatches'),
      plan.dispatchesIssued > 0 && (
        <Link to={`/dispatches?plan=${plan.id}`} data-testid="signed-count">
          {signed}
        </Link>
      ),
    ],
    [
      t('plan.imported'),
      <>
        {plan.createdBy.name} <Moment at={plan.createdAt} />
      </>,
    ],
    [
      t('plan.issued'),
      plan.issuedAt !== null && (
        <>
          {plan.issuedBy?.name} <Moment at={plan.issuedAt} />
        </>
      ),
    ],
    [
      t('plan.document'),
      plan.sources.length > 0 && (
        <>
          <Link to={`/plans/${plan.id}/text`}>{t('plan.read')}</Link>
          {plan.sources.map((source) => (
            <span key={source.id}>
              <Button type="link" size="small" onClick={() => fetchSource.mutate(source)}>
                {source.fileName}
              </Button>
              {source.copy && (
                <Link to={`/plans/${plan.id}/copies/${source.id}`} data-testid="copy-link">
                  {t('copy.differences')}
                </Link>
              )}
            </span>
          ))}
        </>
      ),
    ],
  ];
  return <Facts facts={facts} />;
}
