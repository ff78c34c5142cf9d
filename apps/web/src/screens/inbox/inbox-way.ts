import type { InboxKind } from '#libs/contracts';

/** Where each kind of line is dealt with: the screen on which its one action is. */
export const inboxWay: Record<InboxKind, (target: string) => string> = {
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
  supplement: (id) => `/items/${id}`,
  rectify: (id) => `/items/${id}`,
  review: (id) => `/items/${id}/review`,
  contest: (id) => `/items/${id}#contests`,
  extension: (id) => `/items/${id}?act=decideExtension`,
  coordination: (id) => `/items/${id}?act=answerCoordination`,
  milestone: (id) => `/items/${id}#milestones`,
  check: (id) => `/plans/${id}/check`,
  settle: (id) => `/items/${id}?act=settleShares`,
  work: (id) => `/items/${id}`,
};

/** What the line is about, by its name: the item or the plan itself, where that is not where it is dealt with. */
export const inboxSubject = (kind: InboxKind, target: string): string =>
  kind === 'check' ? `/plans/${target}` : inboxWay[kind](target).replace(/[?#].*$|\/review$/, '');
