import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../api/review.js';
import type { Desk } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { DeskCards } from './DeskCards.js';
import { DeskLetters } from './DeskLetters.js';
import { deskLists } from './desk-lists.js';

/** Screen ④: what waits for the office, in four columns; every number leads to its list. */
export function DeskColumns() {
  const { t } = useTranslation();
  const desk = useQuery(deskQuery);
  if (desk.error && !desk.data) return <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />;
  if (!desk.data) return <TableWaiting />;
  return (
    <div className="desk" data-testid="desk">
      <section className="desk-column" data-testid="desk-review">
        <DeskCards
          heading
          title={t('desk.review')}
          to={deskLists.review}
          column={desk.data.review}
          itemTo={(item) => `/items/${item.id}/review`}
          empty={t('desk.noReview')}
        />
      </section>
      <section className="desk-column" data-testid="desk-urges">
        <DeskLetters />
      </section>
      <section className="desk-column" data-testid="desk-decide">
        <Deciding desk={desk.data} />
      </section>
      <section className="desk-column" data-testid="desk-due">
        <DeskCards
          heading
          title={t('desk.dueSoon')}
          to={deskLists.dueSoon(desk.data.dueBefore)}
          column={desk.data.dueSoon}
          empty={t('desk.noDueSoon')}
        />
      </section>
    </div>
  );
}

const kinds = ['contested', 'extensions', 'coordinations'] as const;

/** Contested duties, extensions and co-ordination: what the office has to answer. */
function Deciding({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const total = kinds.reduce((sum, kind) => sum + desk[kind].total, 0);
  return (
    <>
      <h2>
        {t('desk.decide')} <span className="count">{total}</span>
      </h2>
      {total === 0 && <p className="faint">{t('desk.noDecide')}</p>}
      {kinds.map(
        (kind) =>
          desk[kind].total > 0 && (
            <div key={kind} data-testid={`desk-${kind}`}>
              <DeskCards title={t(`desk.${kind}`)} to={deskLists[kind]} column={desk[kind]} />
            </div>
          ),
      )}
    </>
  );
}
