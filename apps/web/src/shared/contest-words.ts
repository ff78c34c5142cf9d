import type { ContestStatus } from '#libs/contracts';

/** Which words say how a contest stands: one that ended with a reason was not taken back by its unit but ended by a revision. */
export const contestWord = (status: ContestStatus, reason: string | null): ContestStatus | 'ended' =>
  status === 'withdrawn' && reason !== null ? 'ended' : status;
