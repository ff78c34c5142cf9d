import type { WindowKind } from '#libs/contracts';
import type { PreviewWindow } from '../../api/shapes.js';

/** The fields of the dialog that opens a window. */
export interface WindowFields {
  title: string;
  kind: WindowKind;
  planId?: string;
  itemIds?: string[];
  periodFrom: string;
  periodTo: string;
  dueOn: string;
  keyOnly?: boolean;
}

/** What the preview is asked for, and later the window itself. Single items are named of one plan, on an occasion. */
export const askedFor = ({
  kind,
  planId,
  itemIds = [],
  periodFrom,
  periodTo,
  dueOn,
  keyOnly = false,
}: WindowFields): PreviewWindow => ({
  kind,
  planId: planId ?? null,
  itemIds: kind === 'adHoc' && planId !== undefined ? itemIds : [],
  keyOnly,
  periodFrom,
  periodTo,
  dueOn,
});

const two = (part: number) => String(part).padStart(2, '0');

/** The month or quarter in which a day lies, as a window of that kind proposes it; answers are due on its last day. */
export function proposedPeriod(kind: WindowKind, day: string) {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const length = kind === 'quarterly' ? 3 : 1;
  const first = month - ((month - 1) % length);
  const last = first + length - 1;
  const end = `${year}-${two(last)}-${new Date(Date.UTC(year, last, 0)).getUTCDate()}`;
  return { periodFrom: `${year}-${two(first)}-01`, periodTo: end, dueOn: end };
}
