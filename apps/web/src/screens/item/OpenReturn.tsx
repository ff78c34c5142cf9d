import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemReviewQuery } from '../../api/review.js';
import type { WorkItem } from '../../api/shapes.js';
import { useDayWords } from '../../shared/useDayWords.js';
import { partKey } from './return-parts.js';

/** What was given back: how many places, by when, and each place with what it lacks; the rest stays as it is. */
export function OpenReturn({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { openReturn } = item;
  const review = useQuery({ ...itemReviewQuery(item.id), enabled: openReturn !== null });
  if (openReturn === null) return null;
  const names = new Map([
    ...[item.lead, ...item.shares.map(({ unit }) => unit)].map((unit): [string, string] => [
      `unit ${unit.id}`,
      unit.name,
    ]),
    ...(review.data?.parts ?? []).map((part): [string, string] => [partKey(part), part.name]),
    [`item ${item.id}`, t('review.wholeItem')] as [string, string],
  ]);
  const { kind, parts, dueOn, reason, complete } = openReturn;
  return (
    <div className="notice" data-testid="open-return" data-kind={kind}>
      <p>
        {t(`returned.sentence.${kind}`, { count: parts.length, date: dayWords(dueOn) })}
        {complete && kind === 'supplement' && t('returned.allListed')}
      </p>
      {reason !== '' && (
        <p>
          <span className="term">{t('act.reason')}</span>
          {reason}
        </p>
      )}
      <ol className="marked-parts">
        {parts.map((part) => (
          <li key={partKey(part)}>
            <span className="term">{names.get(partKey(part)) ?? t(`review.part.${part.part}`)}</span>
            {part.note}
          </li>
        ))}
      </ol>
    </div>
  );
}
