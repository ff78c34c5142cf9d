import type { WorkItemSummary } from '../../../api/shapes.js';
import { type Choosable, type Selection, useSelection } from '../../../shared/selection/useSelection.js';

/** Items of a list chosen for one act. */
export type ItemSelection = Selection<WorkItemSummary>;

const items: Choosable<WorkItemSummary> = { keyOf: ({ id }) => id, nameOf: ({ number }) => number };

export const useItemSelection = (shown: readonly WorkItemSummary[] | undefined): ItemSelection =>
  useSelection(shown, items);
