import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClosePreview } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { Due } from '../../shared/words.js';

interface Props {
  lines: ClosePreview['items'];
  chosen: string[];
  onChoose: (ids: string[]) => void;
}

/** What was handed in: what can be closed is chosen by hand, what cannot says why. */
export function ClosingTable({ lines, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  return (
    <Table
      aria-label={t('closing.title')}
      rowKey="id"
      size="middle"
      pagination={false}
      dataSource={lines}
      data-testid="closing-table"
      rowSelection={{
        selectedRowKeys: chosen,
        onChange: (selected) => onChoose(selected.map(String)),
        getCheckboxProps: ({ closable, number }) => ({ disabled: !closable, 'aria-label': number }),
      }}
      columns={[
        { title: t('item.number'), dataIndex: 'number', width: 150, responsive: ['md'] },
        { title: t('item.task'), render: (_, item) => <Link to={`/items/${item.id}/review`}>{item.title}</Link> },
        {
          title: t('assignmentRole.lead'),
          width: 180,
          responsive: ['md'],
          render: (_, item) => <UnitLink unit={item.lead} />,
        },
        {
          title: t('item.due'),
          width: 120,
          responsive: ['md'],
          render: (_, item) => <Due on={item.dueOn} printed={item.dueText} />,
        },
        {
          title: t('closing.state'),
          width: 360,
          render: (_, item) =>
            item.closable ? (
              t('closing.closable')
            ) : (
              <span className="faint">
                {item.reasons.map((reason) => (
                  <span key={reason.code} className="block">
                    {reasonText(reason)}
                  </span>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}
