import { useTranslation } from 'react-i18next';
import type { Plan } from '../../api/shapes.js';
import { HeldByCase } from './HeldByCase.js';

/** That the issue of a plan waits for an approval, for whose, and what an edit would do to it; nothing where it does not. */
export function HeldPlan({ plan: { heldBy } }: { plan: Pick<Plan, 'heldBy'> }) {
  const { t } = useTranslation();
  if (heldBy === null) return null;
  return (
    <p className="notice" data-testid="plan-held">
      <HeldByCase caseId={heldBy} action="issue" />
      <br />
      <span className="quiet">{t('heldPlan.note')}</span>
    </p>
  );
}
