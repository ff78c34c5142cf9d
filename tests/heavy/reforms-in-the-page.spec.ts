import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const OLD = '市卫生健康委';
const HEIR = '市民政局';
let product: RunningProduct;
let browser: Browser;
let office: Page;
let unit: Page;
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page } = await signIn(browser, product.address, login);
  faults.push(faultsOf(page, [412, 422]));
  return page;
};
/** Chooses in a select what is found by typing. */
const choose = async (field: string, name: string): Promise<void> => {
  await office.getByTestId(field).click();
  await office.keyboard.type(name);
  await office
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${name}`) })
    .first()
    .click();
  // Where several can be chosen the list stays open over what comes below.
  await office.locator('.ant-modal-title').click();
  await office.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
};
/** Ticks the first row and gives it to another unit. */
const give = async (page: Page, name: string): Promise<void> => {
  await rows().first().locator('input[type=checkbox]').check();
  await page.getByTestId('succession-give').click();
  await choose('succession-give-to', name);
  await page.getByTestId('succession-give-ok').click();
};
const press = async (page: Page, what: string): Promise<void> => {
  await page.getByTestId(what).click();
  await page.locator('.ant-popconfirm:visible .ant-btn-primary').click();
};
const rows = () => office.getByTestId('succession-rows').locator('tbody tr[data-row-key]');

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  office = await open('duban1');
  unit = await open('weijianwei');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('a reform of units', () => {
  it('is prepared from the units; what is typed stays where it does not fit', async () => {
    await office.goto(`${product.address}/units`);
    await office.getByTestId('successions-link').click();
    await office.getByText('尚无机构调整').waitFor();
    await picture(office, 'successions-empty');
    await office.getByTestId('new-succession').click();
    await choose('succession-from', OLD);
    await choose('succession-to', OLD);
    await office.getByTestId('field-basis').fill('市委编委〔2026〕3号');
    await office.keyboard.press('Escape');
    await office.getByRole('button', { name: '继续填写' }).click();
    await office.getByTestId('act-submit').click();
    await office.getByTestId('problem').getByText('不能是原单位').waitFor();
    await picture(office, 'succession-new');
    expect(await office.getByTestId('field-basis').inputValue()).toBe('市委编委〔2026〕3号');
    await office.getByTestId('succession-to').getByTitle(OLD).locator('.ant-select-selection-item-remove').click();
    await choose('succession-to', HEIR);
    await office.getByTestId('act-submit').click();
    await rows().first().waitFor();
    await picture(office, 'succession');
  }, 120_000);

  it('is changed by two at once: the second is told, looks again, gives a row to another unit and confirms', async () => {
    const address = office.url();
    const colleague = await open('duban2');
    await colleague.goto(address);
    await colleague.getByTestId('succession-rows').waitFor();
    await give(office, '市教育局');
    await rows().first().getByText('市教育局').waitFor();
    await press(colleague, 'succession-confirm');
    await colleague.getByText('市教育局').first().waitFor();
    expect(await colleague.getByTestId('succession-status').innerText()).toBe('待确认');
    await colleague.context().close();
    await picture(office, 'succession-given');
    await press(office, 'succession-confirm');
    await office.getByTestId('succession-status').getByText('已生效').waitFor();
    await picture(office, 'succession-applied');
  }, 120_000);

  it('moves people and items in the same moment, and both names are found', async () => {
    await unit.goto(`${product.address}/items?role=lead`);
    await unit.getByTestId('item-table').locator('tbody tr[data-item]').first().locator('a').first().click();
    await unit.getByTestId('lead').getByText(HEIR).waitFor();
    await office.goto(`${product.address}/items?text=${encodeURIComponent(OLD)}`);
    await office.getByTestId('item-table').locator('tbody tr[data-item]').first().waitFor();
    await office.goto(`${product.address}/successions`);
    await office.getByTestId('successions').getByRole('link', { name: OLD }).waitFor();
    await picture(office, 'successions');
    await office.setViewportSize({ width: 390, height: 844 });
    await picture(office, 'successions-narrow');
    await office.getByTestId('successions').locator('a').first().click();
    await rows().first().waitFor();
    await picture(office, 'succession-narrow');
    expect(faults.flat()).toEqual([]);
  }, 120_000);
});
