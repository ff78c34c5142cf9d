import type { TableProps } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { WorkItemSummary } from '../../../api/shapes.js';

/** Rows of a list chosen for one act. */
export interface ItemSelection {
  /** As the list shows them now, in its order, with the versions that are on the screen. */
  items: readonly WorkItemSummary[];
  clear: () => void;
  /** For the table that shows the list. */
  rowSelection: NonNullable<TableProps<WorkItemSummary>['rowSelection']>;
}

const none: readonly string[] = [];

/**
 * Chooses rows of the list on the screen. What the list no longer shows (another filter, a change by somebody else) is no
 * longer chosen: nobody acts on what they do not see.
 */
export function useItemSelection(shown: readonly WorkItemSummary[] | undefined): ItemSelection {
  const [chosen, setChosen] = useState(none);
  const items = useMemo(() => shown?.filter(({ id }) => chosen.includes(id)) ?? [], [shown, chosen]);
  const clear = useCallback(() => setChosen(none), []);
  const rowSelection = useMemo<ItemSelection['rowSelection']>(
    () => ({
      selectedRowKeys: items.map(({ id }) => id),
      onChange: (ids) => setChosen(ids.map(String)),
      getCheckboxProps: ({ number }) => ({ 'aria-label': number }),
      columnWidth: 40,
    }),
    [items],
  );
  return { items, clear, rowSelection };
}
