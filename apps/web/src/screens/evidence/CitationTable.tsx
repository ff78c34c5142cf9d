import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemCitation } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { pagesOf } from '../../shared/pages.js';
import { CitationActs } from './CitationActs.js';
import { EvidenceContent } from './EvidenceContent.js';

interface Props {
  itemId: string;
  citations: readonly ItemCitation[];
  onOpen: (evidenceId: string) => void;
}

/** The citations of an item in the order given: by target, then by unit in official order. */
export function CitationTable({ itemId, citations, onOpen }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<ItemCitation>>(
    () => [
      {
        title: t('evidence.record'),
        render: (_, citation) => <RecordCell citation={citation} onOpen={onOpen} />,
      },
      {
        title: t('evidence.target'),
        width: 150,
        responsive: ['md'],
        render: (_, { target }) => target?.indicator ?? <span className="faint">{t('evidence.wholeItem')}</span>,
      },
      {
        title: t('evidence.unit'),
        width: 140,
        responsive: ['md'],
        render: (_, { unit }) => <UnitLink unit={unit} />,
      },
      {
        title: t('evidence.period'),
        width: 110,
        responsive: ['md'],
        render: (_, { evidence }) => (
          <span className="nowrap">
            {evidence.periodFrom} {t('evidence.to')}
            <br />
            {evidence.periodTo}
          </span>
        ),
      },
      {
        title: t('evidence.statusTitle'),
        width: 150,
        render: (_, citation) => <StatusCell itemId={itemId} citation={citation} />,
      },
    ],
    [t, itemId, onOpen],
  );
  return (
    <Table
      aria-label={t('evidence.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...citations]}
      pagination={pagesOf(citations.length)}
      onRow={({ status, evidence }) =>
        ({ 'data-testid': 'citation', 'data-status': status, 'data-withdrawn': evidence.withdrawn !== null }) as object
      }
    />
  );
}

function RecordCell({ citation, onOpen }: { citation: ItemCitation; onOpen: (evidenceId: string) => void }) {
  const { t } = useTranslation();
  const { evidence, number } = citation;
  return (
    <>
      <Button type="link" size="small" className="record-name" onClick={() => onOpen(evidence.id)}>
        {evidence.title}
      </Button>
      <div className="quiet">{evidence.proves}</div>
      {evidence.withdrawn ? (
        <div className="went-wrong" data-testid="withdrawn">
          {t('evidence.recordWithdrawn', { reason: evidence.withdrawn.reason })}
        </div>
      ) : (
        <EvidenceContent evidenceId={evidence.id} number={number} title={evidence.title} content={evidence.content} />
      )}
    </>
  );
}

function StatusCell({ itemId, citation }: { itemId: string; citation: ItemCitation }) {
  const { t } = useTranslation();
  const { status, decision, unit, evidence, target } = citation;
  return (
    <>
      <span className="status" data-status={status} data-testid="citation-status">
        {t(`evidence.status.${evidence.withdrawn ? 'withdrawn' : status}`)}
      </span>
      {status === 'returned' && decision?.note && <div className="quiet">{decision.note}</div>}
      <div className="only-narrow faint">
        {unit.name} · {target?.indicator ?? t('evidence.wholeItem')} · {evidence.periodFrom} {t('evidence.to')}{' '}
        {evidence.periodTo}
      </div>
      <CitationActs itemId={itemId} citation={citation} />
    </>
  );
}
