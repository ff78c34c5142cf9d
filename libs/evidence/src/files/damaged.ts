import { Problem } from '#libs/kernel';

/**
 * What a reader's failure means: a damaged file, unless it is the machine's (a disk that cannot be read), for which nobody's
 * file is refused.
 */
export const damagedBy = (cause: unknown): Error =>
  isOfTheMachine(cause) ? (cause as Error) : new Problem('fileDamaged', { cause });

const isOfTheMachine = (cause: unknown): boolean => typeof cause === 'object' && cause !== null && 'syscall' in cause;
