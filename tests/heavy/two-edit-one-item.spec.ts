import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { importDocument } from '../support/plan-walk.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

/** The supervisors of the demonstration: 邱则序 and 姚以川. */
let product: RunningProduct;
let browser: Browser;
let first: Person;
let second: Person;
let address: string;
const faults: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  first = await signIn(browser, product.address, 'duban1');
  second = await signIn(browser, product.address, 'duban2');
  await importDocument(first.page, product.address);
  address = first.page.url();
  // A stale edit is refused on purpose, and the line is cut on purpose.
  faults.push(...[first, second].flatMap(({ page }) => faultsOf(page, [412])));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const open = async (page: Page) => {
  await page.goto(address);
  await page.getByTestId('task-table').locator('tbody button.plain').first().click();
  await page.getByTestId('item-save').waitFor();
};
const due = (page: Page) => page.locator('.ant-drawer #dueOn');
const save = async (page: Page) => {
  await page.getByTestId('item-save').click();
  await page.getByTestId('item-save').waitFor({ state: 'detached' });
};
const firstRow = (page: Page) => page.getByTestId('task-table').locator('tbody tr').first();

describe('two supervisors with one task of a draft open', () => {
  it('are both kept where they change different fields, without being asked anything', async () => {
    await Promise.all([open(first.page), open(second.page)]);
    await first.page.getByTestId('item-title').fill('提升基层医疗服务能力（修订）');
    await due(second.page).fill('2199-06-30');
    await save(first.page);
    await save(second.page);
    const row = await firstRow(second.page).innerText();
    expect([row.includes('（修订）'), row.includes('2199-06-30')]).toEqual([true, true]);
  }, 60_000);

  it('see both values where they change the same field, with who was first, and choose', async () => {
    await Promise.all([open(first.page), open(second.page)]);
    await due(first.page).fill('2199-09-30');
    await due(second.page).fill('2199-12-31');
    await second.page.getByTestId('item-title').fill('提升基层医疗服务能力');
    await save(first.page);
    await second.page.getByTestId('item-save').click();
    const conflict = second.page.getByTestId('field-conflict');
    await conflict.waitFor();
    await conflict.filter({ hasText: '邱则序刚修改了“完成时限”。您填写的内容已保留' }).waitFor();
    await conflict.filter({ hasText: '2199-09-30' }).waitFor();
    expect(await due(second.page).inputValue()).toBe('2199-12-31');
    await picture(second.page, 'two-edited');
    await second.page.setViewportSize({ width: 390, height: 844 });
    await picture(second.page, 'two-edited-narrow');
    await second.page.setViewportSize({ width: 1440, height: 900 });
    await conflict.getByRole('button', { name: '采用我的' }).click();
    await save(second.page);
    const row = await firstRow(second.page).innerText();
    expect([row.includes('2199-12-31'), row.includes('（修订）')]).toEqual([true, false]);
  }, 60_000);

  it('add a task once where the answer was lost and it is sent again', async () => {
    const { page } = second;
    const before = await page.getByTestId('task-table').locator('tbody tr').count();
    await page.getByTestId('add-item').click();
    await page.getByTestId('item-title').fill('断线后重报的任务');
    const lead = page.locator('.ant-drawer .ant-select').first();
    await lead.click();
    await page.keyboard.type('教育局');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '教育局' }).first().click();
    const path = '**/draft/items';
    await page.route(path, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByTestId('item-save').click();
    await page.locator('.ant-drawer .problem').waitFor();
    await page.unroute(path);
    await save(page);
    expect(await page.getByTestId('task-table').locator('tbody tr').count()).toBe(before + 1);
    expect(faults).toEqual([]);
  }, 60_000);
});
