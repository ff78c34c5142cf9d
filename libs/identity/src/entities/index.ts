import { LeaderField, Membership } from './membership.entity.js';
import { RefreshToken, Session, SignInThrottleRow } from './session.entity.js';
import { UserAccount } from './user-account.entity.js';

export * from './membership.entity.js';
export * from './session.entity.js';
export * from './user-account.entity.js';

/** Every entity of this library, for the data source of a process. */
export const identityEntities = [UserAccount, Membership, LeaderField, Session, RefreshToken, SignInThrottleRow];
