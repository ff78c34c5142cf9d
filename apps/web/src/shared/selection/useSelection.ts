import type { TableProps } from 'antd';
import { useCallback, useMemo, useState } from 'react';

/** Rows of a list chosen for one act. */
export interface Selection<Row> {
  /** As the list shows them now, in its order, with the versions that are on the screen. */
  items: readonly Row[];
  clear: () => void;
  /** For the table that shows the list. */
  rowSelection: NonNullable<TableProps<Row>['rowSelection']>;
}

/** How rows are told apart, named, and which of them can be chosen. */
export interface Choosable<Row> {
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  isOpen?: (row: Row) => boolean;
}

const none: readonly string[] = [];

/**
 * Chooses rows of the list on the screen. What the list no longer shows (another filter, a change by somebody else) is no
 * longer chosen: nobody acts on what they do not see. `rows` stays the same over renderings.
 */
export function useSelection<Row>(shown: readonly Row[] | undefined, rows: Choosable<Row>): Selection<Row> {
  const [chosen, setChosen] = useState(none);
  const { keyOf, nameOf, isOpen } = rows;
  const items = useMemo(() => shown?.filter((row) => chosen.includes(keyOf(row))) ?? [], [shown, chosen, keyOf]);
  const clear = useCallback(() => setChosen(none), []);
  const rowSelection = useMemo<Selection<Row>['rowSelection']>(
    () => ({
      selectedRowKeys: items.map(keyOf),
      onChange: (ids) => setChosen(ids.map(String)),
      getCheckboxProps: (row) => ({ 'aria-label': nameOf(row), disabled: isOpen?.(row) === false }),
      renderCell: (_checked, row, _index, box) => (isOpen?.(row) === false ? null : box),
      columnWidth: 40,
    }),
    [items, keyOf, nameOf, isOpen],
  );
  return { items, clear, rowSelection };
}
