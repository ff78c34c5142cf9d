import type { Browser, Locator, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const NAME = '三级审批';
const STEPS = ['初审', '复审', '终审'] as const;
let product: RunningProduct;
let browser: Browser;
let office: Page;
let faults: string[];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  ({ page: office } = await signIn(browser, product.address, 'duban1'));
  await office.setViewportSize({ width: 1280, height: 900 });
  faults = faultsOf(office);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const step = (at: number): Locator => office.getByTestId('step-editor').nth(at);
const fault = (at: number, code: string): Locator => step(at).locator(`[data-testid=step-fault][data-code=${code}]`);
const drawn = (at: number): Locator => office.getByTestId('flow-drawing').locator('.flow-step').nth(at);
const choose = (option: string): Promise<void> =>
  office.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).click();
const lead = async (at: number, to: string): Promise<void> => {
  await step(at).getByTestId('arrow-to').click();
  await choose(to);
};

describe('the flow designer', () => {
  it('names each fault at its step, in words and in the drawing, and saves nothing faulty', async () => {
    await office.goto(`${product.address}/flows`);
    await office.getByTestId('new-flow').click();
    await office.getByTestId('flow-name').fill(NAME);
    await fault(0, 'flowStepWithoutApprover').waitFor();
    await office.getByTestId('add-step').click();
    await office.getByTestId('add-step').click();
    for (const [at, name] of STEPS.entries()) {
      await step(at).getByTestId('step-name').fill(name);
      await step(at).getByTestId('add-rule').click();
      await fault(at, 'flowStepWithoutApprover').waitFor({ state: 'detached' });
    }
    // 复审 goes back to 初审: a circle, and nothing leads to 终审 any more.
    await lead(1, STEPS[0]);
    await fault(1, 'flowLoop').getByText('流程存在循环').waitFor();
    await fault(2, 'flowStepUnreachable').getByText('无法到达该环节').waitFor();
    expect(await fault(0, 'flowLoop').count()).toBe(0);
    await drawn(1).and(office.locator('.flow-faulty')).waitFor();
    await drawn(2).and(office.locator('.flow-faulty')).waitFor();
    expect(await office.getByTestId('save-flow').isDisabled()).toBe(true);
    await picture(office, 'flow-faults');
  }, 90_000);

  it('asks before a link leaves what was changed, a name as much as an arrow', async () => {
    const question = office.locator('.ant-modal-confirm');
    await office.getByTestId('nav-letters').click();
    await question.waitFor();
    await office.getByRole('button', { name: '继续填写' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await office.getByTestId('flow-name').inputValue()).toBe(NAME);
  }, 30_000);

  it('saves what was mended, and draws it', async () => {
    await lead(1, STEPS[2]);
    await office.getByTestId('step-fault').first().waitFor({ state: 'detached' });
    await office.locator('[data-testid=save-flow]:enabled').click();
    await office.getByTestId('flow-editor').waitFor({ state: 'detached' });
    await office.getByTestId('flow-list').getByText(NAME).waitFor();
    expect(await office.locator('.flow-faulty').count()).toBe(0);
    for (const [at, name] of STEPS.entries()) {
      await drawn(at).getByText(name, { exact: true }).waitFor();
      const next = await drawn(at).locator('.flow-arrow').innerText();
      expect(next).toContain(STEPS[at + 1] ?? '办理完成');
    }
    await picture(office, 'flow-saved');
  }, 60_000);

  it('says who would decide about an item now, step by step, and opens nothing', async () => {
    const person = await productPerson(product.address, 'duban1');
    const { items } = await person.get<{ items: { id: string }[] }>('/plans?status=issued');
    await office.goto(`${product.address}/plans/${items[0]!.id}/approvals`);
    const row = office.getByTestId('policy-table').locator('tr[data-action]').first();
    await row.locator('.ant-select').click();
    await choose(NAME);
    await row.getByTestId('who-decides').click();
    const lines = office.getByTestId('dry-run').locator('li');
    await lines.nth(2).waitFor();
    const said = await lines.allInnerTexts();
    expect(said.map((line, at) => line.startsWith(STEPS[at]!))).toEqual([true, true, true]);
    // The head of the unit that asks, by name.
    expect(said[0]).toMatch(/^初审\s+[\u4e00-\u9fff]{2,4}/u);
    await picture(office, 'flow-dry-run');
    expect(faults).toEqual([]);
  }, 60_000);
});
