import type { Browser, Page } from 'playwright-core';
import { type AskedDistrict, askedDistrict } from '../support/asked-district.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let asked: AskedDistrict;
let office: Page;
let district: Page;
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page, context } = await signIn(browser, product.address, login);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.address });
  // 422 is the answer to the implausible value.
  faults.push(faultsOf(page, [422]));
  return page;
};
/** Puts a text where Ctrl+V takes it from. */
const copy = (text: string) => district.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
const row = (nth: number) => district.getByTestId('sheet-row').nth(nth);

/** Opens a window of this month as the office does: only with its cost in sight. */
const openWindow = async (title: string, cost: string): Promise<void> => {
  await office.goto(`${product.address}/reporting`);
  await office.getByTestId('window-new').click();
  await office.getByTestId('window-title').fill(title);
  await office.getByTestId('window-periodTo').fill(asked.dueOn);
  await office.getByTestId('window-dueOn').fill(asked.dueOn);
  expect(await office.getByTestId('window-open').count()).toBe(0);
  await office.getByTestId('window-preview').click();
  await office.getByTestId('window-cost').getByText(cost).waitFor();
  await office.getByTestId('window-open').click();
  await office.getByTestId('window-units').waitFor();
};

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  asked = await askedDistrict(product.address);
  office = await open('duban1');
  district = await open('wanghaiqu');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('one sheet', () => {
  it('is asked at the cost that was seen, and appears on the home of the one unit that is asked', async () => {
    await district.getByTestId('nothing-asked').waitFor();
    await openWindow('本月填报', '1 个单位、2 行、2 个数值');
    await district.getByTestId('home-sheet').getByTestId('sheet-row').first().waitFor();
    await district.getByTestId('asks').filter({ hasText: '2 行待填报' }).waitFor();
    await picture(district, 'home');
    await office.goto(product.address);
    await office.getByTestId('burden-line').getByText('2 行、2 个数值').waitFor();
  }, 120_000);

  it('takes what is typed and pasted, marks it, and asks about an implausible value', async () => {
    await row(0).getByTestId('row-progress').fill('新增床位已投入使用。');
    await row(1).getByTestId('row-progress').fill('实施细则已报审。');
    await row(0).locator('.cell.changed').first().waitFor();
    const cells = `150\t${asked.today}\t正式\t区统计局\n465\t${asked.today}\t快报\t区卫健局`;
    await copy(cells);
    await row(0).getByTestId('value-value').first().focus();
    await district.keyboard.press('Control+v');
    await district.getByTestId('paste-submit').click();
    // 465 per cent: nothing is taken over until somebody has looked.
    await district.getByTestId('paste-confirm').waitFor();
    await district.keyboard.press('Escape');
    await district.getByTestId('paste-submit').waitFor({ state: 'hidden' });
    await copy(cells.replace('465', '46.5'));
    await row(0).getByTestId('value-value').first().focus();
    await district.keyboard.press('Control+v');
    await district.getByTestId('paste-submit').click();
    await row(0).locator('[data-line="1"] .cell.changed').first().waitFor();
    expect(await row(0).getByTestId('value-value').nth(1).inputValue()).toBe('46.5');
  }, 60_000);

  it('keeps what was typed off-line, and while a colleague or co-ordination is asked for on the item’s page', async () => {
    await district.context().setOffline(true);
    await row(1).getByTestId('row-progress').fill('实施细则已印发。');
    await row(0).getByTestId('row-progress').focus();
    await row(1).getByTestId('problem').waitFor();
    await district.context().setOffline(false);
    for (const act of ['row-staff', 'row-coordinate']) {
      await row(1).getByTestId(act).click();
      await district.getByTestId('act-form').waitFor();
      await district.goBack();
      await row(1).getByTestId('row-save').waitFor();
    }
    await row(1).getByTestId('row-save').click();
    await row(1).getByTestId('row-save').waitFor({ state: 'hidden' });
    expect(await row(1).getByTestId('row-progress').inputValue()).toBe('实施细则已印发。');
  }, 60_000);

  it('is sent in one act; its lead sees the rows collated, and the unit has nothing to do', async () => {
    const lead = await open('weijianwei');
    await lead.goto(`${product.address}/items/${asked.above[0]?.id}`);
    await lead.getByTestId('reports').getByText('尚未报送').waitFor();
    await district.getByTestId('send').click();
    await district.getByTestId('nothing-asked').waitFor();
    await lead.getByTestId('reports').getByText('150 张').waitFor();
    await lead.getByTestId('reports').getByText('新增床位已投入使用。').waitFor();
    await lead.context().close();
  }, 60_000);

  it('carries forward with one press, and is locked with its window', async () => {
    await office.goto(`${product.address}/reporting`);
    await openWindow('再次填报', '1 个单位、2 行、2 个数值');
    await district.getByTestId('carry-all').click();
    await row(0).getByTestId('row-carried').waitFor();
    await office.getByTestId('window-lock').click();
    await office.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await office.locator('[data-testid=window][data-status=locked]').waitFor();
    await district.getByTestId('nothing-asked').waitFor();
    expect(faults.flat()).toEqual([]);
  }, 60_000);
});
