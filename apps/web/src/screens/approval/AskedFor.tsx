import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../../api/organisation.js';
import type { ApprovalCase } from '../../api/shapes.js';
import { Facts } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { Due } from '../../shared/words.js';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** How many differences of a revision were adopted and kept. */
const decisionsIn = (value: unknown): { adopted: number; kept: number } | null => {
  if (typeof value !== 'object' || value === null || !('adopted' in value) || !('kept' in value)) return null;
  return { adopted: Number(value.adopted), kept: Number(value.kept) };
};

/** What was asked for, as it was asked, beside what held at that time. */
export function AskedFor({ approval: { action, payload, snapshot } }: { approval: ApprovalCase }) {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery).data?.items;
  const unit = (id: unknown) => {
    const found = units?.find((one) => one.id === id);
    return found && <UnitLink unit={found} />;
  };
  const proposed = text(payload.proposedDue);
  const revising = [text(snapshot.revisingTitle), text(snapshot.revisingNumber)].filter((one) => one !== null);
  const decisions = decisionsIn(snapshot.decisions);
  return (
    <Facts
      facts={[
        [t('approvedPart.revisingTitle'), revising.join(' ')],
        [
          t('approvedPart.decisions'),
          revising.length > 0 && decisions && t('approval.revisionDecisions', { ...decisions }),
        ],
        [t('approval.dueThen'), text(snapshot.dueOn) !== null && <Due on={text(snapshot.dueOn)} />],
        [t('extension.proposed'), proposed !== null && <Due on={proposed} />],
        [t('approval.leadThen'), action === 'transfer' && unit(snapshot.leadUnitId)],
        [t('approval.newLead'), text(payload.unitId) !== null && unit(payload.unitId)],
        [t('approval.statement'), text(payload.statement)],
        [t('approval.basis'), text(payload.basis) ?? text(payload.approvalBasis)],
        [t('audit.opinion'), text(payload.opinion)],
        [t('act.reason'), text(payload.reason)],
      ]}
    />
  );
}
