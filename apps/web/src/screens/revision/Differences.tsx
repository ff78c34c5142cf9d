import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Difference, Plan, Revision } from '../../api/shapes.js';
import { useKeys } from '../../shared/useKeys.js';
import { HeldPlan } from '../approval/HeldPlan.js';
import { KeepDialog } from './KeepDialog.js';
import { inOrder, isOpen, keyOf, neighbour, nextOpen } from './order.js';
import { RevisedItemRows } from './RevisedItemRows.js';
import { RevisionHead } from './RevisionHead.js';
import { useDecisions, type Choice } from './useDecisions.js';

/** What questions are still to answer may change the differences: they are answered first. */
function OpenQuestions({ revision: { planId, openQuestions } }: { revision: Revision }) {
  const { t } = useTranslation();
  if (openQuestions === 0) return null;
  return (
    <p className="notice" data-testid="questions-first">
      {t('revision.questionsFirst', { count: openQuestions })}{' '}
      <Link to={`/plans/${planId}/check`}>{t('issue.settle')}</Link>
    </p>
  );
}

export function Differences({ plan, revision }: { plan: Plan; revision: Revision }) {
  const all = inOrder(revision);
  const { decide, pending } = useDecisions(plan.id);
  const [chosen, setChosen] = useState<string | null>(() => nextOpen(all, null));
  const [keeping, setKeeping] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = all.find((one) => keyOf(one) === chosen) ?? all.find(isOpen) ?? all[0];

  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const settle = (difference: Difference, choice: Choice) => {
    if (pending || (choice === 'adopt' && difference.ended)) return;
    if (choice === 'keep') setKeeping(keyOf(difference));
    else
      void decide([difference], choice).then(
        () =>
          setChosen(choice === 'adopt' ? (nextOpen(all, keyOf(difference)) ?? keyOf(difference)) : keyOf(difference)),
        () => undefined,
      );
  };
  const step = (by: 1 | -1) => () => setChosen(neighbour(all, current ? keyOf(current) : null, by));
  const on = (choice: Choice) => () => current && settle(current, choice);
  const undo = () => current?.decision && settle(current, 'open');
  useKeys({
    ...{ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1) },
    ...{ a: on('adopt'), w: on('keep'), u: undo },
  });

  return (
    <div className="page revision" data-testid="revision" ref={list}>
      <RevisionHead plan={plan} revision={revision} decide={decide} />
      <HeldPlan plan={plan} />
      <OpenQuestions revision={revision} />
      {revision.items.map((item) => (
        <RevisedItemRows
          key={item.planItemId}
          revision={revision}
          item={item}
          current={current ? keyOf(current) : null}
          pending={pending}
          onChoose={(difference) => setChosen(keyOf(difference))}
          onSettle={settle}
        />
      ))}
      {keeping !== null && (
        <KeepDialog
          differences={all.filter((one) => keyOf(one) === keeping)}
          decide={decide}
          onClose={() => setKeeping(null)}
          onDone={() => setChosen(nextOpen(all, keeping) ?? keeping)}
        />
      )}
    </div>
  );
}
