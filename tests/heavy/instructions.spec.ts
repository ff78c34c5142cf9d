import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { choose, launchBrowser, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let office: Page;
let unit: Page;
let leader: Page;
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page } = await signIn(browser, product.address, login);
  faults.push(faultsOf(page));
  return page;
};
const act = async (page: Page, name: string, text: string): Promise<void> => {
  await page.getByTestId(`instruction-${name}`).click();
  await page.getByTestId('reason-text').fill(text);
  await page.getByTestId('reason-submit').click();
};

const issue = async (): Promise<void> => {
  await office.getByTestId('instruction-issue').click();
  await office.getByTestId('issue').click();
  await office.getByTestId('issue-checked').click();
  await office.getByTestId('issue-confirm').click();
  await office.getByTestId('issue-confirm').waitFor({ state: 'hidden' });
};
/** The lead replies, and the office presents it. */
const answered = async (reply: string): Promise<void> => {
  await unit.goto(`${product.address}/inbox?kind=instructionReply`);
  await unit.locator('tr[data-kind=instructionReply]').getByTestId('inbox-act').click();
  await unit.locator('[data-testid=instruction][data-status=handling]').waitFor();
  await unit.getByTestId('instruction-reply').click();
  await unit.getByTestId('own-records').waitFor();
  await unit.getByTestId('field-text').fill(reply);
  await unit.getByTestId('act-submit').click();
  await unit.locator('[data-testid=instruction][data-status=replied]').waitFor();
  await office.goto(`${product.address}/inbox?kind=instructionPresent`);
  await office.locator('tr[data-kind=instructionPresent]').getByTestId('inbox-act').click();
  await act(office, 'present', '市教育局报告：已完成核查并公布结果。');
  await office.locator('[data-testid=instruction][data-status=presented]').waitFor();
};

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  [office, unit, leader] = [await open('duban1'), await open('jiaoyuju'), await open('fushizhang1')];
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('an instruction', () => {
  it('is registered for the leader with its exact words, and issued', async () => {
    const name = await leader.getByTestId('person-menu').innerText();
    await office.goto(`${product.address}/instructions`);
    // Over a slow line the leaders are still on their way while the name is typed.
    await office.route('**/instructions/choices', async (route) => {
      await setTimeout(1000);
      await route.continue();
    });
    await office.getByTestId('instruction-register').click();
    await office.getByTestId('instruction-leader').click();
    await office.locator('.ant-select-dropdown:visible').getByText('查找中').waitFor();
    await office.keyboard.type(name.trim());
    await office.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name.trim() }).click();
    await office.getByTestId('instruction-subject').fill('关于校园午餐质量的来信');
    await office.getByTestId('instruction-words').fill('请教育局认真核查，及时回应家长关切。');
    await choose(office, 'instruction-lead', '市教育局');
    await picture(office, 'instruction-register');
    await office.getByTestId('instruction-submit').click();
    await office.locator('[data-testid=instruction][data-status=registered]').waitFor();
    await issue();
  }, 90_000);

  it('is replied to by the lead, presented, and waits for leader and office, who find it in their inboxes', async () => {
    await answered('已对全部食堂完成核查，并公布结果。');
    await office.goto(`${product.address}/inbox`);
    await office.locator('tr[data-kind=instructionWord]', { hasText: '请记录领导意见后办结' }).waitFor();
    await leader.goto(product.address);
    await leader.getByTestId('home-inbox').getByText('批示待阅示').click();
    await leader.locator('tr[data-kind=instructionRead]').getByTestId('inbox-act').click();
    await leader.getByTestId('instruction-replies').getByText('已完成核查并公布结果').waitFor();
    await picture(leader, 'instruction');
  }, 90_000);

  it('goes on in a further one, linked both ways, also from the item each became', async () => {
    await office.locator('tr[data-kind=instructionWord]').getByTestId('inbox-act').click();
    await office.getByTestId('instruction-further').click();
    await office.getByTestId('instruction-words').fill('请总结经验，形成长效机制。');
    await office.getByTestId('instruction-submit').click();
    await office.locator('[data-testid=instruction][data-status=registered]').waitFor();
    await office.getByRole('link', { name: '请教育局认真核查，及时回应家长关切。' }).click();
    await office.getByTestId('instruction-closed').getByText('领导有进一步批示').waitFor();
    await office.getByTestId('instruction-item').getByRole('link').click();
    await office.getByTestId('item-instruction').getByText('已办结').waitFor();
    await office.getByTestId('item-instruction').getByRole('link').click();
    await office.getByRole('link', { name: '请总结经验，形成长效机制。' }).click();
    await issue();
  }, 90_000);

  it('is closed by the office only on the leader’s word, and by the leader, who just presses', async () => {
    await answered('已制定管理办法。');
    await office.getByTestId('instruction-close').click();
    await office.getByTestId('field-saidOn').waitFor();
    await office.getByTestId('act-submit').click();
    await office.getByText('请填写领导意见').waitFor();
    await picture(office, 'instruction-close');
    await office.keyboard.press('Escape');
    await leader.goto(`${product.address}/inbox?kind=instructionRead`);
    await leader.locator('tr[data-kind=instructionRead]').getByTestId('inbox-act').click();
    await leader.setViewportSize({ width: 390, height: 844 });
    await picture(leader, 'instruction-narrow');
    await leader.getByTestId('instruction-close').click();
    await leader.getByTestId('reason-submit').click();
    await leader.getByTestId('instruction-closed').getByText('批示领导无进一步批示').waitFor();
    await office.locator('[data-testid=instruction][data-status=closed]').waitFor();
    expect(faults.flat()).toEqual([]);
  }, 90_000);
});
