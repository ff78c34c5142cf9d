/** The headers of a request that tell where it came from. */
export interface RequestOrigin {
  origin?: string | undefined;
  host?: string | undefined;
  secFetchSite?: string | undefined;
}

/**
 * Whether a request that rests on a cookie came from our own page. Browsers send Sec-Fetch-Site, older ones at least
 * Origin with every POST; a client that sends neither is no browser and carries nobody's cookies but its own.
 */
export function isSameOrigin(request: RequestOrigin, publicUrl: string): boolean {
  if (request.secFetchSite !== undefined && !['same-origin', 'none'].includes(request.secFetchSite)) return false;
  if (request.origin === undefined) return true;
  if (!URL.canParse(request.origin)) return false; // also “null”, which sandboxed frames send
  const origin = new URL(request.origin);
  return origin.origin === publicUrl || origin.host === request.host;
}
