import type { Browser, Page } from 'playwright-core';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const LIVE_MS = 5_000;
/** Each takes ten seconds; the rest is for a busy test machine. */
const BUSY_MS = 150_000;

let product: RunningProduct;
let browser: Browser;
let lead: Person;
/** An item of the demonstration plan with three supporting departments and all districts. */
let itemPath: string;
let pathOfAnother: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  lead = await signIn(browser, product.address, 'weijianwei');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${product.address}${path}`);
  await page.getByTestId('item').waitFor();
};

/** Takes an act of the item's menu. */
const act = async (page: Page, name: string): Promise<void> => {
  await page.getByTestId('more-actions').click();
  await page.getByTestId(`more-${name}`).click();
};

const send = async (page: Page): Promise<void> => {
  await page.getByTestId('act-submit').click();
  await page.getByTestId('act-form').waitFor({ state: 'hidden' });
};

describe('the liaison of a department that leads 25 items', () => {
  it(
    'splits one to two departments and all districts in one act, having seen who gets what in whose name',
    async () => {
      const { page } = lead;
      await page.goto(`${product.address}/items?role=lead&sort=number`);
      const link = page.getByTestId('item-table').locator('a', { hasText: /1号-2$/ });
      itemPath = (await link.first().getAttribute('href')) ?? '';
      await open(page, itemPath);
      await page.getByText('各区市（10 个单位）').waitFor();
      await page.getByTestId('shares-split').click();
      const unit = (name: string) => page.getByTestId('unit-picker').locator('.ant-tree-treenode', { hasText: name });
      for (const name of ['市发展改革委', '市财政局', '各区市']) await unit(name).locator('.ant-tree-checkbox').click();
      const preview = page.getByTestId('split-preview');
      await preview.getByText('12 个单位各得一项分解任务').waitFor();
      await preview.getByText('商请配合（2 个）').waitFor();
      await preview.getByText('以市政府办公厅名义交办，由市卫生健康委审核（10 个）').waitFor();
      await picture(page, 'split');
      await send(page);
      await page.getByTestId('sub-task-counts').getByText('共 12 项').waitFor();
      const parts = page.getByTestId('sub-tasks').locator('tbody tr[data-part]');
      await parts.nth(11).waitFor();
      expect(await parts.count()).toBe(12);
      const another = parts.filter({ hasText: '望海区政府' }).locator('a[href^="/items/"]').first();
      pathOfAnother = (await another.getAttribute('href')) ?? '';
      await page
        .getByTestId('shares-standing')
        .first()
        .filter({ hasText: /^未明确 1 · 已分解任务 12$/ })
        .waitFor();
    },
    BUSY_MS,
  );

  it(
    'settles all the rest over its items in a second act, with a preview of items and shares',
    async () => {
      const { page } = lead;
      await page.goto(`${product.address}/items?role=lead&form=item`);
      await page.getByTestId('item-table').locator('thead .ant-checkbox-input').check();
      await page.getByTestId('settle-many').click();
      await page.getByTestId('settle-preview').getByText('将明确 24 项任务', { exact: false }).waitFor();
      await picture(page, 'settle-many');
      await page.getByTestId('settle-many-submit').click();
      await page.getByTestId('settle-preview').waitFor({ state: 'hidden' });
      await open(page, itemPath);
      await page
        .getByTestId('shares-standing')
        .first()
        .filter({ hasText: /^自行落实、不单独报送 1 · 已分解任务 12$/ })
        .waitFor();
      expect(await page.getByTestId('action-settleShares').count()).toBe(0);
    },
    BUSY_MS,
  );

  it(
    'asks for co-ordination and sees the answer of the office without a reload',
    async () => {
      const { page } = lead;
      await act(page, 'askCoordination');
      await page.getByTestId('field-matter').fill('两部门对投入清单口径认识不一致，已商洽两次。');
      await page.getByTestId('field-proposal').fill('请市政府办公厅明确口径。');
      await send(page);
      const asked = page.getByTestId('coordination');
      await asked.waitFor();
      await page.getByTestId('waiting').filter({ hasText: '答复市卫生健康委提请的协调' }).waitFor();

      const office = await signIn(browser, product.address, 'duban1');
      await open(office.page, itemPath);
      await office.page.getByTestId('action-answerCoordination').click();
      await office.page.getByTestId('field-answer').fill('以市发展改革委口径为准。');
      await send(office.page);
      await asked.getByText('以市发展改革委口径为准。').waitFor({ timeout: LIVE_MS });
      await office.context.close();
    },
    BUSY_MS,
  );
});

describe('a district', () => {
  it(
    'sees its own sub-task only, and finds the way back up from it',
    async () => {
      const { page, context } = await signIn(browser, product.address, 'chengwanqu');
      await open(page, itemPath);
      const parts = page.getByTestId('sub-tasks').locator('tbody tr[data-part]');
      await parts.first().waitFor();
      expect(await parts.count()).toBe(1);
      await page.getByTestId('sub-tasks').filter({ hasText: '另有 11 项分解任务不在您的查看范围内' }).waitFor();
      await parts.locator('a[href^="/items/"]').first().click();
      await page.getByTestId('way-up').locator('a').first().waitFor();
      await page.getByTestId('lead').filter({ hasText: '澄湾区政府' }).waitFor();
      await page.getByTestId('way-up').locator('a').first().click();
      await page.waitForURL(`**${itemPath}`);
      await page.goto(`${product.address}${pathOfAnother}`);
      await page.getByTestId('not-found').waitFor();
      await context.close();
    },
    BUSY_MS,
  );
});
