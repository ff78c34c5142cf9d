import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { coordinationsQuery } from '../../api/sharing.js';
import type { WorkItem } from '../../api/shapes.js';
import { HeldBy } from '../approval/HeldBy.js';
import { UnitLink } from '../../shared/links.js';
import { useDayWords } from '../../shared/useDayWords.js';

type Line = [key: string, words: ReactNode];

/** What waits and for whom, in one line each. */
export function WaitingLines({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const lines = useLines(item);
  if (lines.length === 0) {
    const idle = item.contests.some(({ status }) => status === 'open') ? null : t('item.nothingWaits');
    return idle && <p className="faint">{idle}</p>;
  }
  return (
    <ul className="lines" data-testid="waiting">
      {lines.map(([key, words]) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}

function useLines(item: WorkItem): Line[] {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const asked = useQuery(coordinationsQuery(item.id)).data?.items.filter((one) => one.status === 'open') ?? [];
  const { status, lead, reviewer, openReturn, extension, subTasks } = item;
  const unsigned = item.shares.filter(({ signedAt }) => signedAt === null).length;
  const unsettled = item.shares.filter(({ settlement }) => settlement === null).length;
  const underway = status === 'issued' || status === 'inProgress';
  const all: [shown: boolean, ...Line][] = [
    [status === 'issued', 'sign', <Waits key="sign" unit={lead} act={t('waits.sign')} />],
    [status === 'submitted', 'review', <Waits key="review" unit={reviewer} act={t('waits.review')} />],
    [
      openReturn !== null && status === 'inProgress',
      'return',
      <Waits
        key="return"
        unit={lead}
        act={t(`waits.${openReturn?.kind ?? 'supplement'}`, { date: openReturn ? dayWords(openReturn.dueOn) : '' })}
      />,
    ],
    [
      extension !== null,
      'extension',
      <Waits
        key="extension"
        unit={item.form !== 'item' && item.dueOwner === 'lead' ? reviewer : item.issuer}
        act={t('waits.extension', { date: extension ? dayWords(extension.proposedDue) : '' })}
      />,
    ],
    ...asked.map(({ id, unit, answerBy }): [boolean, ...Line] => [
      true,
      id,
      <Waits
        key={id}
        unit={item.issuer}
        act={t('sharing.waitsForAnswer', { unit: unit.name, date: dayWords(answerBy) })}
      />,
    ]),
    [item.held, 'held', <HeldBy key="held" itemId={item.id} />],
    [
      item.suspended,
      'suspended',
      item.suspendedUntil === null ? t('waits.resume') : t('waits.suspended', { date: dayWords(item.suspendedUntil) }),
    ],
    [
      underway && unsettled > 0,
      'shares',
      <Waits key="shares" unit={lead} act={t('waits.settle', { count: unsettled })} />,
    ],
    [underway && unsigned > 0, 'receipt', t('waits.receipt', { count: unsigned })],
    [
      subTasks.open > 0,
      'subTasks',
      <a key="subTasks" href="#sub-tasks">
        {t('waits.subTasks', { open: subTasks.open, total: subTasks.total })}
      </a>,
    ],
  ];
  return all.flatMap(([shown, key, words]): Line[] => (shown ? [[key, words]] : []));
}

function Waits({ unit, act }: { unit: { id: string; name: string }; act: string }) {
  const { t } = useTranslation();
  return (
    <>
      {t('waits.for')} <UnitLink unit={unit} /> {act}
    </>
  );
}
