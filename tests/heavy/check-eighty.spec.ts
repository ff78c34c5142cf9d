import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { until } from '../support/until.js';

/** As many tasks as a large plan has, each with a number that lost its point. */
const count = 80;
const task = (k: number) =>
  `${k}.治理第${k}段河道。到2028年，第${k}段每千人护岸长度达到${1 + (k % 9)}?${1 + (k % 7)}米。（牵头单位：市水务管理局；配合单位：市财政局）\n`;
const plan = `海州市河道治理实施方案\n\n一、重点任务\n${Array.from({ length: count }, (_, k) => task(k + 1)).join('')}`;

let product: RunningProduct;
let browser: Browser;
let supervisor: Person;
let faults: string[];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  supervisor = await signIn(browser, product.address, 'duban1');
  faults = faultsOf(supervisor.page);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const question = (page: Page) => page.getByTestId('question');
const isDone = (page: Page) => page.getByTestId('to-issue').isVisible();

/** Presses a key and waits for the next question, or for there to be none. */
async function press(page: Page, key: string): Promise<void> {
  const id = await question(page).getAttribute('data-question');
  await page.keyboard.press(key);
  await until(async () => (await isDone(page)) || (await question(page).getAttribute('data-question')) !== id);
}

describe(`a checker of ${count} tasks in a row`, () => {
  const corrected: string[] = [];

  it('corrects every damaged number with one key', async () => {
    const { page } = supervisor;
    await page.goto(`${product.address}/plans`);
    await page.getByTestId('import-document').click();
    const file = { name: '河道治理方案.txt', mimeType: 'text/plain', buffer: Buffer.from(plan) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('import-submit').click();
    await question(page).waitFor();
    const started = Date.now();
    while (!(await isDone(page)) && corrected.length < 2 * count) {
      const id = await question(page).getAttribute('data-question');
      if ((await question(page).getAttribute('data-kind')) === 'damagedText') corrected.push(id!);
      await press(page, 'Enter');
    }
    console.log(
      `${corrected.length} numbers corrected, ${Math.round((Date.now() - started) / corrected.length)} ms each`,
    );
    expect(new Set(corrected).size).toBe(count);
    expect(await isDone(page)).toBe(true);
    await picture(page, 'check-eighty-done');
  }, 300_000);

  it('takes all of it back, the last first', async () => {
    const { page } = supervisor;
    const left = page.getByTestId('open-count');
    for (let undone = 0; undone < count; undone += 1) {
      const before = (await left.isVisible()) ? await left.innerText() : '';
      await page.keyboard.press('u');
      await until(async () => (await left.isVisible()) && (await left.innerText()) !== before);
    }
    expect(await left.innerText()).toContain(String(count));
    await picture(page, 'check-eighty-undone');
    expect(faults).toEqual([]);
  }, 300_000);
});
