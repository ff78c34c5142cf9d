import type { InboxLine } from '../../api/shapes.js';
import type { Choosable } from '../../shared/selection/useSelection.js';

/** Of what waits the approvals can be chosen: their word can be given to several at once. */
export const approvals: Required<Choosable<InboxLine>> = {
  keyOf: ({ kind, id }) => `${kind} ${id}`,
  nameOf: ({ number, title }) => number ?? title,
  isOpen: ({ kind }) => kind === 'approve' || kind === 'standIn',
};
