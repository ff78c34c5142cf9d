import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { demoPassword } from '#seeds';

/** Where pictures of the walk go: into the docs only when asked, so that a test run leaves the work tree alone. */
const pictures = process.env.DUBAN_UPDATE_SCREENSHOTS
  ? 'docs/screenshots'
  : join(tmpdir(), `duban-screenshots-${userInfo().uid}`);

/** Made for functions in a cloud: one process cannot hold several people, and the same-origin policy is to be tested. */
const NOT_HERE = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  // A graphics card imitated by the processor: the page needs none, and painting without one costs a quarter.
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]);

/** The Chromium that comes inside an npm package (see unpacked-browser.mjs): nothing has to be installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.DUBAN_TEST_BROWSER;
  if (executablePath === undefined) throw new Error('The setup of the tests has unpacked no browser.');
  return chromium.launch({
    executablePath,
    args: [
      ...sparticuz.args.filter((argument) => !NOT_HERE.has(argument)),
      '--disable-background-networking',
      '--disable-quic',
      '--disable-component-update',
      '--disable-gpu',
    ],
    headless: true,
  });
}

/** A person at a screen of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Signs a person of the demonstration in, in a browser context of their own. */
export async function signIn(browser: Browser, address: string, login: string): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A press must not land beside a dialog that is still sliding in.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByTestId('login').fill(login);
  await page.getByTestId('password').fill(demoPassword);
  await page.getByTestId('sign-in').click();
  await page.getByTestId('person-menu').waitFor();
  return { page, context };
}

/** Chooses in a select what is found by typing, once it is there: what can be chosen may still be on its way. */
export async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.getByTestId(field).click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first().click();
}

/** Takes a picture of what the person sees. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
