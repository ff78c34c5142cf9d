import { Button, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../api/shapes.js';
import { useMe } from '../../../auth/useMe.js';
import { SectionHead } from '../../../shared/SectionHead.js';
import { openTo } from '../action-order.js';
import type { OpenAct } from '../useActDialog.js';
import { LateMembers } from './LateMembers.js';
import './shares.css';
import { shareRows, type ShareRow } from './share-rows.js';
import { Standing } from './Standing.js';
import { useShareColumns } from './useShareColumns.js';

const acts = ['settleShares', 'split', 'waiveShares', 'unsettleShares'] as const;
const none: readonly string[] = [];
/** More lines than this are drawn only where they are in sight. */
const MANY = 200;

/** Who has which part, in official order; one's own row is marked, long groups are folded, hidden rows are counted. */
export function Shares({ item, onAct }: { item: WorkItem; onAct: OpenAct }) {
  const { t } = useTranslation();
  const { unitIds } = useMe();
  // Ticks are made on what is on the screen: once the item has changed, by me or by others, they are gone.
  const [ticks, setTicks] = useState<{ version: number; ids: readonly string[] }>();
  const columns = useShareColumns();
  const { shares, hiddenShares } = item;
  const rows = useMemo(() => shareRows(shares, unitIds), [shares, unitIds]);
  const ticked = ticks?.version === item.version ? ticks.ids : none;
  const chosen = useMemo(() => shares.filter(({ id }) => ticked.includes(id)).map(({ id }) => id), [shares, ticked]);
  const offered = acts.flatMap((name) => item.actions.filter((action) => action.action === name && openTo(action)));
  const mayTick = offered.some(({ action }) => action !== 'split');
  return (
    <section>
      <SectionHead title={t('item.shares')} note={shares.length > 1 ? <Standing shares={shares} /> : undefined}>
        {offered.map(({ action, target }) => (
          <Button
            key={action}
            type="link"
            onClick={() => target !== null && onAct(action as (typeof acts)[number], target, chosen)}
            data-testid={`shares-${action}`}
          >
            {t(`sharing.head.${action as (typeof acts)[number]}`)}
          </Button>
        ))}
        {mayTick && chosen.length > 0 && (
          <span className="quiet" aria-live="polite">
            {t('sharing.ticked', { count: chosen.length })}
          </span>
        )}
      </SectionHead>
      <LateMembers item={item} />
      {shares.length === 0 && hiddenShares === 0 ? (
        <p className="faint">{t('item.noShares')}</p>
      ) : (
        <Table<ShareRow>
          aria-label={t('item.shares')}
          rowKey="key"
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          virtual={shares.length > MANY}
          scroll={shares.length > MANY ? { x: 960, y: 560 } : undefined}
          expandable={{ indentSize: 20, expandRowByClick: true }}
          rowSelection={
            mayTick
              ? {
                  checkStrictly: false,
                  columnWidth: 40,
                  selectedRowKeys: [...chosen],
                  onChange: (keys) => setTicks({ version: item.version, ids: keys.map(String) }),
                  getCheckboxProps: ({ share, group }) => ({
                    disabled: share?.settlement === 'subTask',
                    'aria-label': share?.unit.name ?? group?.name,
                  }),
                }
              : undefined
          }
          rowClassName={({ share }) => (share && unitIds.has(share.unit.id) ? 'own' : '')}
          data-testid="shares"
        />
      )}
      {hiddenShares > 0 && <p className="faint">{t('item.hiddenShares', { count: hiddenShares })}</p>}
    </section>
  );
}
