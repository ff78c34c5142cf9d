import { useTranslation } from 'react-i18next';
import type { ComparedTarget } from '../../api/shapes.js';

/** Of whom, for each of what and in which unit it is measured; what is not as with the others says so. `bare`: no dash where there is nothing. */
export function Basis({ target, bare = false }: { target: ComparedTarget; bare?: boolean }) {
  const { t } = useTranslation();
  const facets = (['scope', 'per', 'unit'] as const).filter((facet) => target[facet] !== '');
  return (
    <>
      {target.differs.length > 0 && (
        <div className="differs" data-testid="basis-differs">
          {t('comparison.differs', {
            facets: target.differs.map((facet) => t(`comparison.facet.${facet}`)).join(t('comparison.and')),
          })}
        </div>
      )}
      {!bare && facets.length === 0 && target.differs.length === 0 && <span className="faint">—</span>}
      {facets.map((facet) => (
        <div key={facet} className={target.differs.includes(facet) ? '' : 'quiet'}>
          {t('comparison.facetValue', { facet: t(`comparison.facet.${facet}`), value: target[facet] })}
        </div>
      ))}
    </>
  );
}
