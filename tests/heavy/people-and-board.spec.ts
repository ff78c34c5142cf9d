import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { issuedPlan } from '#seeds';
import { choose, launchBrowser, type Person, signIn } from '../support/browser.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let liaison: Person;
let supervisor: Person;
const faults: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  liaison = await person('weijianwei');
  supervisor = await person('duban1');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function person(login: string): Promise<Person> {
  const signedIn = await signIn(browser, product.address, login);
  signedIn.page.on('pageerror', ({ message }) => faults.push(message));
  return signedIn;
}

const rows = (page: Page) => page.getByTestId('item-table').locator('tbody tr[data-item]');
const openList = async (page: Page): Promise<void> => {
  await page.goto(`${product.address}/items?role=lead&sort=number`);
  await rows(page).first().waitFor();
};
const openItem = async (page: Page, index: number): Promise<void> => {
  await openList(page);
  await rows(page).nth(index).locator('a').first().click();
  await page.getByTestId('staffing-table').waitFor();
};
const responsible = (page: Page, unit: string) =>
  page.getByTestId('staffing-table').locator(`tr[data-unit="${unit}"]`).getByTestId('responsible').last();

describe('the people on items', () => {
  it('are named on the item; before that the liaison is responsible', async () => {
    const { page } = liaison;
    await openItem(page, 0);
    await responsible(page, '市卫生健康委').filter({ hasText: '暂由联络员负责' }).waitFor();
    await page.getByTestId('staff-unit').click();
    await choose(page, 'field-officerId', '邓思远');
    await choose(page, 'field-standInId', '邓思远');
    await page.getByTestId('act-submit').click();
    // The stand-in is another person: nothing was sent, and what was chosen is still there.
    await page.getByText('B角须与经办人为不同人员').waitFor();
    await choose(page, 'field-standInId', '孟守野');
    await page.getByTestId('act-submit').click();
    await responsible(page, '市卫生健康委').getByText('邓思远').waitFor();
  }, 150_000);

  it('are named for several items in one act, which leaves what is not given', async () => {
    const { page } = liaison;
    await openList(page);
    for (const index of [0, 1, 2]) await rows(page).nth(index).locator('input[type=checkbox]').check();
    await page.getByTestId('selection-bar').filter({ hasText: '已选 3 项' }).waitFor();
    await page.getByTestId('staff-selected').click();
    await choose(page, 'field-officerId', '胡承澜');
    await page.getByTestId('staff-selected-submit').click();
    await page.getByTestId('selection-bar').waitFor({ state: 'hidden' });
    await rows(page).first().locator('a').first().click();
    await responsible(page, '市卫生健康委').getByText('胡承澜').waitFor();
    await page.getByTestId('staffing-table').filter({ hasText: '孟守野' }).waitFor();
  }, 150_000);

  it('hand over all their work in one step, with a list to print and to take away', async () => {
    const { page } = liaison;
    await page.getByTestId('person-menu').click();
    await page.getByRole('menuitem', { name: '工作移交' }).click();
    await choose(page, 'hand-over-from', '胡承澜');
    await choose(page, 'hand-over-to', '孟守野');
    await page.getByTestId('hand-over-moving').waitFor();
    await page.getByTestId('hand-over-moving').locator('tbody tr').nth(2).waitFor();
    expect(await page.getByTestId('hand-over-moving').locator('tbody tr').count()).toBe(3);
    await page.getByTestId('hand-over-note').fill('岗位调整');
    await page.getByTestId('hand-over-submit').click();
    await page.getByTestId('handed-items').waitFor();
    expect(await page.getByTestId('signatures').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByTestId('signatures').isVisible()).toBe(true);
    expect(await page.getByTestId('person-menu').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('hand-over-file').click()]);
    const [sheet] = await readXlsxFile(await file.path());
    expect((sheet?.data ?? []).flat()).toEqual(expect.arrayContaining(['移交人：胡承澜', '接收人：孟守野']));
    await page.goto(`${product.address}/hand-over`);
    await page.getByTestId('hand-overs').getByText('胡承澜').waitFor();
  }, 150_000);
});

describe('a supervisor', () => {
  it('transfers an item on the leader’s approval, and rights move with the next request', async () => {
    const lead = liaison.page;
    await openItem(lead, 0);
    const { page } = supervisor;
    await page.goto(lead.url());
    await page.getByTestId('more-actions').click();
    await page.getByTestId('more-transfer').click();
    await choose(page, 'field-unit', '市医保局');
    await page.getByTestId('field-reason').fill('职责划转，由市医保局牵头。');
    await page.getByTestId('act-submit').click();
    await page.getByText('请填写批准依据').waitFor();
    await page.getByTestId('field-approvalBasis').fill('市政府常务会议纪要第12次');
    await page.getByTestId('act-submit').click();
    await page.getByTestId('act-form').waitFor({ state: 'hidden' });
    await page.getByTestId('lead').getByText('市医保局').waitFor();
    await lead.reload();
    await lead.getByTestId('not-found').waitFor();
    const next = await person('yibaoju');
    await next.page.goto(page.url());
    await next.page.getByTestId('action-sign').waitFor();
    await next.context.close();
  }, 150_000);

  it('names a further unit in an item', async () => {
    const { page } = supervisor;
    await page.getByTestId('more-actions').click();
    await page.getByTestId('more-changeSupporters').click();
    await page.getByTestId('field-reason').fill('增加配合单位');
    await page.getByTestId('act-submit').click();
    await page.getByText('请至少新增或移出一个单位').waitFor();
    await choose(page, 'field-add', '市教育局');
    await page.getByTestId('act-submit').click();
    await page.getByTestId('shares').getByText('市教育局').waitFor();
  }, 150_000);

  it('is led by each number of a plan’s board to a list of as many', async () => {
    const { page } = supervisor;
    await page.goto(`${product.address}/plans`);
    await page.getByTestId('plan-table').getByText(issuedPlan.title).first().click();
    await page.getByTestId('to-board').click();
    const ofLead = page.getByTestId('board-leads').locator('tr[data-row="市卫生健康委"] td').nth(1).locator('a');
    for (const number of [
      page.getByTestId('board-status').locator('[data-count=total] a'),
      ofLead,
      page.getByTestId('board-months').locator('tbody tr[data-row] a').first(),
    ]) {
      const counted = await number.innerText();
      await number.click();
      await page.getByTestId('tab-all').locator('.count', { hasText: counted }).waitFor();
      await rows(page)
        .nth(Number(counted) - 1)
        .waitFor();
      expect(await rows(page).count()).toBe(Number(counted));
      await page.goBack();
      await page.getByTestId('board').waitFor();
    }
    // What happens elsewhere moves the numbers without a reload.
    const before = Number(await ofLead.innerText());
    await openItem(liaison.page, 0);
    const other = await person('duban2');
    await other.page.goto(liaison.page.url());
    await other.page.getByTestId('more-actions').click();
    await other.page.getByTestId('more-transfer').click();
    await choose(other.page, 'field-unit', '市财政局');
    await other.page.getByTestId('field-approvalBasis').fill('市政府常务会议纪要第13次');
    await other.page.getByTestId('field-reason').fill('职责划转');
    await other.page.getByTestId('act-submit').click();
    await ofLead.getByText(String(before - 1), { exact: true }).waitFor();
    expect(faults).toEqual([]);
  }, 240_000);
});
