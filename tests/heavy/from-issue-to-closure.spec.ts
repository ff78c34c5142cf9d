import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { acceptPart, doPart, reachTargets, signAll } from '../support/part-work.js';
import { answerQuestions, confirmIssue, importDocument, previewIssue } from '../support/plan-walk.js';
import { type ProductPerson, productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { until } from '../support/until.js';

/** The duty of the demonstration's second plan that the story follows. */
const DUTY = '加快高水平医疗建设';
const today = dayIn(DEFAULT_TIME_ZONE);
const year = Number(today.slice(0, 4));
const DUE = `${year + 1}-12-31`;
const LATER = `${year + 2}-06-30`;
const RETURN_DUE = `${year + 1}-09-20`;
const MEGABYTE = 1024 * 1024;
/** Who has a part besides 望海区, whose liaison the story follows in the page. */
const others = [
  ...['fagaiwei', 'yibaoju', 'chengwanqu', 'dongyuqu', 'cangpuqu', 'songjiaqu', 'yunlingqu'],
  ...['pinglanshi', 'qingzeshi', 'chongyuanshi', 'wangyueshi'],
];

let product: RunningProduct;
let browser: Browser;
let folder: string;
let office: Person;
let lead: Person;
let district: Person;
let asLead: ProductPerson;
let itemId: string;
let partId: string;

beforeAll(async () => {
  product = await startProduct();
  folder = await mkdtemp(join(tmpdir(), 'duban-story-'));
  browser = await launchBrowser();
  office = await signIn(browser, product.address, 'duban1');
  lead = await signIn(browser, product.address, 'weijianwei');
  district = await signIn(browser, product.address, 'wanghaiqu');
  asLead = await productPerson(product.address, 'weijianwei');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${product.address}${path}`);
  await page.getByTestId(path.endsWith('/review') ? 'review' : 'item').waitFor();
};

/** Takes an act of the menu, or the one filled button where it is that. */
const act = async (page: Page, name: string): Promise<void> => {
  const primary = page.getByTestId(`action-${name}`);
  await page.getByTestId('more-actions').or(primary).first().waitFor();
  if (await primary.isVisible()) return primary.click();
  await page.getByTestId('more-actions').click();
  await page.getByTestId(`more-${name}`).click();
};

const send = async (page: Page): Promise<void> => {
  await page.getByTestId('act-submit').click();
  await page.getByTestId('act-form').waitFor({ state: 'hidden' });
};

const submit = async (page: Page, id: string, statement: string): Promise<void> => {
  await open(page, `/items/${id}`);
  await act(page, 'submit');
  await page.getByTestId('field-words').fill(statement);
  await send(page);
  await page.locator('[data-testid=item][data-status=submitted]').waitFor();
};

/** Files a record with one file, over a line that is cut in the middle. */
async function fileOverCutLine({ page, context }: Person, path: string): Promise<void> {
  const state = (name: string) => page.locator(`[data-testid=file][data-state=${name}]`);
  const line = await context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 6 * MEGABYTE };
  await line.send('Network.enable');
  await page.getByTestId('evidence-add').click();
  await line.send('Network.emulateNetworkConditions', slow);
  await page.locator('input[type=file]').setInputFiles(path);
  await state('uploading').waitFor();
  await page.waitForTimeout(500);
  await line.send('Network.emulateNetworkConditions', { ...slow, offline: true });
  await state('waiting').waitFor();
  await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
  await state('ready').waitFor();
  await line.detach();
  await page.getByTestId('evidence-proves').fill('国家区域医疗中心项目在本区的承担部分已完成');
  await page.getByTestId('evidence-submit').click();
  await page.getByTestId('citation').first().waitFor();
}

describe('the daily work, from issuing to closing', () => {
  it('the office imports a plan, gives a duty its districts and its date, and issues it', async () => {
    const { page } = office;
    await importDocument(page, product.address);
    await page.getByRole('button', { name: DUTY }).click();
    await page.locator('#dueOn').fill(DUE);
    await page.locator('#assignments_implementer').fill('各区市');
    await page.locator('.ant-select-item-option', { hasText: '各区市' }).first().click();
    await page.getByTestId('item-save').click();
    await page.getByTestId('item-save').waitFor({ state: 'hidden' });
    await answerQuestions(page);
    await previewIssue(page);
    await confirmIssue(page);
  }, 180_000);

  it('the department signs, splits the duty to two departments and all districts and settles the rest', async () => {
    const { page } = lead;
    await signAll(asLead);
    await page.goto(`${product.address}/items?role=lead&text=${encodeURIComponent(DUTY)}`);
    const link = page.getByTestId('item-table').locator(`a[href^="/items/"]`, { hasText: DUTY }).first();
    itemId = ((await link.getAttribute('href')) ?? '').split('/').at(-1)!;
    await link.click();
    await page.getByTestId('shares-split').click();
    const unit = (name: string) => page.getByTestId('unit-picker').locator('.ant-tree-treenode', { hasText: name });
    for (const name of ['市发展改革委', '市医保局', '各区市']) await unit(name).locator('.ant-tree-checkbox').click();
    await page.getByTestId('split-preview').getByText('12 个单位各得一项分解任务').waitFor();
    await send(page);
    await page.getByTestId('sub-task-counts').getByText('共 12 项').waitFor();
    await page.getByTestId('shares-settleShares').click();
    await send(page);
    await page
      .getByTestId('shares-standing')
      .first()
      .filter({ hasText: /^自行落实、不单独报送 1 · 已分解任务 12$/ })
      .waitFor();
    await picture(page, 'divided');
  }, 60_000);

  it('a district uploads evidence over a cut connection and hands its part in', async () => {
    const { page } = district;
    await page.goto(`${product.address}/dispatches?status=issued`);
    const waiting = page.getByTestId('dispatch-table').locator('tr', { hasText: '市人民政府' });
    await signAll(await productPerson(product.address, 'wanghaiqu'));
    await waiting.first().waitFor({ state: 'hidden' });
    await open(page, `/items/${itemId}`);
    await page.getByTestId('sub-tasks').locator('tbody a[href^="/items/"]').first().click();
    await page.getByTestId('way-up').waitFor();
    partId = new URL(page.url()).pathname.split('/').at(-1)!;
    const file = join(folder, '项目完成情况.pdf');
    const bytes = [Buffer.from('%PDF-1.7\n'), randomBytes(10 * MEGABYTE), Buffer.from('\n%%EOF\n')];
    await writeFile(file, Buffer.concat(bytes));
    await fileOverCutLine(district, file);
    await submit(page, partId, '本区承担部分已完成，材料见附件。');
  }, 90_000);

  it('the department returns it for supplement and accepts it the second time', async () => {
    const { page } = lead;
    await open(page, `/items/${partId}/review`);
    await page.getByTestId('citation').first().waitFor();
    await page.keyboard.press('r');
    await page.getByTestId('lack-note').fill('缺验收意见盖章页');
    await page.keyboard.press('Enter');
    await page.getByTestId('review-return').click();
    await page.getByTestId('field-dueOn').fill(RETURN_DUE);
    await send(page);
    const told = district.page.getByTestId('open-return');
    await told.waitFor();
    await told.filter({ hasText: '尚有 1 处需补充（已标注）' }).waitFor();
    await submit(district.page, partId, '已补盖章页。');
    await open(page, `/items/${partId}/review`);
    await page.keyboard.press('Shift+A');
    await page.locator('[data-verdict=accepted]').first().waitFor();
    await page.getByTestId('review-close').click();
    await page.getByTestId('field-opinion').fill('材料齐全，同意。');
    await send(page);
    await district.page.locator('[data-testid=item][data-status=closed]').waitFor();
  }, 90_000);

  it('the parts of all others come in and are closed in one act', async () => {
    const parts = await asLead.get<{ items: { id: string; unit: { name: string }; status: string }[] }>(
      `/work-items/${itemId}/sub-tasks?limit=100`,
    );
    for (const login of others) {
      const person = await productPerson(product.address, login);
      const { items } = await person.get<{ items: { id: string }[] }>(`/work-items/${itemId}/sub-tasks`);
      await doPart(person, items[0]!.id, today);
      await acceptPart(asLead, items[0]!.id);
    }
    expect(parts.items).toHaveLength(others.length + 1);
    const { page } = lead;
    await page.goto(`${product.address}/desk/closing`);
    await page
      .getByTestId('closing-table')
      .locator('tbody tr[data-row-key]')
      .nth(others.length - 1)
      .waitFor();
    await page.getByTestId('closing-table').locator('thead input[type=checkbox]').check();
    await page.getByTestId('closing-next').click();
    await page.getByTestId('closing-opinion').fill('各单位承担部分均已完成。');
    await page.getByTestId('closing-confirm').click();
    await page.getByTestId('closing-confirm').waitFor({ state: 'hidden' });
    await open(page, `/items/${itemId}`);
    await page.getByTestId('sub-task-counts').getByText('办结销号 12').waitFor();
  }, 120_000);

  it('an extension is asked for and refused, and the department is told what stands and what it can do', async () => {
    const { page } = lead;
    await act(page, 'askExtension');
    await page.getByTestId('field-proposedDue').fill(LATER);
    await page.getByTestId('field-reason').fill('设备采购流标，重新招标需要时间。');
    await send(page);
    await open(office.page, `/items/${itemId}`);
    await act(office.page, 'decideExtension');
    await office.page.getByTestId('act-form').getByText('不同意').click();
    await office.page.getByTestId('field-reason').fill('年内可先行完成主体部分。');
    await send(office.page);
    const told = page.getByTestId('extension-refused');
    await told.waitFor();
    await told.filter({ hasText: `延期申请未获同意，时限仍为 ${year + 1} 年 12 月 31 日。` }).waitFor();
    await told.filter({ hasText: '确有困难的，可提请协调。' }).waitFor();
    await picture(page, 'extension-refused');
  }, 60_000);

  it('it is handed in; the office samples it, orders rectification with a date, audits again and closes', async () => {
    await open(lead.page, `/items/${itemId}`);
    await lead.page.getByTestId('evidence-add').click();
    await until(async () => {
      await lead.page.getByTestId('evidence-form').getByText('文字', { exact: true }).click();
      return lead.page.getByTestId('evidence-title').isVisible();
    });
    await lead.page.getByTestId('evidence-title').fill('总体完成情况');
    await lead.page.getByTestId('evidence-proves').fill('国家区域医疗中心建成1个');
    await lead.page.getByTestId('evidence-text').fill('国家区域医疗中心已建成并运行。');
    await lead.page.getByTestId('evidence-submit').click();
    await lead.page.getByTestId('citation').first().waitFor();
    const accept = lead.page.getByTestId('citation-accept');
    if (await accept.first().isVisible()) await accept.first().click();
    await reachTargets(asLead, itemId, today);
    await submit(lead.page, itemId, '各项举措均已落实。');

    const { page } = office;
    await page.goto(product.address);
    await page.getByTestId('desk-more').click();
    await page.getByText('抽查…').click();
    await page.getByTestId('sample-size').fill('1');
    await page.getByTestId('sample-draw').click();
    await page.getByTestId('sample').locator('a[href*="/review?sample="]').first().click();
    await page.getByTestId('review').waitFor();
    await act(page, 'orderRectification');
    await page.getByTestId('part-picker').locator('input[type=checkbox]').first().check();
    await page.getByTestId('part-note').fill('补齐设备验收资料');
    await page.getByTestId('field-dueOn').fill(RETURN_DUE);
    await page.getByTestId('field-reason').fill('抽查发现验收资料不全');
    await send(page);
    const told = lead.page.getByTestId('open-return');
    await told.waitFor();
    await told.filter({ hasText: '经核查，有 1 处需整改（已标注）' }).waitFor();
    await submit(lead.page, itemId, '验收资料已补齐。');

    await open(page, `/items/${itemId}/review`);
    await page.getByTestId('review-accept-all').click();
    await page.getByTestId('review-close').click();
    await page.getByTestId('field-opinion').fill('复查属实，予以销号。');
    await send(page);
    await lead.page.locator('[data-testid=item][data-status=closed]').waitFor();
    await lead.page.getByTestId('closed-notice').filter({ hasText: '已办结销号' }).waitFor();
    await lead.page.getByTestId('closed-notice').filter({ hasText: '无需再报' }).waitFor();
    await picture(lead.page, 'story-closed');
  }, 120_000);
});
