import type { InboxKind } from '#libs/contracts';
import type { InboxLine } from '../../api/shapes.js';

const ways: Record<InboxKind, (target: string, about: InboxLine['about']) => string> = {
  approve: (id) => `/approvals/${id}`,
  standIn: (id) => `/approvals/${id}`,
  appoint: (id) => `/approvals/${id}`,
  sign: (id) => `/dispatches/${id}`,
  sheet: (id) => `/sheets/${id}`,
  letter: (id) => `/letters/${id}`,
  fact: () => '/letters#facts',
  letterCheck: (id) => `/letters/${id}`,
  instructionReply: (id) => `/instructions/${id}`,
  instructionPresent: (id) => `/instructions/${id}`,
  instructionRead: (id) => `/instructions/${id}`,
  instructionWord: (id) => `/instructions/${id}`,
  mention: (id, about) => `${placeOf(id, about)}#comments`,
  supplement: (id) => `/items/${id}`,
  rectify: (id) => `/items/${id}`,
  review: (id) => `/items/${id}/review`,
  contest: (id) => `/items/${id}#contests`,
  extension: (id) => `/items/${id}?act=decideExtension`,
  coordination: (id) => `/items/${id}?act=answerCoordination`,
  milestone: (id) => `/items/${id}#milestones`,
  check: (id) => `/plans/${id}/check`,
  settle: (id) => `/items/${id}?act=settleShares`,
  reminder: (id) => `/items/${id}`,
  work: (id) => `/items/${id}`,
};

const placeOf = (id: string, about: InboxLine['about']): string =>
  about === 'approvalCase' ? `/approvals/${id}` : about === 'evidence' ? `/records/${id}` : `/items/${id}`;

type Way = Pick<InboxLine, 'kind' | 'target' | 'about'>;

/** Where a line is dealt with: the screen on which its one action is. */
export const inboxWay = ({ kind, target, about }: Way): string => ways[kind](target, about);

/** What the line is about, by its name: the item or the plan itself, where that is not where it is dealt with. */
export const inboxSubject = (line: Way): string =>
  line.kind === 'check' ? `/plans/${line.target}` : inboxWay(line).replace(/[?#].*$|\/review$/, '');
