import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordQuery, withdrawRecord } from '../../api/evidence.js';
import { keys } from '../../api/keys.js';
import type { Evidence } from '../../api/shapes.js';
import { Waiting } from '../../app/Waiting.js';
import { Facts } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { useWide } from '../../shared/useWide.js';
import { CommentsPanel } from '../comments/CommentsPanel.js';
import { EvidenceContent } from './EvidenceContent.js';
import { NewVersion } from './NewVersion.js';

interface Props {
  itemId: string;
  evidenceId: string;
  onClose: () => void;
}

/** One record: what it proves, all its versions, and where else it is cited. */
export function RecordDrawer({ itemId, evidenceId, onClose }: Props) {
  const wide = useWide();
  const record = useQuery(recordQuery(itemId, evidenceId));
  return (
    <Drawer open size={wide ? 640 : '100%'} title={record.data?.title} onClose={onClose} data-testid="record">
      <ProblemNotice error={record.error} onRetry={() => void record.refetch()} />
      {record.data ? <Record itemId={itemId} record={record.data} /> : record.isPending && <Waiting />}
    </Drawer>
  );
}

/** What a record says, all its versions that may be read, and where else it is cited. */
export function Record({ itemId, record }: { itemId: string; record: Evidence }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'renew' | 'withdraw' | null>(null);
  const cache = useQueryClient();
  const shown = (after: Evidence) => {
    cache.setQueryData(keys.parts.record(itemId, record.id), after);
    void cache.invalidateQueries({ queryKey: keys.parts.all(itemId) });
    void cache.invalidateQueries({ queryKey: keys.items.history(itemId) });
    setOpen(null);
  };
  return (
    <>
      {record.withdrawn && (
        <div className="notice" data-testid="record-withdrawn">
          <p>{t('evidence.recordWithdrawn', { reason: record.withdrawn.reason })}</p>
          <p className="quiet">
            {record.withdrawn.by.name} <Moment at={record.withdrawn.at} />
          </p>
        </div>
      )}
      <Facts
        facts={[
          [t('evidence.unit'), <UnitLink key="unit" unit={record.unit} />],
          [t('evidence.proves'), record.proves],
          [t('evidence.period'), t('evidence.knownLine', { from: record.periodFrom, to: record.periodTo })],
        ]}
      />
      <h2>{t('evidence.versions')}</h2>
      <ul className="lines" data-testid="versions">
        {record.versions.map(({ number, addedBy, addedAt, content }) => (
          <li key={number}>
            <div className="quiet apart">
              <span>{t('evidence.version', { number })}</span>
              <span>
                {addedBy.name} <Moment at={addedAt} />
              </span>
            </div>
            <EvidenceContent evidenceId={record.id} number={number} title={record.title} content={content} />
          </li>
        ))}
      </ul>
      {record.canRevise && (
        <div className="filters">
          <Button onClick={() => setOpen('renew')} data-testid="record-renew">
            {t('evidence.renew')}
          </Button>
          <Button type="text" onClick={() => setOpen('withdraw')} data-testid="record-withdraw">
            {t('evidence.withdrawRecord')}
          </Button>
        </div>
      )}
      {record.citations.length > 0 && (
        <>
          <h2>{t('evidence.citedIn')}</h2>
          <ul className="lines">
            {record.citations.map((citation) => (
              <li key={citation.id}>
                <Link to={`/items/${citation.item.id}`}>
                  {citation.item.number} {citation.item.title}
                </Link>
                <div className="quiet apart">
                  <span>{citation.target?.indicator ?? t('evidence.wholeItem')}</span>
                  <span>{t('evidence.version', { number: citation.number })}</span>
                  <span>{t(`evidence.status.${citation.status}`)}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <CommentsPanel subjectType="evidence" subjectId={record.id} />
      {open === 'withdraw' && (
        <ReasonDialog
          title={t('evidence.withdrawRecord')}
          label={t('evidence.withdrawReason')}
          submit={t('evidence.withdraw')}
          done={t('evidence.withdrawn')}
          work={(reason) => withdrawRecord(record, reason)}
          onDone={shown}
          onClose={() => setOpen(null)}
        >
          <p className="quiet">{t('evidence.withdrawSure')}</p>
        </ReasonDialog>
      )}
      {open === 'renew' && <NewVersion record={record} onDone={shown} onClose={() => setOpen(null)} />}
    </>
  );
}
