import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signIn } from '../support/browser.js';
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

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  [office, unit, leader] = [await open('duban1'), await open('jiaoyuju'), await open('fushizhang1')];
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('an instruction', () => {
  it('is registered for the leader with its exact words, and issued', async () => {
    const name = await leader.getByTestId('person-menu').innerText();
    await office.goto(`${product.address}/instructions`);
    await office.getByTestId('instruction-register').click();
    await office.getByTestId('instruction-leader').locator('input').fill(name.trim());
    await office.keyboard.press('Enter');
    await office.getByTestId('instruction-subject').fill('关于校园午餐质量的来信');
    await office.getByTestId('instruction-words').fill('请教育局认真核查，及时回应家长关切。');
    await office.getByTestId('instruction-lead').locator('input').fill('市教育局');
    await office.keyboard.press('Enter');
    await picture(office, 'instruction-register');
    await office.getByTestId('instruction-submit').click();
    await office.locator('[data-testid=instruction][data-status=registered]').waitFor();
    await office.getByTestId('instruction-issue').click();
    await office.getByTestId('issue').click();
    await office.getByTestId('issue-checked').click();
    await office.getByTestId('issue-confirm').click();
  }, 90_000);

  it('is replied to by the lead, presented, and closed by the leader who has nothing further', async () => {
    await unit.goto(`${product.address}/instructions`);
    await unit.getByText('关于校园午餐质量的来信').click();
    await act(unit, 'reply', '已对全部食堂完成核查，并公布结果。');
    await office.goto(`${product.address}/instructions?status=replied`);
    await office.getByText('关于校园午餐质量的来信').click();
    await act(office, 'present', '市教育局报告：已完成核查并公布结果。');
    await leader.goto(product.address);
    await leader.getByTestId('home-instructions').getByText('关于校园午餐质量的来信').click();
    await leader.getByTestId('instruction-replies').getByText('已完成核查并公布结果').waitFor();
    await picture(leader, 'instruction');
    await leader.setViewportSize({ width: 390, height: 844 });
    await picture(leader, 'instruction-narrow');
    await leader.getByTestId('instruction-close').click();
    await leader.getByTestId('reason-submit').click();
    await office.locator('[data-testid=instruction][data-status=closed]').waitFor();
    expect(faults.flat()).toEqual([]);
  }, 90_000);
});
