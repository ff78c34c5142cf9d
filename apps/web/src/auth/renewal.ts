const MINIMUM_DELAY = 5_000;

interface TokenTimes {
  iat?: number;
  exp?: number;
}

function timesOf(token: string): TokenTimes {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(atob(payload)) as TokenTimes;
  } catch {
    return {};
  }
}

/**
 * Milliseconds until the access token should be renewed: after four fifths of its life. The life is read from the token
 * itself, because the clock of an office machine may be minutes off the server's.
 */
export function renewalDelay(token: string, expiresAt: string, now: number): number {
  const { iat, exp } = timesOf(token);
  const life = iat !== undefined && exp !== undefined ? (exp - iat) * 1000 : Date.parse(expiresAt) - now;
  return Math.max(MINIMUM_DELAY, Math.round(life * 0.8));
}

/** Where to go after signing in: only a path of this site, never another address. */
export function returnPath(from: string | null): string {
  if (from === null || !from.startsWith('/') || from.startsWith('//') || from.startsWith('/\\')) return '/';
  return from.startsWith('/sign-in') ? '/' : from;
}
