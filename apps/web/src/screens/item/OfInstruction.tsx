import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instructionsQuery } from '../../api/instructions.js';
import type { WorkItem } from '../../api/shapes.js';
import { InstructionState } from '../instructions/InstructionState.js';

/** The leader's instruction an item answers, and where it stands: it is put before the leader before the item is closed. */
export function OfInstruction({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(instructionsQuery({ item: item.id, limit: 1 }));
  const one = found.data?.pages[0]?.items[0];
  if (!one) return null;
  return (
    <section data-testid="item-instruction">
      <h2>{t('instructions.one')}</h2>
      <blockquote className="sentence">
        <Link to={`/instructions/${one.id}`}>{one.words}</Link>
      </blockquote>
      <p className="quiet">
        {t('instructions.by', { who: one.leader.name, date: one.givenOn })} <InstructionState instruction={one} />
      </p>
    </section>
  );
}
