import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { until } from '../support/until.js';

/** A plan with a damaged number, an item without a deadline, a table whose header nobody knows and a line of nothing. */
const plan = `海州市推进老年助餐服务实施方案

到2028年，老年助餐服务网络基本健全。
一、任务清单
项\t做什么\t谁来办\t谁来帮
4\t编制食品安全操作规范\t市市场监管局\t市卫生健康委
5\t培训配餐人员\t市人力资源社会保障局\t市民政局、市商务局
二、重点任务
1. 建设助餐点。到2028年，建成助餐点120个，助餐服务覆盖率达到90%以上。（牵头单位：市民政局；配合单位：市财政局）
2. 加强人员配备。到2027年，每千人床位数达到1∶055。（牵头单位：市卫生健康委；配合单位：市教育局）
3. 完善收费办法。规范预收费管理。（牵头单位：市发展改革委）
附图略
`;

let product: RunningProduct;
let browser: Browser;
let supervisor: Person;
let faults: string[];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  supervisor = await signIn(browser, product.address, 'duban1');
  faults = faultsOf(supervisor.page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const kind = (page: Page) => page.getByTestId('question').getAttribute('data-kind');
const refs = (page: Page) => page.locator('[data-testid=task-table] tbody td.ref').allInnerTexts();
/** Presses a key and waits for the next question. */
async function answer(page: Page, key: string, press = () => page.keyboard.press(key)): Promise<void> {
  const question = page.getByTestId('question');
  const id = await question.getAttribute('data-question');
  await press();
  await until(
    async () =>
      (await question.getAttribute('data-question')) !== id || (await page.getByTestId('to-issue').isVisible()),
  );
}

/** Keeps a key pressed: one question is answered by it, and not what comes next unread. */
async function answerHolding(page: Page, key: string): Promise<void> {
  const question = page.getByTestId('question');
  await answer(page, key, () => page.keyboard.down(key));
  const next = await question.getAttribute('data-question');
  await page.keyboard.down(key);
  await page.keyboard.down(key);
  await page.waitForTimeout(400);
  expect(await question.getAttribute('data-question')).toBe(next);
  await page.keyboard.up(key);
}

describe('a document that is checked without a mouse', () => {
  it('asks for the columns of its table once, and reads it with them', async () => {
    const { page } = supervisor;
    await page.goto(`${product.address}/plans`);
    await page.getByTestId('import-document').click();
    const file = { name: '助餐方案.txt', mimeType: 'text/plain', buffer: Buffer.from(plan) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('import-submit').click();
    await page.getByTestId('question').waitFor();
    expect(await kind(page)).toBe('tableColumns');
    expect(await refs(page)).toEqual(['1', '2', '3']);
    expect(await page.getByTestId('coverage').innerText()).not.toContain('100%');
    await picture(page, 'check-columns');
    await page.keyboard.press('3');
    await page.getByTestId('table-columns').waitFor();
    await picture(page, 'check-columns-form');
    await page.keyboard.press('Escape');
    await answer(page, '1');
    await until(async () => (await refs(page)).length === 5);
    expect(await refs(page)).toEqual(['4', '5', '1', '2', '3']);
  }, 60_000);

  it('is undone, and done again, by a key that is held too', async () => {
    const { page } = supervisor;
    await page.keyboard.press('u');
    await until(async () => (await refs(page)).length === 3);
    await until(async () => !(await page.getByTestId('undo').isEnabled()));
    await page.getByTestId('open-count').click();
    expect(await kind(page)).toBe('tableColumns');
    await answerHolding(page, 'Enter');
    await until(async () => (await refs(page)).length === 5);
  }, 60_000);

  it('is answered key by key, a number corrected, a line left with a reason', async () => {
    const { page } = supervisor;
    for (let asked = 0; asked < 20 && !(await page.getByTestId('to-issue').isVisible()); asked += 1) {
      const now = await kind(page);
      if (now === 'damagedText') {
        await page.keyboard.press('c');
        await page.getByTestId('correct-text').fill('每千人床位数达到1∶0.55');
        await picture(page, 'check-correct');
        // What was typed is there again after a look at another question.
        await page.getByRole('button', { name: '下一处', exact: true }).click();
        await page.getByRole('button', { name: '上一处', exact: true }).click();
        expect(await page.getByTestId('correct-text').inputValue()).toBe('每千人床位数达到1∶0.55');
        await page.getByTestId('correct-text').focus();
        await answer(page, 'Enter');
      } else if (now === 'unaccounted') {
        await page.keyboard.press('w');
        await page.getByTestId('waive-reason').fill('示意图说明，与任务无关');
        await answer(page, 'Enter');
      } else await answer(page, 'Enter');
    }
    expect(await page.getByTestId('to-issue').isVisible()).toBe(true);
    await page.locator('[data-testid=item-targets]', { hasText: '1:0.55' }).waitFor();
    // What was left with a reason stays in sight, and can be gone to.
    await page.keyboard.press('r');
    expect(await page.getByTestId('original').locator('[data-pointed]').innerText()).toContain('附图略');
    await page.getByTestId('rests-open').click();
    expect(await page.getByTestId('rests').innerText()).toContain('示意图说明');
    await picture(page, 'check-rests');
    await page.getByTestId('rests-open').click();
    await picture(page, 'check-done');
  }, 90_000);

  it('is gone through task by task: the row, its place in the text, its targets in the drawer', async () => {
    const { page } = supervisor;
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('n');
    const focused = page.locator('tr[data-row]:focus');
    expect(await focused.locator('td.ref').innerText()).toBe('2');
    await page.keyboard.press('p');
    expect(await focused.locator('td.ref').innerText()).toBe('1');
    const marked = page.getByTestId('original').locator('[data-on]');
    expect((await marked.allInnerTexts()).join('')).toContain('建成助餐点120个');
    await page.keyboard.press('e');
    const targets = page.getByTestId('draft-targets').locator('fieldset');
    await targets.first().waitFor();
    expect(await targets.count()).toBe(2);
    expect(await targets.nth(1).locator('q').innerText()).toContain('覆盖率达到90%以上');
    await picture(page, 'check-targets');
    await targets.nth(1).getByTestId('target-value').fill('95');
    // Escape asks, and Enter behind it goes on.
    await page.keyboard.press('Escape');
    await page.locator('.ant-modal-confirm').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ant-modal-confirm').waitFor({ state: 'detached' });
    expect(await targets.nth(1).getByTestId('target-value').inputValue()).toBe('95');
    await page.getByTestId('item-save').click();
    await page.getByTestId('draft-targets').waitFor({ state: 'detached' });
    await page.locator('[data-testid=item-targets]', { hasText: '≥ 95%' }).waitFor();
    // The sentence it was read in is still its own, and its place is still marked.
    expect(await page.getByTestId('original').locator('[data-part=value]', { hasText: '90%' }).count()).toBe(1);
    await page.keyboard.press('?');
    await page.getByTestId('key-help').waitFor();
    await picture(page, 'check-keys');
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  }, 60_000);

  it('keeps what is edited to its task, whatever else is pressed beside it', async () => {
    const { page } = supervisor;
    const titles = page.getByTestId('task-table').locator('tbody td:nth-child(3) > button.plain');
    const [, , , second] = await titles.allInnerTexts();
    await titles.nth(2).click();
    await page.getByTestId('item-title').fill('建设并开放助餐点');
    await titles.nth(3).click();
    await page.getByTestId('item-save').click();
    await page.getByTestId('item-save').waitFor({ state: 'detached' });
    await until(async () => (await titles.nth(2).innerText()) === '建设并开放助餐点');
    expect(await titles.nth(3).innerText()).toBe(second);
    await page.locator('tr[data-row]').nth(1).focus();
  }, 60_000);

  it('asks about what was typed only where it was typed: going back takes the question along', async () => {
    const { page } = supervisor;
    await page.keyboard.press('n');
    await page.keyboard.press('e');
    await page.getByTestId('draft-targets').getByTestId('target-value').first().fill('96');
    await page.keyboard.press('Escape');
    await page.locator('.ant-modal-confirm').waitFor();
    await page.goBack();
    await page.getByTestId('import-document').waitFor();
    await page.locator('.ant-modal-confirm').waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByTestId('task-table').waitFor();
  }, 60_000);

  it('fits a narrow screen', async () => {
    const { page } = supervisor;
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'check-narrow');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(390);
  }, 30_000);
});
