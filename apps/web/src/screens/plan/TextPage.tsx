import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { planQuery, planSourceQuery } from '../../api/plans.js';
import type { Plan } from '../../api/shapes.js';
import { workItemQuery } from '../../api/work-items.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { idIn } from '../../shared/address-filters.js';
import { markPlaces, showPlace } from '../../shared/document/marking.js';
import { OriginalText } from '../../shared/document/OriginalText.js';
import type { Mark } from '../../shared/document/segments.js';
import { PageHead } from '../../shared/PageHead.js';
import { sentencePlaces } from './sentence-place.js';

/** The document itself, at the sentence of one item when it was reached from there. */
export function Component() {
  const { planId = '' } = useParams();
  const plan = useQuery(planQuery(planId));
  if (plan.error && !plan.data) return <Refused error={plan.error} />;
  return plan.data ? <Document plan={plan.data} /> : <Waiting />;
}

function Document({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const itemId = idIn(search.get('item'));
  const pane = useRef<HTMLDivElement>(null);
  const text = useQuery(planSourceQuery(plan));
  const item = useQuery({ ...workItemQuery(itemId ?? ''), enabled: itemId !== undefined });
  const marks = useMemo<Mark[]>(() => {
    if (!text.data) return [];
    const whole: Mark = { start: 0, end: text.data.length, layer: 'leaf', name: 'text' };
    const places = item.data ? sentencePlaces(text.data, item.data.source) : [];
    return [whole, ...places.map((place): Mark => ({ ...place, layer: 'item', name: 'sentence' }))];
  }, [text.data, item.data]);

  useEffect(() => {
    if (!pane.current || marks.length < 2) return;
    markPlaces(pane.current, 'items', 'sentence');
    showPlace(pane.current, 'items', 'sentence');
  }, [marks]);

  if (text.error) return <Refused error={text.error} onRetry={() => void text.refetch()} />;
  if (text.data === undefined || (itemId !== undefined && item.isPending)) return <Waiting />;
  return (
    <div className="page document">
      <PageHead
        title={plan.title}
        note={
          <span className="apart">
            <span>{plan.documentNumber}</span>
            <Link to={`/plans/${plan.id}`}>{t('plan.back')}</Link>
            {item.data && <Link to={`/items/${item.data.id}`}>{item.data.title}</Link>}
          </span>
        }
      />
      <div className="pane text-pane" ref={pane}>
        <OriginalText text={text.data} marks={marks} label={t('plan.document')} />
      </div>
    </div>
  );
}
