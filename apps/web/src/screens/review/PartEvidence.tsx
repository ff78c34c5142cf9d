import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemEvidenceQuery } from '../../api/evidence.js';
import type { ReviewPart } from '../../api/shapes.js';

/** How much proves a part, and how much of it was accepted; the records themselves are below. */
export function PartEvidence({ itemId, part }: { itemId: string; part: ReviewPart }) {
  const { t } = useTranslation();
  const evidence = useQuery(itemEvidenceQuery(itemId)).data;
  if (!evidence) return null;
  const cited = evidence.items.filter(({ target, unit, evidence: record }) => {
    if (record.withdrawn) return false;
    if (part.part === 'unit') return unit.id === part.subjectId;
    return part.part === 'target' ? target?.id === part.subjectId : target === null;
  });
  // A unit that settles its part itself need not prove it.
  if (cited.length === 0) return part.part === 'unit' ? null : <div className="faint">{t('review.noEvidence')}</div>;
  const accepted = cited.filter(({ status }) => status === 'accepted').length;
  return (
    <div className="quiet" data-testid="part-evidence">
      {t('review.evidenceOf', { count: cited.length, accepted })}
    </div>
  );
}
