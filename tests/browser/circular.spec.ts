import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { preparedCircular } from '../support/prepared-circular.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let office: Page;
let health: Page;
let address: string;
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page } = await signIn(browser, product.address, login);
  faults.push(faultsOf(page));
  return page;
};

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  const { id } = await preparedCircular(product.address, { 市卫生健康委: 'weijianwei', 市医保局: 'yibaoju' });
  address = `${product.address}/letters/${id}`;
  office = await open('duban1');
  health = await open('weijianwei');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('a circular', () => {
  it('is sent, and reaches the home of a unit it names, whose liaison answers; the office sees who is missing', async () => {
    await office.goto(address);
    await office.getByTestId('letter-check').click();
    await office.getByTestId('letter-send').click();
    await office.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await office.getByTestId('letter-replies').getByText('0/2 个单位已答复').waitFor();

    await health.locator('[data-ask=letter] a').click();
    await health.getByTestId('answer-text').fill('已逐项制定整改措施。');
    await picture(health, 'circular-answer');
    await health.getByTestId('answer-submit').click();
    await health.getByTestId('letter-replies').getByText('已逐项制定整改措施。').waitFor();
    await health.getByTestId('letter').getByText('本单位已答复').waitFor();
    expect(await health.getByTestId('answer-form').count()).toBe(0);
    expect(await health.locator('[data-unit]').count()).toBe(1);

    const replies = office.getByTestId('letter-replies');
    await replies.getByText('1/2 个单位已答复').waitFor();
    await replies.locator('[data-unit=市卫生健康委][data-answered=true]').getByText('已逐项制定整改措施。').waitFor();
    await replies.locator('[data-unit=市医保局][data-answered=false]').getByText('尚未答复').waitFor();
    await picture(office, 'circular-replies');
    await office.setViewportSize({ width: 390, height: 844 });
    await picture(office, 'circular-replies-narrow');
    await health.goto(product.address);
    // What is asked has been read by then, be it nothing.
    await health.locator('[data-testid=asks], [data-testid=nothing-asked]').waitFor();
    expect(await health.locator('[data-ask=letter]').count()).toBe(0);
    expect(faults.flat()).toEqual([]);
  }, 120_000);
});
