import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WindowUnit } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { pagesOf } from '../../shared/pages.js';
import { ReopenDialog } from './ReopenDialog.js';

/** Who was asked and who has sent, in the official order the server gives; no column sorts it otherwise. */
export function UnitsTable({ units, windowId }: { units: readonly WindowUnit[]; windowId: string }) {
  const { t } = useTranslation();
  const [reopened, setReopened] = useState<WindowUnit | null>(null);
  const columns = useMemo<TableColumnsType<WindowUnit>>(
    () => [
      { title: t('units.unit'), render: (_, { unit }) => <UnitLink unit={unit} /> },
      { title: t('window.rows'), dataIndex: 'rows', width: 90, responsive: ['md'] },
      { title: t('window.values'), dataIndex: 'values', width: 90, responsive: ['md'] },
      {
        title: t('item.status'),
        render: (_, unit) => (
          <>
            {unit.status === 'sent' ? (
              <Link to={`/sheets/${unit.sheetId}`}>{t('sheetStatus.sent')}</Link>
            ) : (
              t('sheetStatus.open')
            )}
            {unit.reopened && <span className="overlay">{t('window.reopened')}</span>}
            {unit.sentAt !== null && (
              <span className="quiet">
                {' '}
                {unit.sentBy?.name} <Moment at={unit.sentAt} />
              </span>
            )}
          </>
        ),
      },
      {
        title: <span className="visually-hidden">{t('window.reopen')}</span>,
        width: 130,
        align: 'right',
        render: (_, unit) =>
          unit.canReopen && (
            <Button size="small" type="text" onClick={() => setReopened(unit)} data-testid="sheet-reopen">
              {t('window.reopen')}
            </Button>
          ),
      },
    ],
    [t],
  );
  return (
    <>
      <Table
        aria-label={t('window.sent')}
        rowKey="sheetId"
        size="middle"
        columns={columns}
        dataSource={units}
        pagination={pagesOf(units.length)}
        data-testid="window-units"
        onRow={(unit) => ({ 'data-unit': unit.unit.id, 'data-status': unit.status }) as object}
      />
      {reopened && <ReopenDialog sheet={reopened} windowId={windowId} onClose={() => setReopened(null)} />}
    </>
  );
}
