import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { DueOf } from '../../shared/words.js';
import { DateRecord } from './DateRecord.js';

/** Who answers at this moment, by when, and who set that date; an earlier date stays visible beside it. */
export function Answering({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('item.answering')}</h2>
      <dl className="pairs">
        <dt>{t('assignmentRole.lead')}</dt>
        <dd data-testid="lead">
          <UnitLink unit={item.lead} />{' '}
          <span className="quiet">
            {item.leadSignedAt === null ? (
              t('item.notSigned')
            ) : (
              <>
                {t('item.signedAt')} <Moment at={item.leadSignedAt} />
              </>
            )}
          </span>
        </dd>
        <dt>{t('item.due')}</dt>
        <dd data-testid="due">
          <DueOf item={item} />{' '}
          {item.formerDueOn !== null && (
            <s className="faint" title={t('item.formerDue')} data-testid="former-due">
              {t('item.formerDue')} {item.formerDueOn}
            </s>
          )}{' '}
          {item.dueOwner !== null && <span className="quiet">{t(`dueOwner.${item.dueOwner}`)}</span>}
        </dd>
        <dt>{t('item.issuer')}</dt>
        <dd>
          <UnitLink unit={item.issuer} /> <Moment at={item.issuedAt} day />
          {item.parentId !== null && (
            <>
              {' '}
              <span className="quiet">{t(`form.${item.form}`)}</span>
            </>
          )}
        </dd>
        {item.reviewer.id !== item.issuer.id && (
          <>
            <dt>{t('item.reviewer')}</dt>
            <dd>
              <UnitLink unit={item.reviewer} />
            </dd>
          </>
        )}
      </dl>
      <DateRecord item={item} />
    </section>
  );
}
