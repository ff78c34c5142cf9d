import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { issuedPlan } from '#seeds';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { answerQuestions, confirmIssue, importDocument, previewIssue } from '../support/plan-walk.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { until } from '../support/until.js';

/** The page promises a second; the rest is for a busy test machine. */
const LIVE_MS = 3_000;
const OFFLINE_MS = 30_000;

let product: RunningProduct;
let browser: Browser;
let supervisor: Person;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  supervisor = await signIn(browser, product.address, 'duban1');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** The item numbers listed on the items page for the issued plan. */
async function refs(page: Page): Promise<number[]> {
  await page.goto(`${product.address}/items`);
  await page.getByTestId('item-table').locator('tbody tr a').first().waitFor();
  while (await page.getByTestId('load-more').isVisible()) {
    const before = await page.locator('[data-testid=item-table] tbody tr').count();
    await page.getByTestId('load-more').click();
    await until(async () => (await page.locator('[data-testid=item-table] tbody tr').count()) > before);
  }
  const numbers = await page.getByTestId('item-table').locator('tbody a[href^="/items/"]').allInnerTexts();
  return numbers
    .filter((number) => number.includes('1号-'))
    .map((number) => Number(number.split('-').at(-1)))
    .sort((a, b) => a - b);
}

const itemPath = async (page: Page, ref: number): Promise<string> => {
  await page.goto(`${product.address}/items?sort=number`);
  const link = page.getByTestId('item-table').locator('a', { hasText: new RegExp(`1号-${ref}$`) });
  await link.first().waitFor();
  return new URL((await link.first().getAttribute('href')) ?? '', product.address).pathname;
};

/** Opens the unit's unsigned dispatch of the issued plan. */
const openDispatch = async (page: Page): Promise<void> => {
  await page.goto(`${product.address}/dispatches?status=issued`);
  const row = page.getByTestId('dispatch-table').locator('tr', { hasText: issuedPlan.title });
  await row.locator('a[href*="/dispatches/"]').first().click();
  await page.getByTestId('dispatch').waitFor();
};

describe('a supervisor', () => {
  it('imports a plan, answers its questions and issues it', async () => {
    const { page } = supervisor;
    await importDocument(page, product.address);
    await page.waitForTimeout(500);
    await picture(page, 'check');
    await answerQuestions(page);
    await previewIssue(page);
    await picture(page, 'preview');
    await confirmIssue(page);
    await picture(page, 'plan');
  }, 180_000);
});

describe('a liaison', () => {
  it('of 市医保局 sees exactly its own items and signs its dispatch once', async () => {
    const { page, context } = await signIn(browser, product.address, 'yibaoju');
    expect(await refs(page)).toEqual([5, 6, 8, 15, 22, 25, 27]);
    await picture(page, 'items');

    // The supervisor's page stays open on the plan while it happens elsewhere.
    await supervisor.page.goto(`${product.address}/plans`);
    const signedCount = supervisor.page
      .getByTestId('plan-table')
      .locator('tr', { hasText: issuedPlan.title })
      .getByTestId('signed-count');
    const before = await signedCount.innerText();

    await openDispatch(page);
    await page.getByTestId('sign').waitFor();
    await picture(page, 'dispatch');
    await page.getByTestId('sign').click();
    await page.getByTestId('signed').waitFor();
    expect(await page.getByTestId('sign').count()).toBe(0);
    await until(async () => (await signedCount.innerText()) !== before, LIVE_MS);
    await context.close();
  }, 90_000);

  it('of 市财政局 contests item 24; the supervisor, off-line for half a minute, sees it on coming back and keeps the lead', async () => {
    const path = await itemPath(supervisor.page, 24);
    await supervisor.page.goto(`${product.address}${path}`);
    await supervisor.page.getByTestId('item').waitFor();
    await supervisor.context.setOffline(true);

    const { page, context } = await signIn(browser, product.address, 'caizhengju');
    await openDispatch(page);
    await page.getByTestId('lines-lead').getByTestId('contest-line').click();
    await page.getByTestId('contest-basis').fill('按三定规定，该项投入清单由行业主管部门编制，财政部门负责审核。');
    await page.getByTestId('contest-submit').click();
    await page.getByText('分工调整意见', { exact: false }).first().waitFor();
    await sleep(OFFLINE_MS);
    expect(await supervisor.page.getByTestId('contest').count()).toBe(0);

    await supervisor.context.setOffline(false);
    await supervisor.page.getByTestId('contest').waitFor({ timeout: LIVE_MS * 3 });
    await supervisor.page.getByTestId('connection-banner').waitFor({ state: 'hidden' });
    await picture(supervisor.page, 'item');
    await supervisor.page.getByTestId('action-decideContest').click();
    const decision = supervisor.page.getByTestId('decision');
    await decision.locator('input[type=radio]').first().check();
    await decision.getByTestId('decision-reason').fill('维持原分工：文件已明确牵头单位，主管部门配合提供清单。');

    // The unit's page is open on the item and hears of the answer without a reload.
    await page.goto(`${product.address}${path}`);
    await page.getByTestId('contest').waitFor();
    await decision.getByTestId('decide').click();
    await page.getByText('维持原分工', { exact: false }).first().waitFor({ timeout: LIVE_MS });
    await page.getByTestId('lead').filter({ hasText: '市财政局' }).waitFor();
    await context.close();
  }, 150_000);

  it('of 市教育局 does not find items 24 and 25', async () => {
    const paths = [await itemPath(supervisor.page, 24), await itemPath(supervisor.page, 25)];
    const { page, context } = await signIn(browser, product.address, 'jiaoyuju');
    for (const path of paths) {
      await page.goto(`${product.address}${path}`);
      await page.getByTestId('not-found').waitFor();
    }
    expect(await refs(page)).toEqual([9, 10, 12, 19]);
    await context.close();
  }, 60_000);

  it('of a district sees the items its standing rule names', async () => {
    const { page, context } = await signIn(browser, product.address, 'wanghaiqu');
    expect(await refs(page)).toEqual(Array.from({ length: 26 }, (_, index) => index + 2));
    await context.close();
  }, 60_000);
});
