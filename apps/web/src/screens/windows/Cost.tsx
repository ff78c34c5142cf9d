import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WindowPreview } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';

/** What a window would cost, in all and unit by unit in official order. */
export function Cost({ preview }: { preview: WindowPreview }) {
  const { t } = useTranslation();
  const { units, rows, values, known, byUnit } = preview;
  if (rows === 0)
    return (
      <p className="quiet" data-testid="window-cost">
        {t('window.asksNothing')}
      </p>
    );
  return (
    <div data-testid="window-cost">
      <p>
        <strong>{t('window.cost', { units, rows, values, known })}</strong>
      </p>
      <Table
        aria-label={t('window.asked')}
        rowKey={({ unit }) => unit.id}
        size="small"
        pagination={false}
        scroll={{ y: 260 }}
        dataSource={byUnit}
        columns={[
          { title: t('units.unit'), render: (_, { unit }) => <UnitLink unit={unit} /> },
          { title: t('window.rows'), dataIndex: 'rows', width: 72 },
          { title: t('window.values'), dataIndex: 'values', width: 72 },
          { title: t('window.known'), dataIndex: 'known', width: 72 },
        ]}
      />
    </div>
  );
}
