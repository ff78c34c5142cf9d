import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemEvidenceQuery, packTicket, save } from '../../api/evidence.js';
import type { WorkItem } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { SectionHead } from '../../shared/SectionHead.js';
import { useAction } from '../../shared/useAction.js';
import { AddEvidence } from './AddEvidence.js';
import { CitationTable } from './CitationTable.js';
import './evidence.css';
import { RecordDrawer } from './RecordDrawer.js';

/** What proves the item (佐证材料), target by target, with what I may do to each citation. */
export function EvidencePanel({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const evidence = useQuery(itemEvidenceQuery(item.id));
  const [adding, setAdding] = useState(false);
  const [recordId, setRecordId] = useState<string | null>(null);
  const pack = useAction(() => packTicket(item.id), { onDone: save });
  const items = evidence.data?.items ?? [];
  return (
    <section data-testid="evidence">
      <SectionHead
        title={t('evidence.title')}
        note={items.length > 0 ? t('evidence.count', { count: items.length }) : undefined}
      >
        {evidence.data?.canFile && (
          <Button type="link" size="small" onClick={() => setAdding(true)} data-testid="evidence-add">
            {t('evidence.add')}
          </Button>
        )}
        {items.length > 0 && (
          <Button
            type="link"
            size="small"
            loading={pack.isPending}
            onClick={() => pack.mutate(undefined)}
            data-testid="evidence-pack"
          >
            {t('evidence.archive')}
          </Button>
        )}
      </SectionHead>
      <ProblemNotice error={evidence.error} onRetry={() => void evidence.refetch()} />
      {evidence.data && items.length === 0 && (
        <p className="faint">{t(evidence.data.canFile ? 'evidence.noneYet' : 'evidence.none')}</p>
      )}
      {items.length > 0 && <CitationTable itemId={item.id} citations={items} onOpen={setRecordId} />}
      {adding && <AddEvidence item={item} onClose={() => setAdding(false)} />}
      {recordId !== null && <RecordDrawer itemId={item.id} evidenceId={recordId} onClose={() => setRecordId(null)} />}
    </section>
  );
}
