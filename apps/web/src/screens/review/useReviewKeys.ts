import { useKeys } from '../../shared/useKeys.js';

export interface ReviewKeys {
  next: () => void;
  previous: () => void;
  accept: () => void;
  lack: () => void;
  acceptAll: () => void;
}

/** The keys of the reviewer's desk. */
export const useReviewKeys = ({ next, previous, accept, lack, acceptAll }: ReviewKeys): void =>
  useKeys({ j: next, k: previous, a: accept, r: lack, A: acceptAll });
