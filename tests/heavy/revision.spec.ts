import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { issuedPlan } from '#seeds';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { answerQuestions } from '../support/plan-walk.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { subTaskOf } from '../support/sub-task.js';
import { until } from '../support/until.js';

let product: RunningProduct;
let browser: Browser;
let supervisor: Person;
const faults: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  supervisor = await signIn(browser, product.address, 'duban1');
  faults.push(...faultsOf(supervisor.page));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** The plan of the demonstration a year on: item 1 later, item 2 with another title, item 27 left out, a new one. */
const revisedText = (): string =>
  readFileSync(`seeds/documents/${issuedPlan.fileName}`, 'utf8')
    .replace('到2027年，三级医院', '到2028年，三级医院')
    .replace('2.加快优质医疗资源扩容提质。', '2.加快优质医疗资源扩容和均衡布局。')
    .replace(
      /27\.健全?.*|27\.加强全面综合监管.*/,
      '27.建立健康数据开放机制。公布可开放的数据目录，年内完成首批开放。（责任单位：市卫健委、市财政局）',
    );

/** A part of the item whose date moves that is due later than its item will be. */
async function latePart(): Promise<void> {
  const dataSource = new DataSource(dataSourceOptions({ url: product.databaseUrl, entities: [] }));
  await dataSource.initialize();
  try {
    const [item] = await dataSource.query<{ id: string; unitId: string }[]>(
      `SELECT item.id, (SELECT id FROM unit WHERE name = '市医保局') AS "unitId" FROM work_item AS item
       WHERE item.title = '落实医疗机构功能定位' AND item.parent_id IS NULL`,
    );
    await subTaskOf({ dataSource }, item!.id, item!.unitId, { dueOn: '2029-12-31' });
  } finally {
    await dataSource.destroy();
  }
}

const openDifferences = (page: Page) => page.getByTestId('difference').and(page.locator('[data-decision=open]'));

describe('a supervisor', () => {
  it('revises an issued plan: hands in the new text, confirms each difference, brings it into force', async () => {
    const { page } = supervisor;
    await latePart();
    await page.goto(`${product.address}/plans`);
    await page.getByRole('link', { name: issuedPlan.title }).first().click();
    await page.getByTestId('revise').click();
    await page.getByTestId('revising-title').fill('关于调整医疗卫生服务体系实施方案的通知');
    await page.getByTestId('revising-number').fill('海州政办字〔2026〕31号');
    await page.getByTestId('revising-date').fill('2026-11-20');
    await page.getByTestId('revising-basis').fill('市政府第12次常务会议');
    const file = { name: '修订.txt', mimeType: 'text/plain', buffer: Buffer.from(revisedText()) };
    await page.locator('input[type=file]').setInputFiles(file);
    await picture(page, 'revise');
    await page.getByTestId('revise-submit').click();
    await page.getByTestId('question').waitFor();
    await answerQuestions(page);
    await page.getByTestId('to-issue').click();
    await page.getByTestId('revision').waitFor();
    await picture(page, 'differences');

    // By keys: adopt, undo, keep with a reason, then the rest.
    const count = await openDifferences(page).count();
    expect(count).toBeGreaterThan(3);
    await page.keyboard.press('a');
    await until(async () => (await openDifferences(page).count()) === count - 1);
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await until(async () => (await openDifferences(page).count()) === count);
    await page.keyboard.press('w');
    await page.getByTestId('reason-text').fill('另行研究');
    await page.getByTestId('reason-submit').click();
    await until(async () => (await openDifferences(page).count()) === count - 1);
    while ((await openDifferences(page).count()) > 0) {
      const before = await openDifferences(page).count();
      await openDifferences(page).first().getByTestId('adopt').click();
      await until(async () => (await openDifferences(page).count()) < before);
    }
    await picture(page, 'differences-settled');
    await page.getByTestId('to-preview').click();
    await page.getByTestId('revision-units').waitFor();
    const brought = '2029-12-31 → 2028-12-31';
    expect(await page.getByTestId('brought-forward').innerText()).toContain(brought);
    await picture(page, 'revision-preview');
    await page.getByTestId('apply').click();
    await page.getByTestId('apply-checked').click();
    await page.getByTestId('apply-confirm').click();
    await page.getByTestId('editions').waitFor();
    await page.getByText('修订生效').first().waitFor();
    const parts = page.getByTestId('edition-parts');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const partsAsked = () => asked.filter((url) => url.includes('/parts-brought-forward')).length;
    // Folded, nothing is asked for; the first text brought nothing forward.
    await page.reload();
    await parts.waitFor();
    await page.waitForLoadState('networkidle');
    expect([await parts.count(), partsAsked()]).toEqual([1, 0]);
    expect(await parts.innerText()).toContain('1 项分解任务的时限随之提前');
    await parts.locator('summary').click();
    await parts.getByText(brought).waitFor();
    expect(partsAsked()).toBe(1);
    await picture(page, 'plan-revised');
    expect(await page.getByTestId('editions').locator('.editions > li').count()).toBe(2);
    await page.getByTestId('editions').getByRole('link', { name: '第 1 稿' }).click();
    await page.getByText('加强全面综合监管').first().waitFor();
  }, 120_000);

  it('has told exactly the units concerned', async () => {
    const { page } = await signIn(browser, product.address, 'yibaoju');
    await page.goto(`${product.address}/dispatches?status=issued`);
    await page.getByTestId('dispatch-table').locator('a[href*="/dispatches/"]').first().click();
    await page.getByTestId('dispatch-revision').getByText('海州政办字〔2026〕31号').waitFor();
    await picture(page, 'revision-dispatch');
    expect(faults).toEqual([]);
  }, 60_000);
});
