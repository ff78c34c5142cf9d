import type { WindowKind } from '#libs/contracts';
import type { PreviewWindow } from '../../api/shapes.js';

/** The fields of the dialog that opens a window. */
export interface WindowFields {
  title: string;
  kind: WindowKind;
  planId?: string;
  periodFrom: string;
  periodTo: string;
  dueOn: string;
  keyOnly?: boolean;
}

/** What the preview is asked for, and later the window itself. */
export const askedFor = ({
  kind,
  planId,
  periodFrom,
  periodTo,
  dueOn,
  keyOnly = false,
}: WindowFields): PreviewWindow => ({
  kind,
  planId: planId ?? null,
  itemIds: [],
  keyOnly,
  periodFrom,
  periodTo,
  dueOn,
});
