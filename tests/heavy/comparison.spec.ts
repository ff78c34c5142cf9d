import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { importDocument } from '../support/plan-walk.js';
import { productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const SHARED = '县域内基层门急诊人次占比';

let product: RunningProduct;
let browser: Browser;
let office: Person;
let liaison: Person;
const faults: string[][] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  office = await signIn(browser, product.address, 'duban1');
  liaison = await signIn(browser, product.address, 'weijianwei');
  faults.push(faultsOf(office.page), faultsOf(liaison.page));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

afterEach(() => expect(faults.flat()).toEqual([]));

describe('the comparison of indicators', () => {
  it('says what to do while there is one plan, and lists what two of them share once the second is here', async () => {
    const { page } = office;
    await page.goto(`${product.address}/plans`);
    await page.getByTestId('plan-search').waitFor();
    await picture(page, 'plans-with-comparison');
    await page.getByTestId('to-comparison').click();
    await page.getByText('还没有两个方案都有的指标').waitFor();
    await picture(page, 'comparison-empty');
    await importDocument(page, product.address);
    await page.goto(`${product.address}/plans/compare`);
    const rows = page.getByTestId('indicator-table').locator('tbody a');
    await rows.first().waitFor();
    await picture(page, 'comparison-shared');
    await page.getByTestId('comparison-search').fill('门急诊');
    await page.waitForURL(/text=/);
    await rows.filter({ hasText: SHARED }).click();
    const table = page.getByTestId('comparison-table');
    await table.locator('tbody tr[data-row-key]').nth(1).waitFor();
    expect(new URL(page.url()).searchParams.get('indicator')).toContain('门急诊');
    await table.getByText('拟办（待核对）').waitFor();
    await table.getByRole('link', { name: '二（四） 提升基层服务能力' }).waitFor();
    await picture(page, 'comparison');
  }, 60_000);

  it('says where the basis differs', async () => {
    const { page } = office;
    const asOffice = await productPerson(product.address, 'duban1');
    const { items } = await asOffice.get<{ items: { id: string }[] }>('/plans?status=draft');
    const more = { after: null, title: '分级诊疗', measures: '到2027年，三级医院县域就诊率达到80%左右。', key: false };
    await asOffice.post(`/plans/${items[0]!.id}/draft/items`, { ...more, dueOn: null, assignments: [] });
    await page.goto(`${product.address}/plans/compare?indicator=${encodeURIComponent('全市县域内就诊率')}`);
    const differing = page.getByTestId('comparison-table').locator('tbody tr[data-row-key]', { hasText: '三级医院' });
    await differing.getByText('口径不同（范围）').locator('visible=true').waitFor();
    expect(await page.getByTestId('basis-differs').locator('visible=true').count()).toBe(1);
    await picture(page, 'comparison-differs');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'comparison-narrow');
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);

  it('is one step from a target of an item, and shows a unit what it reads', async () => {
    const { page } = liaison;
    await page.goto(`${product.address}/items?role=lead&text=${encodeURIComponent('织密基层')}`);
    await page.getByTestId('item-table').locator('a[href^="/items/"]').first().click();
    const targets = page.getByTestId('target-table');
    await targets.locator('tbody tr[data-row-key]').first().waitFor();
    await picture(page, 'item-targets');
    await targets.getByRole('link', { name: '与其他方案对比' }).first().click();
    await page.getByTestId('comparison-table').locator('tbody tr[data-row-key]').first().waitFor();
    expect(await page.getByTestId('comparison-table').locator('tbody tr[data-row-key]').count()).toBe(1);
    await page.getByText('目前只有这一个方案有此指标').waitFor();
    await picture(page, 'comparison-single');
    await page.getByTestId('comparison-all').click();
    await page.getByText('还没有两个方案都有的指标').waitFor();
    await page.goto(`${product.address}/plans/compare?indicator=${encodeURIComponent('没有的指标')}`);
    await page.getByText('您可查看的方案中没有这个指标').waitFor();
  }, 60_000);
});
