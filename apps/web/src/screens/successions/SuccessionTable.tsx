import { followingRowKinds, successionRowKinds, type Role } from '#libs/contracts';
import { Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Succession, SuccessionRow } from '../../api/shapes.js';
import { ItemLink, PlanLink, UnitLink } from '../../shared/links.js';
import { useWide } from '../../shared/useWide.js';

interface Props {
  succession: Succession;
  chosen: readonly string[];
  onChoose: (keys: readonly string[]) => void;
}

export const rowKeyOf = ({ kind, subjectId, from }: SuccessionRow): string => `${kind} ${subjectId} ${from.id}`;

/** Each open thing with the unit that has it and the one that takes it over. */
export function SuccessionTable({ succession, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { rows, canEdit, status } = succession;
  const wide = useWide();
  const [shown, setShown] = useState<readonly SuccessionRow[] | null>(null);
  const columns = useMemo<TableColumnsType<SuccessionRow>>(
    () => [
      {
        title: t('successions.rowKind'),
        width: 96,
        filters: successionRowKinds
          .filter((value) => rows.some(({ kind }) => kind === value))
          .map((value) => ({ value, text: t(`successions.rowKindOf.${value}`) })),
        onFilter: (value, { kind }) => kind === value,
        render: (_, { kind }) => t(`successions.rowKindOf.${kind}`),
      },
      { title: t('successions.subject'), render: (_, row) => <Subject row={row} /> },
      {
        title: t('successions.from'),
        width: '16%',
        responsive: ['md'],
        render: (_, { from }) => <UnitLink unit={from} />,
      },
      { title: t('successions.to'), width: wide ? '16%' : '32%', render: (_, { to }) => <UnitLink unit={to} /> },
      {
        title: t('successions.state'),
        width: 120,
        responsive: ['md'],
        render: (_, { confirmed }) =>
          !confirmed && status === 'applied' ? t('successions.late') : t(`successions.stateOf.${confirmed}`),
      },
    ],
    [t, rows, status, wide],
  );
  if (rows.length === 0) return <p className="faint">{t('successions.nothing')}</p>;
  return (
    <Table
      aria-label={t('successions.table')}
      rowKey={rowKeyOf}
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      onChange={(_, filters, __, { currentDataSource }) =>
        setShown(Object.values(filters).some((chosenKinds) => chosenKinds !== null) ? currentDataSource : null)
      }
      rowSelection={
        canEdit
          ? {
              selectedRowKeys: [...chosen],
              preserveSelectedRowKeys: true,
              onChange: (keys) => onChoose(keys.map(String)),
              selections: [
                // Also those on the other pages, of the kinds that are shown.
                {
                  key: 'all',
                  text: t('successions.chooseAll'),
                  onSelect: () => onChoose((shown ?? rows).filter(isChoosable).map(rowKeyOf)),
                },
                Table.SELECTION_NONE,
              ],
              getCheckboxProps: (row) => ({
                disabled: !isChoosable(row),
                'aria-label': row.title,
              }),
            }
          : undefined
      }
      data-testid="succession-rows"
    />
  );
}

const isChoosable = ({ kind }: SuccessionRow): boolean => !followingRowKinds.includes(kind);

function Subject({ row }: { row: SuccessionRow }) {
  const { t } = useTranslation();
  const [name = '', role = ''] = row.title.split(' ');
  if (row.kind === 'person') return `${name} · ${t(`role.${role as Role}`)}`;
  if (row.kind === 'letter') return <Link to={`/letters/${row.subjectId}`}>{row.title}</Link>;
  if (row.kind === 'draft') return <PlanLink plan={{ id: row.subjectId, title: row.title }} />;
  if (row.kind === 'office') return <UnitLink unit={{ id: row.subjectId, name: row.title }} />;
  const itemId = row.kind === 'lead' || row.kind === 'review' ? row.subjectId : row.itemId;
  return itemId === null ? row.title : <ItemLink item={{ id: itemId, title: row.title }} />;
}
