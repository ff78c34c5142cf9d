import { useTranslation } from 'react-i18next';
import type { Coordination } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';

/** Who asks for what co-ordination, and the answer where there is one. */
export function CoordinationFacts({ asked }: { asked: Coordination }) {
  const { t } = useTranslation();
  const { unit, matter, proposal, status, askedBy, askedAt, answerBy, answer, answeredBy, answeredAt } = asked;
  return (
    <>
      <p className="apart">
        <span>
          <UnitLink unit={unit} /> {t('itemAction.askCoordination')}
        </span>
        <span>
          {askedBy.name} <Moment at={askedAt} />
        </span>
        <strong>{t(`sharing.coordination.${status}`)}</strong>
        {status === 'open' && <span className="quiet">{t('contest.answerBy', { date: answerBy })}</span>}
      </p>
      <p>
        <span className="term">{t('sharing.matter')}</span>
        {matter}
      </p>
      <p>
        <span className="term">{t('sharing.proposal')}</span>
        {proposal}
      </p>
      {answeredAt !== null && answer !== null && (
        <p className="apart">
          <span>
            <span className="term">{t('sharing.answer')}</span>
            {answer}
          </span>
          <span className="quiet">
            {answeredBy?.name} <Moment at={answeredAt} />
          </span>
        </p>
      )}
    </>
  );
}
