import { useTranslation } from 'react-i18next';
import type { Difference, RevisedItem, Revision } from '../../api/shapes.js';
import { ItemLink } from '../../shared/links.js';
import { ItemStatus } from '../../shared/words.js';
import { DifferenceRow } from './DifferenceRow.js';
import { keyOf } from './order.js';
import { PairWith } from './PairWith.js';
import type { Choice } from './useDecisions.js';

interface Props {
  revision: Revision;
  item: RevisedItem;
  current: string | null;
  pending: boolean;
  onChoose: (difference: Difference) => void;
  onSettle: (difference: Difference, choice: Choice) => void;
}

/** One item with everything that would change of it. */
export function RevisedItemRows({ revision, item, current, pending, onChoose, onSettle }: Props) {
  const { t } = useTranslation();
  const { ref, title, workItem, trace, draftItemId } = item;
  return (
    <section className="revised-item" data-testid="revised-item" data-ref={ref}>
      <h2>
        <span className="faint">{ref}</span>{' '}
        {workItem ? <ItemLink item={{ id: workItem.id, title }} /> : <span>{title}</span>}
        {workItem && (
          <span className="quiet item-note">
            {workItem.number} <ItemStatus status={workItem.status} />
          </span>
        )}
        {trace !== null && (
          <span className="quiet item-note">
            {draftItemId === null ? t('revision.mergedInto', { ref: trace }) : t('revision.splitFrom', { ref: trace })}
          </span>
        )}
        <PairWith revision={revision} item={item} />
      </h2>
      {item.differences.map((difference) => (
        <DifferenceRow
          key={difference.kind}
          difference={difference}
          current={keyOf(difference) === current}
          pending={pending}
          onChoose={() => onChoose(difference)}
          onSettle={(choice) => onSettle(difference, choice)}
        />
      ))}
    </section>
  );
}
