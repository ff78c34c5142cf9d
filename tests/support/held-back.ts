import type { Page } from 'playwright-core';

/** A request that has left the page and not reached the server yet. */
export interface HeldBack {
  /** Resolves once the page has sent it. */
  readonly asked: Promise<void>;
  /** Lets it go on, and whatever follows it. */
  goOn(): void;
}

/** Holds the next request of this method, to an address like `path`, back: a slow line, for what is done meanwhile. */
export async function heldBack(page: Page, method: string, path = '**/api/**'): Promise<HeldBack> {
  let goOn!: () => void;
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  let sent!: () => void;
  const asked = new Promise<void>((resolve) => (sent = resolve));
  await page.route(path, async (route) => {
    if (route.request().method() === method) {
      sent();
      await gate;
    }
    await route.fallback();
  });
  return { asked, goOn };
}
