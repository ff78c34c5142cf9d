import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { heldBack } from '../support/held-back.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { productPerson } from '../support/product-person.js';
import { until } from '../support/until.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

/** The supervisors of the demonstration: 邱则序 and 姚以川. */
let product: RunningProduct;
let browser: Browser;
let first: Page;
let second: Page;
const faults: string[][] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  const office = await productPerson(product.address, 'duban1');
  const { items } = await office.get<{ items: { id: string }[] }>('/work-items?form=item&sort=number&limit=1');
  const about = { kind: 'notice', itemIds: items.map(({ id }) => id), orderReason: '市领导要求' };
  const { id } = await office.post<{ id: string }>('/letters', about);
  const open = async (login: string): Promise<Page> => {
    const { page } = await signIn(browser, product.address, login);
    // A stale edit is refused on purpose.
    faults.push(faultsOf(page, [412]));
    await page.goto(`${product.address}/letters/${id}`);
    await page.getByTestId('letter-form').waitFor();
    return page;
  };
  first = await open('duban1');
  second = await open('duban2');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const field = (page: Page, name: string) => page.getByTestId(`letter-${name}`);
const saved = (page: Page) => field(page, 'save').waitFor({ state: 'detached' });

describe('two officials with one prepared letter open', () => {
  it('are both kept where they write in different fields', async () => {
    await field(second, 'copies').fill('市委办公室');
    await field(first, 'title').fill('关于加快办理的督办通知单');
    await field(first, 'save').click();
    await saved(first);
    await field(second, 'save').click();
    await saved(second);
    expect(await field(second, 'title').inputValue()).toBe('关于加快办理的督办通知单');
    await until(async () => (await field(first, 'copies').inputValue()) === '市委办公室');
    expect(await second.getByTestId('field-conflict').count()).toBe(0);
  }, 60_000);

  it('keep the words of the other where both wrote the same in one field', async () => {
    await field(second, 'title').fill('关于按期办结的督办通知单');
    await field(second, 'copies').fill('市委办公室、市政协办公室');
    await field(first, 'title').fill('关于按期办结的督办通知单');
    await field(first, 'body').fill('请于本月底前办结。');
    await field(first, 'save').click();
    await saved(first);
    await field(second, 'save').click();
    await saved(second);
    expect(await field(second, 'body').inputValue()).toBe('请于本月底前办结。');
    expect(await field(second, 'copies').inputValue()).toBe('市委办公室、市政协办公室');
    await until(async () => (await field(first, 'copies').inputValue()) === '市委办公室、市政协办公室');
  }, 60_000);

  it('lose nothing that is typed while something is sent, be it accepted or refused', async () => {
    await field(second, 'copies').fill('市委办公室');
    await field(first, 'body').fill('请于下月底前办结。');
    await field(first, 'save').click();
    await saved(first);
    // Accepted: the body was not sent with it, and yet nobody's is overwritten unasked.
    const accepted = await heldBack(second, 'PATCH');
    await field(second, 'save').click();
    await accepted.asked;
    await field(second, 'body').fill('请抓紧办理。');
    accepted.goOn();
    const conflict = second.getByTestId('field-conflict');
    await conflict.filter({ hasText: '请于下月底前办结。' }).waitFor();
    expect(await field(second, 'body').inputValue()).toBe('请抓紧办理。');
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await saved(second);
    // Refused, because of the title.
    await field(second, 'title').fill('关于抓紧办理的督办通知单');
    await field(first, 'title').fill('关于尽快办理的督办通知单');
    await field(first, 'save').click();
    await saved(first);
    const refused = await heldBack(second, 'PATCH');
    await field(second, 'save').click();
    await refused.asked;
    await field(second, 'copies').fill('市人大常委会办公室');
    refused.goOn();
    await conflict.filter({ hasText: '关于尽快办理的督办通知单' }).waitFor();
    expect(await field(second, 'copies').inputValue()).toBe('市人大常委会办公室');
    await conflict.getByRole('button', { name: '采用我的' }).click();
    await field(second, 'save').click();
    await saved(second);
    await until(async () => (await field(first, 'copies').inputValue()) === '市人大常委会办公室');
    expect(await field(first, 'title').inputValue()).toBe('关于抓紧办理的督办通知单');
  }, 60_000);

  it('are asked before a link leaves words that are not saved', async () => {
    const here = second.url();
    const question = second.locator('.ant-modal-confirm');
    await field(second, 'body').fill('请按要求办理。');
    await second.getByTestId('nav-letters').click();
    await question.waitFor();
    await second.getByRole('button', { name: '继续填写' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await field(second, 'body').inputValue()).toBe('请按要求办理。');
    expect(second.url()).toBe(here);
    await field(second, 'save').click();
    await saved(second);
    await second.getByTestId('nav-letters').click();
    await second.getByTestId('letter-prepare').waitFor();
    expect(await question.count()).toBe(0);
    await second.goBack();
    await second.getByTestId('letter-form').waitFor();
  }, 60_000);

  it('see both values where they write in the same field, and nothing is checked that was not read', async () => {
    await field(second, 'title').fill('关于抓紧整改的督办通知单');
    await field(first, 'title').fill('关于限期办理的督办通知单');
    await field(first, 'save').click();
    await saved(first);
    await field(second, 'check').click();
    const conflict = second.getByTestId('field-conflict');
    await conflict
      .filter({ hasText: '邱则序刚修改了“标题”' })
      .filter({ hasText: '关于限期办理的督办通知单' })
      .waitFor();
    await second.getByTestId('letter-read-again').waitFor();
    expect(await field(second, 'title').inputValue()).toBe('关于抓紧整改的督办通知单');
    expect(await field(second, 'check').isDisabled()).toBe(true);
    await picture(second, 'two-write-one-letter');
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await field(second, 'check').click();
    await second.getByTestId('letter-send').waitFor();
    expect(await field(second, 'title').inputValue()).toBe('关于限期办理的督办通知单');
    // What is sent is what was saved: not while the form holds other words.
    await field(second, 'title').fill('关于再次限期办理的督办通知单');
    await until(() => second.getByTestId('letter-send').isDisabled());
    await field(second, 'title').fill('关于限期办理的督办通知单');
    await until(() => second.getByTestId('letter-send').isEnabled());
    expect(faults.flat()).toEqual([]);
  }, 60_000);
});
