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
  faults.push(faultsOf(page, [409, 422]));
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
};
const rows = () => office.getByTestId('succession-rows').locator('tbody tr[data-row-key]');

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  office = await open('duban1');
  unit = await open('weijianwei');
}, 180_000);

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
    await office.getByTestId('succession-prepare').click();
    await office.getByTestId('problem').waitFor();
    await picture(office, 'succession-new');
    expect(await office.getByTestId('field-basis').inputValue()).toBe('市委编委〔2026〕3号');
    await office.getByTestId('succession-to').getByTitle(OLD).locator('.ant-select-selection-item-remove').click();
    await choose('succession-to', HEIR);
    await office.getByTestId('succession-prepare').click();
    await rows().first().waitFor();
    await picture(office, 'succession');
  }, 120_000);
});
