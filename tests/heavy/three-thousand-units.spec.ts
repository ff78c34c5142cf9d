import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { aSheet } from '../support/a-sheet.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const NEW_UNITS = 3000;
/** What the page builds must not grow with the units: 3,000 rows of a table alone are 50,000 elements. */
const ELEMENTS = 5_000;
const columns = ['单位名称', '简称/别名', '类别', '上级单位', '机构序列号', '起始日期', '终止日期'];
const item = '加快优质医疗资源扩容提质';
const run = promisify(execFile);

let product: RunningProduct;
let browser: Browser;
let folder: string;
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page } = await signIn(browser, product.address, login);
  faults.push(faultsOf(page));
  await page.goto(`${product.address}/items`);
  await page.getByText(item).first().click();
  await page.getByTestId('staffing').waitFor();
  return page;
};
const elements = (page: Page) => page.evaluate<number>('document.querySelectorAll("*").length');

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'duban-units-'));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('a city with 3,010 districts', () => {
  it('imports them by one sheet, and names the first of them', async () => {
    const sheet = join(folder, 'units.xlsx');
    const row = (k: number) => [`第${k + 1}区人民政府`, null, '区市政府', '海州市人民政府', null, null, null];
    await writeFile(sheet, await aSheet([columns, ...Array.from({ length: NEW_UNITS }, (_, k) => row(k))]));
    const { stdout } = await run(process.execPath, ['apps/cli/duban.js', 'import-units', '--apply', sheet], {
      env: { PATH: process.env.PATH, DATABASE_URL: product.databaseUrl },
    });
    expect(stdout).toContain(`新增 ${NEW_UNITS}`);
    expect(stdout.length).toBeLessThan(2_000);
  });

  it('gives them all their part of an item in one act', async () => {
    const office = await open('duban1');
    const late = office.getByTestId('late-members');
    await late.waitFor();
    expect((await late.innerText()).length).toBeLessThan(500);
    await late.getByTestId('units-all').waitFor();
    await office.getByTestId('late-members-add').click();
    const dialog = office.getByRole('dialog');
    await dialog.locator('textarea').fill('新设区，一并落实');
    await dialog.locator('.ant-btn-primary').click();
    await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
    await late.waitFor({ state: 'hidden' });
    await office.getByText(`各区市（${NEW_UNITS + 10} 个单位）`).waitFor();
    expect(await elements(office)).toBeLessThan(ELEMENTS);
  }, 180_000);

  it('lets their department split it among them, and its page stays as quick as that of any item', async () => {
    const lead = await open('weijianwei');
    await lead.getByTestId('shares-split').click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByText(`各区市（${NEW_UNITS + 10} 个单位）`).click();
    await dialog
      .getByTestId('split-preview')
      .getByText(`${NEW_UNITS + 10} 个单位各得一项分解任务`)
      .waitFor();
    expect(await elements(lead)).toBeLessThan(ELEMENTS);
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await dialog.waitFor({ state: 'hidden', timeout: 90_000 });
    await lead.getByText(`共 ${NEW_UNITS + 10} 项`).waitFor();
    expect(await elements(lead)).toBeLessThan(ELEMENTS);
    await picture(lead, 'three-thousand-units');
    expect(faults.flat()).toEqual([]);
  }, 180_000);
});
