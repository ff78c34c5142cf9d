import type { ProblemCode } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { QueryFailedError } from 'typeorm';

/** Constraints that a person can run into, and what it means for him or her. */
const BY_CONSTRAINT: Readonly<Record<string, ProblemCode>> = {
  user_account_login_key: 'loginTaken',
  membership_duties_exclude: 'dutiesConflict',
  membership_overlap_exclude: 'conflict',
};

/** Rethrows a database error as the problem its constraint stands for: `.catch(refusals)`. */
export function refusals(error: unknown): never {
  if (error instanceof QueryFailedError) {
    const { constraint } = error.driverError as { constraint?: string };
    const code = constraint === undefined ? undefined : BY_CONSTRAINT[constraint];
    if (code) throw new Problem(code, { cause: error });
  }
  throw error;
}
