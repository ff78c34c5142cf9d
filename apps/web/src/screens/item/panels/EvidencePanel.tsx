import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemEvidenceQuery, packTicket, save } from '../../../api/evidence.js';
import type { ItemCitation } from '../../../api/shapes.js';
import { UnitLink } from '../../../shared/links.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { useAction } from '../../../shared/useAction.js';
import { AddEvidence } from './AddEvidence.js';
import { CitationActs } from './CitationActs.js';
import { EvidenceContent } from './EvidenceContent.js';

/** What proves the item (佐证材料), in the order given, with what I may do to each citation. */
export function EvidencePanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const evidence = useQuery(itemEvidenceQuery(itemId));
  const [adding, setAdding] = useState(false);
  const pack = useAction(() => packTicket(itemId), { onDone: save });
  const columns = useMemo<TableColumnsType<ItemCitation>>(
    () => [
      { title: t('units.unit'), width: 150, render: (_, { unit }) => <UnitLink unit={unit} /> },
      {
        title: t('filing.record'),
        render: (_, citation) => (
          <>
            <strong>{citation.evidence.title}</strong>
            <div className="quiet">{citation.evidence.proves}</div>
            <div className="faint">{citation.target?.indicator ?? t('filing.forItem')}</div>
            <EvidenceContent citation={citation} />
          </>
        ),
      },
      {
        title: t('filing.period'),
        width: 190,
        responsive: ['md'],
        render: (_, { evidence: record }) => `${record.periodFrom} – ${record.periodTo}`,
      },
      {
        title: t('filing.state'),
        width: 180,
        render: (_, { status, decision }) => (
          <>
            <span className="status" data-status={status}>
              {t(`filing.citation.${status}`)}
            </span>
            {decision?.note && <div className="quiet">{decision.note}</div>}
          </>
        ),
      },
      { width: 170, render: (_, citation) => <CitationActs itemId={itemId} citation={citation} /> },
    ],
    [t, itemId],
  );
  const items = evidence.data?.items ?? [];
  return (
    <section data-testid="evidence">
      <h2>{t('filing.title')}</h2>
      <div className="filters">
        {evidence.data?.canFile && (
          <Button onClick={() => setAdding(true)} data-testid="evidence-add">
            {t('filing.add')}
          </Button>
        )}
        {items.length > 0 && (
          <Button
            type="text"
            loading={pack.isPending}
            onClick={() => pack.mutate(undefined)}
            data-testid="evidence-pack"
          >
            {t('filing.pack')}
          </Button>
        )}
      </div>
      <ProblemNotice error={evidence.error} onRetry={() => void evidence.refetch()} />
      {evidence.data && items.length === 0 && <p className="faint">{t('filing.none')}</p>}
      {items.length > 0 && <Table rowKey="id" size="middle" columns={columns} dataSource={items} pagination={false} />}
      {adding && <AddEvidence itemId={itemId} onClose={() => setAdding(false)} />}
    </section>
  );
}
