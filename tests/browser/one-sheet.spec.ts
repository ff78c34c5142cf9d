import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { type AskedDistrict, askedDistrict } from '../support/asked-district.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let asked: AskedDistrict;

beforeAll(async () => {
  product = await startProduct();
  [browser, asked] = await Promise.all([launchBrowser(), askedDistrict(product.address)]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const watch = (page: Page) => {
  page.on(
    'console',
    (m) => ['error', 'warning'].includes(m.type()) && console.log('CONSOLE', m.type(), m.text(), page.url()),
  );
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  page.on('response', (r) => r.status() >= 400 && console.log('HTTP', r.status(), r.request().method(), r.url()));
};

it('walks', async () => {
  const { page } = await signIn(browser, product.address, 'duban1');
  watch(page);
  await picture(page, 's-01-desk');
  await page.goto(`${product.address}/reporting`);
  await page.getByTestId('windows').waitFor();
  await picture(page, 's-02-windows-empty');
  await page.getByTestId('window-new').click();
  await page.getByTestId('window-title').fill('十一月月度填报');
  await page.waitForTimeout(400);
  await picture(page, 's-03-open');
  await page.getByTestId('window-periodFrom').fill(`${asked.today.slice(0, 8)}01`);
  await page.getByTestId('window-periodTo').fill(asked.today);
  await page.getByTestId('window-dueOn').fill(asked.dueOn);
  await page.getByTestId('window-preview').click();
  await page.getByTestId('window-cost').waitFor();
  await page.waitForTimeout(300);
  await picture(page, 's-04-cost');
  await page.getByTestId('window-open').click();
  await page.getByTestId('window-units').waitFor();
  await page.waitForTimeout(500);
  await picture(page, 's-05-window');

  const d = await signIn(browser, product.address, 'wanghaiqu');
  watch(d.page);
  await d.page.waitForTimeout(1000);
  await picture(d.page, 's-06-home');
  await d.page.goto(`${product.address}/sheets`);
  await d.page.getByTestId('sheets-table').waitFor();
  await picture(d.page, 's-07-sheets');
  await d.page.getByTestId('sheets-table').locator('tbody a').first().click();
  await d.page.getByTestId('sheet').waitFor();
  await d.page.waitForTimeout(400);
  await picture(d.page, 's-08-sheet');
  await d.page.setViewportSize({ width: 390, height: 844 });
  await d.page.screenshot({ path: '/tmp/duban-screenshots/s-09-sheet-narrow.png', fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 's-10-window-narrow');
}, 120_000);
