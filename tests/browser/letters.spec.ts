import { Client } from 'pg';
import PizZip from 'pizzip';
import type { Browser, Page } from 'playwright-core';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ledgerEntities } from '#libs/ledger';
import { loadPaper } from '#libs/letters';
import { remindOfDates } from '#libs/work-items';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { openDataSource } from '../support/data-source.js';
import { lateItems } from '../support/late-items.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const { shippedTemplate } = await loadPaper();
const UNIT = '市卫生健康委';
let product: RunningProduct;
let browser: Browser;
let office: Page;
let unit: Page;
let titles: string[];
const faults: string[][] = [];

const open = async (login: string): Promise<Page> => {
  const { page } = await signIn(browser, product.address, login);
  await page.setViewportSize({ width: 1280, height: 800 });
  // 422 is the answer to the faulty template.
  faults.push(faultsOf(page, [422]));
  return page;
};
const inDatabase = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
};
const standing = (status: string) => office.locator(`[data-testid=letter][data-status=${status}]`).waitFor();
const checkAndSend = async (): Promise<void> => {
  await office.getByTestId('letter-check').click();
  await office.getByTestId('letter-send').click();
  await office.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
  await standing('sent');
};
/** As if the day to answer by had passed: the next letter of the order may follow. */
const escalate = async (): Promise<void> => {
  await inDatabase(`UPDATE letter SET answer_by = answer_by - 30 WHERE status = 'sent'`);
  await office.reload();
  await office.getByTestId('letter-escalate').click();
  await standing('prepared');
};
const reasoned = async (act: 'withdraw' | 'discard', reason: string): Promise<void> => {
  await office.getByTestId(`letter-${act}`).click();
  await office.getByTestId('reason-text').fill(reason);
  await office.getByTestId('reason-submit').click();
  await office.getByTestId('letter-ended').getByText(reason).waitFor();
};
/** Prepares a letter about an item of the unit by hand. */
const prepare = async (kind: string, reason?: string): Promise<void> => {
  await office.goto(`${product.address}/letters`);
  await office.getByTestId('letter-prepare').click();
  const dialog = office.locator('.ant-modal:visible');
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByTestId('window-plan').click();
  await office.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await dialog.getByTestId('window-items').locator('li', { hasText: UNIT }).first().getByRole('checkbox').check();
  if (reason !== undefined) await dialog.getByTestId('prepare-reason').fill(reason);
  await picture(office, `prepare-${reason === undefined ? 'report' : 'notice'}`);
  await dialog.getByTestId('prepare-submit').click();
  await standing('prepared');
};

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  titles = await lateItems(product.databaseUrl, UNIT);
  const worker = await openDataSource(product.databaseUrl, ledgerEntities, 2);
  await remindOfDates(worker, new Date());
  await worker.destroy();
  office = await open('duban1');
  unit = await open('weijianwei');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('letters', () => {
  it('begin with a reminder: on the unit’s home and in its list, with why and until when, first on the item’s page', async () => {
    await unit.getByTestId('home-inbox').getByText('系统提醒 1 项').click();
    const line = unit.locator('[data-kind=reminder]');
    await line.getByRole('cell', { name: '系统提醒：请按期办理并提交' }).waitFor();
    await picture(unit, 'reminder-inbox');
    await line.getByTestId('inbox-act').click();
    await unit.getByTestId('item-reminder').getByText(`已提醒${UNIT}`).waitFor();
    const record = unit.getByTestId('history').locator('[data-action=reminded]');
    expect(await record.innerText()).toMatch(/系统\s+系统提醒\s+\d{4}-\d\d-\d\d/);
    await unit.getByTestId('item-letters').scrollIntoViewIfNeeded();
    await picture(unit, 'reminder-item');
  }, 60_000);

  it('go from urge to notice to circular, each naming what was not answered; the unit is heard about the facts', async () => {
    await office.goto(`${product.address}/letters`);
    await office.getByTestId('letters-more').click();
    await office.getByText('现在代拟催办单').click();
    await office.locator('[data-letter]').first().getByRole('link').first().click();
    expect(await office.getByTestId('letter-body').inputValue()).toMatch(/\d+月\d+日已提醒/);
    await checkAndSend();
    await escalate();
    expect(await office.getByTestId('letter-body').inputValue()).toContain('号催办单发出后');
    await checkAndSend();
    await escalate();
    await picture(office, 'circular-draft');
    await office.getByTestId('facts-ask').click();
    await office.getByTestId('ask-facts-day').fill(dayIn(DEFAULT_TIME_ZONE));
    await office.getByTestId('ask-facts-submit').click();
    await office.getByTestId('letter-facts').locator('[data-status=asked]').waitFor();
    await unit.goto(`${product.address}/letters`);
    await unit.getByTestId('fact-answer').click();
    await unit.getByText('有异议', { exact: true }).click();
    await unit.getByTestId('fact-words').fill('其中一项已于上周完成。');
    await picture(unit, 'fact-answer');
    await unit.getByTestId('fact-submit').click();
    await office.getByTestId('letter-facts').getByText('其中一项已于上周完成。').waitFor();
    await office.getByTestId('letter-facts').getByRole('button', { name: '保留' }).click();
    await office.getByTestId('settle-text').fill('以核查记录为准');
    await office.getByTestId('settle-fact-submit').click();
    await office.getByTestId('letter-facts').locator('[data-status=kept]').waitFor();
    await checkAndSend();
    expect(await office.getByTestId('letter-number').innerText()).toMatch(/^督报〔\d{4}〕1号$/);
    await picture(office, 'circular-sent');
    await unit.getByTestId('letter-table').getByText('通报').first().waitFor();
  }, 120_000);

  it('are prepared by hand, withdrawn with a reason that the unit reads, and thrown away', async () => {
    await prepare('督办通知单', '市领导要求');
    await checkAndSend();
    const address = office.url();
    await reasoned('withdraw', '情况已核实');
    await standing('withdrawn');
    await prepare('督查专报');
    await reasoned('discard', '暂不上报');
    await standing('discarded');
    await unit.goto(address);
    await unit.getByTestId('letter-ended').getByText('情况已核实').waitFor();
  }, 90_000);

  it('are written in the days the office sets, which are kept', async () => {
    const set = async (open: () => Promise<void>, field: string, days: string): Promise<void> => {
      await open();
      await office.getByTestId(field).fill(days);
      await office.getByTestId('act-submit').click();
      await office.getByTestId(field).waitFor({ state: 'detached' });
      await office.reload();
      await open();
      await office.getByTestId(field).waitFor();
      expect(await office.getByTestId(field).inputValue()).toBe(days);
      await picture(office, field);
      await office.keyboard.press('Escape');
      await office.getByTestId(field).waitFor({ state: 'detached' });
    };
    await office.goto(`${product.address}/letters`);
    const reminding = async (): Promise<void> => {
      await office.getByTestId('letters-more').click();
      await office.getByText('提醒时间…').click();
    };
    await set(reminding, 'reminder-days', '12');
    await office.goto(`${product.address}/instructions`);
    await set(() => office.getByTestId('instruction-reply-days').click(), 'reply-days-ordinary', '21');
  }, 60_000);

  it('name what is wrong in a template, and say beside the PDF that it does not follow one', async () => {
    const template = (text: string): { name: string; mimeType: string; buffer: Buffer } => {
      const zip = new PizZip(shippedTemplate());
      zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace('{标题}', text));
      const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      return { name: '市样式.docx', mimeType, buffer: zip.generate({ type: 'nodebuffer' }) };
    };
    const give = async (text: string): Promise<void> => {
      const [chooser] = await Promise.all([
        office.waitForEvent('filechooser'),
        office.getByTestId('template-urge').click(),
      ]);
      await chooser.setFiles(template(text));
    };
    await office.goto(`${product.address}/letters/templates`);
    await give('{题目}');
    await office.locator('[data-testid=problem][data-code=templatePlaceholders]').getByText('“题目”').waitFor();
    await office.getByTestId('template-refused').getByText('催办单：市样式.docx').waitFor();
    await picture(office, 'template-fault');
    await give('{标题}');
    await office.getByTestId('templates').getByText('市样式.docx').waitFor();
    expect(await office.getByTestId('problem').count()).toBe(0);
    await office.goto(`${product.address}/letters?kind=urge`);
    await office.locator('[data-letter]').first().getByRole('link').first().click();
    await office.getByTestId('paper-note').getByText('PDF 为系统版式').waitFor();
    await picture(office, 'paper-note');
    expect(titles).toHaveLength(2);
    expect(faults.flat()).toEqual([]);
  }, 60_000);
});
