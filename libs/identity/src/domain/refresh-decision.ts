import type { RevocationReason } from './revocation.js';

/** A second use within these milliseconds is another tab of the same browser, later ones are theft. */
export const REUSE_GRACE_MS = 10_000;
/** A refresh token unused for this long is worthless. */
export const REFRESH_TOKEN_MS = 14 * 24 * 60 * 60 * 1000;
/** However often it is refreshed, after this a person signs in again. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
/** Access tokens are short: they cannot be called back, though each request asks whether the session still stands. */
export const ACCESS_TOKEN_SECONDS = 10 * 60;

/** What a presented refresh token is judged by. */
export interface PresentedToken {
  issuedAt: Date;
  usedAt: Date | null;
  session: { expiresAt: Date; revokedAt: Date | null; revokedReason: RevocationReason | null };
  userActive: boolean;
}

/** `rotate` hands out the next token, `refuse` says the session is over, `revoke` ends it because of a stolen token. */
export type RefreshDecision = 'rotate' | 'refuse' | 'revoke';

/** Decides about a refresh at `now`. */
export function decideRefresh(token: PresentedToken, now: Date): RefreshDecision {
  const { session } = token;
  if (session.revokedAt || session.expiresAt <= now || !token.userActive) return 'refuse';
  if (token.usedAt) return now.getTime() - token.usedAt.getTime() <= REUSE_GRACE_MS ? 'rotate' : 'revoke';
  return now.getTime() - token.issuedAt.getTime() <= REFRESH_TOKEN_MS ? 'rotate' : 'refuse';
}
