import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the part of a page that the address names (`#evidence`) into sight once the page is there. */
export function usePlaceInAddress(isThere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [isThere, hash]);
}
