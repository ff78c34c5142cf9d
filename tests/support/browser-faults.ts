import type { Page } from 'playwright-core';

/**
 * Notes what a page should never do: throw, or report an error. A refused request is reported by the browser as well; the
 * test expects some of these (`but`: statuses) and a cut line on purpose.
 */
export function faultsOf(page: Page, but: readonly number[] = []): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || /net::|WebSocket/.test(text)) return;
    if (but.some((status) => text.includes(`status of ${status} `))) return;
    faults.push(`${text} ${message.location().url}`);
  });
  return faults;
}
