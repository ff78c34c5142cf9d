import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComparedTarget } from '../../api/shapes.js';
import { ItemLink, PlanLink } from '../../shared/links.js';

/** Whose plan and which task a target stands in; a draft leads to where it is checked. */
export function Place({ target: { plan, item } }: { target: ComparedTarget }) {
  const { t } = useTranslation();
  const draft = plan.status === 'draft';
  const check = `/plans/${plan.id}/check`;
  return (
    <>
      {draft ? <Link to={check}>{plan.title}</Link> : <PlanLink plan={plan} />}
      {draft && <span className="overlay">{t('planStatus.draft')}</span>}
      <div className="faint apart">
        {plan.issuingAuthority !== null && <span>{plan.issuingAuthority}</span>}
        {draft ? (
          <Link to={check}>{t('comparison.draftItem', { ref: item.ref, title: item.title })}</Link>
        ) : (
          <ItemLink item={item}>
            {item.number} {item.title}
          </ItemLink>
        )}
      </div>
    </>
  );
}
