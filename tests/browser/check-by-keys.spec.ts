import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { heldBack } from '../support/held-back.js';
import { productPerson } from '../support/product-person.js';
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
/** Where the document is checked. */
let address: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  supervisor = await signIn(browser, product.address, 'duban1');
  // A stale edit is refused on purpose.
  faults = faultsOf(supervisor.page, [412]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const kind = (page: Page) => page.getByTestId('question').getAttribute('data-kind');
const question = (page: Page) => page.locator('.ant-modal-confirm');
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
    address = page.url();
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
    await page.getByTestId('item-due-text').fill('2028年上半年');
    // Escape asks, and Enter behind it goes on.
    await page.keyboard.press('Escape');
    await page.locator('.ant-modal-confirm').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ant-modal-confirm').waitFor({ state: 'detached' });
    expect(await targets.nth(1).getByTestId('target-value').inputValue()).toBe('95');
    await page.getByTestId('item-save').click();
    await page.getByTestId('draft-targets').waitFor({ state: 'detached' });
    await page.locator('[data-testid=item-targets]', { hasText: '≥ 95%' }).waitFor();
    expect(await page.locator('[data-row] .due time').nth(2).getAttribute('title')).toBe('原文用语：2028年上半年');
    // The sentence it was read in is still its own, and its place is still marked.
    expect(await page.getByTestId('original').locator('[data-part=value]', { hasText: '90%' }).count()).toBe(1);
    await page.keyboard.press('?');
    await page.getByTestId('key-help').waitFor();
    await picture(page, 'check-keys');
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  }, 60_000);

  it('shows the task that is pressed beside the open one, once what was changed there is given up', async () => {
    const { page } = supervisor;
    const titles = page.getByTestId('task-table').locator('tbody td:nth-child(3) > button.plain');
    const shown = () => page.getByTestId('item-title').inputValue();
    const [, , first, second] = await titles.allInnerTexts();
    await titles.nth(2).click();
    expect(await shown()).toBe(first);
    // Nothing was changed: nothing is asked.
    await titles.nth(3).click();
    await until(async () => (await shown()) === second);
    await titles.nth(2).click();
    await until(async () => (await shown()) === first);
    await page.getByTestId('item-title').fill('建设并开放助餐点');
    await titles.nth(2).click();
    await titles.nth(3).click();
    await question(page).waitFor();
    await picture(page, 'check-other-task');
    await page.keyboard.press('Enter');
    await question(page).waitFor({ state: 'detached' });
    expect(await shown()).toBe('建设并开放助餐点');
    await page.getByTestId('item-save').click();
    await page.getByTestId('item-save').waitFor({ state: 'detached' });
    await until(async () => (await titles.nth(2).innerText()) === '建设并开放助餐点');
    // By key, from the row; a choice counts like a word.
    await page.locator('tr[data-row]').nth(2).focus();
    await page.keyboard.press('e');
    await page.getByTestId('item-title').waitFor();
    await page.locator('.ant-drawer').getByRole('checkbox').click();
    await page.locator('tr[data-row]').nth(2).focus();
    await page.keyboard.press('u');
    await page.keyboard.press('n');
    await page.keyboard.press('e');
    await question(page).waitFor();
    await page.getByRole('button', { name: '不保留，关闭' }).click();
    await until(async () => (await shown()) === second);
    expect(await page.locator('.ant-drawer-open').count()).toBe(1);
    await picture(page, 'check-other-task-shown');
    await page.keyboard.press('Escape');
    await page.getByTestId('item-title').waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    expect(await page.locator('tr[data-row]:focus td.ref').innerText()).toBe('1');
    expect(await titles.nth(2).innerText()).toBe('建设并开放助餐点');
    expect(await page.locator('tr[data-row]').nth(2).locator('.overlay').count()).toBe(0);
  }, 60_000);

  it('keeps what is typed while it is sent, where a colleague was first', async () => {
    const { page } = supervisor;
    const colleague = await productPerson(product.address, 'duban2');
    const draft = `/plans/${/plans\/([^/]+)/.exec(address)![1]!}/draft`;
    const { items } = await colleague.get<{ items: { id: string; version: number }[] }>(draft);
    const { id, version } = items[2]!;
    await page.locator('tr[data-row]').nth(2).focus();
    await page.keyboard.press('e');
    await page.getByTestId('item-title').fill('建设助餐网络');
    await colleague.patch(`${draft}/items/${id}`, { title: '布局助餐网络' }, version);
    const held = await heldBack(page, 'PATCH');
    await page.getByTestId('item-save').click();
    await held.asked;
    await page.locator('.ant-drawer').getByLabel('工作举措').fill('利用社区用房。');
    held.goOn();
    const conflict = page.getByTestId('field-conflict').filter({ hasText: '布局助餐网络' });
    await conflict.waitFor();
    expect(await page.locator('.ant-drawer').getByLabel('工作举措').inputValue()).toBe('利用社区用房。');
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await page.getByTestId('item-save').click();
    await page.getByTestId('item-title').waitFor({ state: 'detached' });
    const after = await colleague.get<{ items: { title: string; measures: string }[] }>(draft);
    expect(after.items[2]).toMatchObject({ title: '布局助餐网络', measures: '利用社区用房。' });
  }, 60_000);

  it('asks before “back” or a link leaves what was typed, in the words of Escape', async () => {
    const { page } = supervisor;
    const value = page.getByTestId('draft-targets').getByTestId('target-value').first();
    const here = page.url();
    await page.locator('tr[data-row]').nth(2).focus();
    await page.keyboard.press('e');
    await value.fill('96');
    await page.keyboard.press('Escape');
    await question(page).waitFor();
    await page.goBack();
    await until(async () => (await question(page).count()) === 1);
    await picture(page, 'typed-back');
    await page.keyboard.press('Enter');
    await question(page).waitFor({ state: 'detached' });
    expect(await value.inputValue()).toBe('96');
    await page.getByTestId('nav-letters').click();
    await question(page).waitFor();
    await page.getByRole('button', { name: '继续填写' }).click();
    await question(page).waitFor({ state: 'detached' });
    expect(await value.inputValue()).toBe('96');
    expect(page.url()).toBe(here);
    await page.goBack();
    await question(page).waitFor();
    await page.getByRole('button', { name: '不保留，关闭' }).click();
    await page.getByTestId('import-document').waitFor();
    expect(await question(page).count()).toBe(0);
  }, 60_000);

  it('keeps a dialog with words over “back”, and goes on by itself once they are sent', async () => {
    const { page } = supervisor;
    await page.getByTestId('register-matter').click();
    await page.getByTestId('matter-title').fill('研究助餐补贴标准');
    await page.goForward();
    await question(page).waitFor();
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'detached' });
    expect(await page.getByTestId('matter-title').inputValue()).toBe('研究助餐补贴标准');
    await page.getByTestId('matter-lead').click();
    await page.keyboard.type('市民政局');
    await page.locator('.ant-select-item-option', { hasText: '市民政局' }).first().click();
    await page.getByTestId('matter-submit').click();
    await page.waitForURL(/\/plans\/[^/]+\/issue$/);
    expect(await question(page).count()).toBe(0);
    await page.goBack();
    await page.getByTestId('import-document').waitFor();
    await page.goBack();
  }, 60_000);

  it('fits a narrow screen', async () => {
    const { page } = supervisor;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    // Not the page that still waits for the draft.
    await page.getByTestId('task-table').waitFor();
    await picture(page, 'check-narrow');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(390);
  }, 30_000);
});
