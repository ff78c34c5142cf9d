import { useTranslation } from 'react-i18next';
import type { RevisionPreview } from '../../api/shapes.js';
import { ItemLink } from '../../shared/links.js';
import { PartsBroughtForward } from './PartsBroughtForward.js';

/** Items that end, with what ends with them, and approvals that lapse: nothing of it happens unseen. */
export function WhatEnds({
  preview: { ended, added, partsBroughtForward, approvalsEnding },
}: {
  preview: RevisionPreview;
}) {
  const { t } = useTranslation();
  return (
    <>
      {ended.length > 0 && (
        <section data-testid="what-ends">
          <h2>{t('revision.endedItems')}</h2>
          <ul className="plain-list">
            {ended.map((item) => (
              <li key={item.id}>
                <span className="faint">{item.number}</span> <ItemLink item={item} />
                {item.subTasks > 0 && (
                  <span className="quiet"> {t('revision.partsEnd', { count: item.subTasks })}</span>
                )}
                {item.approvalEnds && <span className="quiet"> {t('revision.approvalEnds')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {added.length > 0 && (
        <section>
          <h2>{t('revision.addedItems')}</h2>
          <ul className="plain-list">
            {added.map(({ ref, title }) => (
              <li key={ref}>
                <span className="faint">{ref}</span> {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {partsBroughtForward.length > 0 && (
        <section data-testid="brought-forward">
          <h2>{t('revision.broughtForward')}</h2>
          <p className="quiet">{t('revision.broughtForwardNote')}</p>
          <PartsBroughtForward parts={partsBroughtForward} />
        </section>
      )}
      {approvalsEnding.length > 0 && (
        <section>
          <h2>{t('revision.approvalsEnding')}</h2>
          <ul className="plain-list">
            {approvalsEnding.map((item) => (
              <li key={item.id}>
                <span className="faint">{item.number}</span> <ItemLink item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
