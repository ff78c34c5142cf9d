import { readFile } from 'node:fs/promises';
import PizZip from 'pizzip';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { lateItems } from '../support/late-items.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const UNIT = '市卫生健康委';
let product: RunningProduct;
let browser: Browser;
let office: Page;
let unit: Page;
let titles: string[];
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page } = await signIn(browser, product.address, login);
  faults.push(faultsOf(page));
  return page;
};

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  titles = await lateItems(product.databaseUrl, UNIT);
  office = await open('duban1');
  unit = await open('weijianwei');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('a template', () => {
  it('may ask for what the page lists', async () => {
    await office.goto(`${product.address}/letters/templates`);
    await office.getByTestId('placeholders-open').click();
    const row = office.getByTestId('placeholders').locator('tr').filter({ hasText: '{抄送机关}' });
    await row.waitFor();
    await office.getByText('{#正文} … {/正文}').waitFor();
    await picture(office, 'placeholders');
    await office.setViewportSize({ width: 390, height: 844 });
    await picture(office, 'placeholders-narrow');
    await office.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);
});

describe('an urge', () => {
  it('is prepared by the system, one for the unit with all its items, and seen on the desk', async () => {
    await office.goto(`${product.address}/letters`);
    await office.getByTestId('letters-more').click();
    await office.getByText('现在代拟催办单').click();
    await office.locator('[data-letter]').first().waitFor();
    await picture(office, 'letters');
    await office.goto(product.address);
    await office.getByTestId('desk-urges').getByText(`催办单 · ${UNIT}`).click();
    const body = await office.getByTestId('letter-body').inputValue();
    expect(titles).toHaveLength(2);
    for (const title of titles) expect(body).toContain(title);
    expect(await office.getByTestId('letter-send').count()).toBe(0);
    await picture(office, 'letter-draft');
  }, 90_000);

  it('keeps what is typed off-line, is checked, and is sent by a named person with its number', async () => {
    await office.getByTestId('letter-title').fill('关于反馈卫生健康重点任务进展的催办单');
    await office.getByTestId('letter-copies').fill('市委办公室，市人大常委会办公室');
    await office.context().setOffline(true);
    await office.getByTestId('letter-check').click();
    await office.getByTestId('problem').waitFor();
    await office.context().setOffline(false);
    expect(await office.getByTestId('letter-title').inputValue()).toContain('卫生健康重点任务');
    await office.getByTestId('letter-check').click();
    await office.getByTestId('letter-send').click();
    await office.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await office.locator('[data-testid=letter][data-status=sent]').waitFor();
    expect(await office.getByTestId('letter-number').innerText()).toMatch(/^督催〔\d{4}〕1号$/);
    await picture(office, 'letter-sent');
  }, 60_000);

  it('is downloaded as Word that says what the page says, and as PDF', async () => {
    const [word] = await Promise.all([office.waitForEvent('download'), office.getByTestId('paper-docx').click()]);
    expect(word.suggestedFilename()).toMatch(/^催办单 督催〔\d{4}〕1号 .*\.docx$/);
    const text = (new PizZip(await readFile(await word.path())).file('word/document.xml')?.asText() ?? '').replace(
      /<[^>]+>/g,
      '',
    );
    for (const said of [`${UNIT}：`, '关于反馈卫生健康重点任务进展的催办单', ...titles]) expect(text).toContain(said);
    expect(text).toMatch(/抄送：\s*市委办公室，市人大常委会办公室。.*印发/s);
    const [pdf] = await Promise.all([office.waitForEvent('download'), office.getByTestId('paper-pdf').click()]);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('reaches the home of the unit, which answers in a few words; the office sees it at once', async () => {
    await unit.locator('[data-ask=letter] a').click();
    await unit.getByTestId('letter-text').getByText('不必另附材料').waitFor();
    await unit.getByTestId('answer-text').fill('两项任务均已完成主体工程，9 月底前验收。');
    await unit.getByTestId('letter-text').getByText('抄送：市委办公室').waitFor();
    await picture(unit, 'letter-received');
    await unit.setViewportSize({ width: 390, height: 844 });
    await picture(unit, 'letter-narrow');
    await unit.setViewportSize({ width: 1440, height: 900 });
    await unit.getByTestId('answer-submit').click();
    await unit.locator('[data-testid=letter][data-status=answered]').waitFor();
    await office.getByTestId('letter-answer').getByText('两项任务均已完成主体工程').waitFor();
    await office.getByTestId('letter-lines').getByRole('link').nth(1).click();
    await office.getByTestId('item-letters').getByText(/^督催/).waitFor();
    expect(faults.flat()).toEqual([]);
  }, 60_000);
});
