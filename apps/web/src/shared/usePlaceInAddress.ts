import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Brings the part of a page that the address names (`#evidence`) into sight once the page is there; for a part that comes
 * later than the page, `only` is its own name.
 */
export function usePlaceInAddress(isThere: boolean, only?: string): void {
  const { hash } = useLocation();
  const place = hash.slice(1);
  useEffect(() => {
    if (isThere && place !== '' && (only === undefined || only === place))
      document.getElementById(place)?.scrollIntoView();
  }, [isThere, only, place]);
}
