import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { planQuery, planTextQuery } from '../../api/plans.js';
import { editionTextQuery } from '../../api/revisions.js';
import { isProblem } from '../../api/problem.js';
import type { Plan, WorkItem } from '../../api/shapes.js';
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
  const editionId = idIn(search.get('edition'));
  const inForce = useQuery({ ...planTextQuery(plan.id), enabled: editionId === undefined });
  const former = useQuery({ ...editionTextQuery(plan.id, editionId ?? ''), enabled: editionId !== undefined });
  const document = editionId === undefined ? inForce : former;
  const text = document.data?.text;
  const item = useQuery({ ...workItemQuery(itemId ?? ''), enabled: itemId !== undefined });
  const marks = useMemo<Mark[]>(() => {
    if (!text) return [];
    const whole: Mark = { start: 0, end: text.length, layer: 'leaf', name: 'text' };
    const places = item.data ? sentencePlaces(text, item.data.source) : [];
    return [whole, ...places.map((place): Mark => ({ ...place, layer: 'item', name: 'sentence' }))];
  }, [text, item.data]);

  useEffect(() => {
    if (!pane.current || marks.length < 2) return;
    markPlaces(pane.current, 'items', 'sentence');
    showPlace(pane.current, 'items', 'sentence');
  }, [marks]);

  if (itemId !== undefined && item.isPending) return <Waiting />;
  // Of an internal document, a unit reads what is its own.
  const kept = isProblem(document.error, 'forbidden') && item.data ? item.data : null;
  if (document.error && !kept) return <Refused error={document.error} onRetry={() => void document.refetch()} />;
  if (text === undefined && !kept) return <Waiting />;
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
      {kept ? (
        <OwnSentence item={kept} />
      ) : (
        <div className="pane text-pane" ref={pane}>
          <OriginalText text={text ?? ''} marks={marks} label={t('plan.document')} />
        </div>
      )}
    </div>
  );
}

function OwnSentence({ item: { source } }: { item: WorkItem }) {
  const { t } = useTranslation();
  return (
    <section data-testid="own-sentence">
      <p className="quiet">{t('plan.internal')}</p>
      <blockquote className="sentence">{source.text}</blockquote>
    </section>
  );
}
