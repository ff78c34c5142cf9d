import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ItemEvidence } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { type ProductPerson, productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { reachTargets } from '../support/part-work.js';
import { aPhoto } from '../support/some-files.js';
import { until } from '../support/until.js';

const MEGABYTE = 1024 * 1024;
/** Slow enough that a cut falls into the middle. */
const UPLOAD_BYTES_PER_SECOND = 6 * MEGABYTE;
const DISTRICT = '望海区政府';

interface Listed {
  id: string;
  number: string;
  version: number;
}

let product: RunningProduct;
let browser: Browser;
let folder: string;
let district: Person;
let lead: Person;
let itemId: string;
let partId: string;
const faults: string[][] = [];

/** The lead gives one district a part of an item and settles all other shares; the district signs. */
async function divide(asLead: ProductPerson, asDistrict: ProductPerson): Promise<void> {
  const { items } = await asLead.get<{ items: Listed[] }>('/work-items?sort=number&limit=100');
  itemId = items.find(({ number }) => number.endsWith('号-10'))!.id;
  const item = () => asLead.get<Listed & { shares: { unit: { id: string; name: string } }[] }>(`/work-items/${itemId}`);
  const { shares, version } = await item();
  const unitIds = shares.filter(({ unit }) => unit.name === DISTRICT).map(({ unit }) => unit.id);
  await asLead.post(`/work-items/${itemId}/split`, { units: { unitIds }, text: '开展区级应急演练' }, version);
  await asLead.post(`/work-items/${itemId}/shares/settle`, { choice: { all: true } }, (await item()).version);
  const waiting = await asDistrict.get<{ items: Listed[] }>('/dispatches?status=issued');
  for (const { id, version: seen } of waiting.items) await asDistrict.post(`/dispatches/${id}/sign`, {}, seen);
  const parts = await asDistrict.get<{ items: Listed[] }>(`/work-items?form=part&limit=100`);
  partId = parts.items[0]!.id;
}

const aFile = async (name: string, bytes: Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};
const bigPdf = (megabytes: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(megabytes * MEGABYTE), Buffer.from('\n%%EOF\n')]);

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${product.address}${path}`);
  await page.getByTestId('evidence').waitFor();
};
const state = (page: Page, name: string) => page.locator(`[data-testid=file][data-state=${name}]`);
const choose = (page: Page, ...paths: string[]) => page.locator('input[type=file]').setInputFiles(paths);

beforeAll(async () => {
  product = await startProduct();
  folder = await mkdtemp(join(tmpdir(), 'duban-files-'));
  browser = await launchBrowser();
  await divide(await productPerson(product.address, 'weijianwei'), await productPerson(product.address, 'wanghaiqu'));
  district = await signIn(browser, product.address, 'wanghaiqu');
  lead = await signIn(browser, product.address, 'weijianwei');
  // The files that are refused, and the line that is cut.
  faults.push(faultsOf(district.page, [413, 422]), faultsOf(lead.page));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

afterEach(() => expect(faults.flat()).toEqual([]));

describe('a unit', () => {
  it('hands in files over a line that is cut and a page that is reloaded, and is told what cannot be taken', async () => {
    const { page, context } = district;
    const [first, second] = [bigPdf(14), bigPdf(14)];
    const paths = [await aFile('演练总结.pdf', first), await aFile('演练方案.pdf', second)] as const;
    const empty = await aFile('空文件.pdf', Buffer.alloc(0));
    const huge = await aFile('录像.mp4', Buffer.alloc(0));
    await truncate(huge, 3 * 1024 * MEGABYTE);
    const line = await context.newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: UPLOAD_BYTES_PER_SECOND };
    await line.send('Network.enable');

    await open(page, `/items/${partId}`);
    await page.getByTestId('evidence-add').click();
    await line.send('Network.emulateNetworkConditions', slow);
    await choose(page, paths[0]);
    await state(page, 'uploading').waitFor();
    await page.waitForTimeout(800);
    await line.send('Network.emulateNetworkConditions', { ...slow, offline: true });
    await state(page, 'waiting').waitFor();
    await picture(page, 'evidence-cut');
    await line.send('Network.emulateNetworkConditions', slow);
    await state(page, 'ready').waitFor();

    // A reload in the middle: the same file goes on where it stood.
    await page.getByTestId('file-remove').click();
    await choose(page, paths[1]);
    await page.waitForRequest((request) => request.method() === 'PATCH' && request.headers()['upload-offset'] !== '0');
    await page.reload();
    await page.getByTestId('evidence-add').click();
    const begun: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/uploads')) begun.push(request.url());
    });
    const goesOn = page.waitForRequest((request) => request.method() === 'PATCH');
    await choose(page, paths[1]);
    expect(Number((await goesOn).headers()['upload-offset'])).toBeGreaterThanOrEqual(8 * MEGABYTE);
    await state(page, 'ready').waitFor();
    expect(begun).toEqual([]);
    await line.detach();

    await choose(page, paths[0], empty, huge);
    await state(page, 'failed').nth(1).waitFor();
    expect(
      await state(page, 'failed')
        .locator('[data-code]')
        .evaluateAll((told) => told.map(({ dataset }) => dataset.code)),
    ).toEqual(['fileEmpty', 'fileTooLarge']);
    await picture(page, 'evidence-refused');
    for (let left = 2; left > 0; left -= 1) await state(page, 'failed').first().getByTestId('file-remove').click();
    await state(page, 'ready').nth(1).waitFor();
    await page.getByTestId('evidence-proves').fill('区级应急演练已按方案完成');
    await page.getByTestId('evidence-submit').click();
    await page.getByTestId('citation').nth(1).waitFor();

    const asDistrict = await productPerson(product.address, 'wanghaiqu');
    const { items } = await asDistrict.get<ItemEvidence>(`/work-items/${partId}/evidence`);
    const stored = items.map(({ evidence: { content } }) => (content.kind === 'file' ? content.sha256 : ''));
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(stored.sort()).toEqual([sha256(first), sha256(second)].sort());
  }, 180_000);

  it('is offered what it supplied before, cites it with one press, and looks at files in the page', async () => {
    const { page } = district;
    const photo = await aFile('演练现场.jpg', await aPhoto());
    await open(page, `/items/${itemId}`);
    await page.getByTestId('evidence-add').click();
    await choose(page, join(folder, '演练总结.pdf'), photo);
    await state(page, 'known').getByTestId('known-cite').click();
    await page.getByTestId('citation').waitFor();
    await state(page, 'ready').waitFor();
    await picture(page, 'evidence-known');
    await page.getByTestId('evidence-proves').fill('演练现场照片');
    await page.getByTestId('evidence-submit').click();
    await page.getByTestId('evidence-close').waitFor({ state: 'hidden' });
    const shot = page.getByTestId('citation').filter({ hasText: '演练现场.jpg' });
    const answer = page.waitForResponse((response) => response.url().includes('/api/files?'));
    await shot.getByTestId('evidence-preview').click();
    expect((await answer).headers()['content-disposition']).toMatch(/^inline/);
    const image = page.getByTestId('preview-picture');
    await image.waitFor();
    await until(() => image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth > 0));
    await page.keyboard.press('Escape');
    const saved = page.waitForEvent('download');
    await page.getByTestId('evidence-pack').click();
    expect((await saved).suggestedFilename()).toMatch(/^佐证材料-.*\.zip$/);
    expect(await (await saved).failure()).toBeNull();
  }, 180_000);

  it('has one part returned by the lead, sees the place and the date, and is accepted the second time', async () => {
    const { page } = district;
    await submit(page, partId, '区级演练已完成，材料齐全。');
    await lead.page.goto(`${product.address}/items/${partId}/review`);
    await lead.page.getByTestId('review').waitFor();
    await lead.page.getByTestId('citation').first().waitFor();
    await picture(lead.page, 'review-desk');
    await lead.page.keyboard.press('r');
    await lead.page.getByTestId('lack-note').fill('缺演练签到表');
    await lead.page.keyboard.press('Enter');
    await lead.page.getByTestId('review-return').click();
    await lead.page.getByTestId('field-dueOn').fill('2030-09-20');
    await lead.page.getByTestId('act-submit').click();

    const told = page.getByTestId('open-return');
    await told.waitFor();
    await told
      .filter({ hasText: '材料已收悉，尚有 1 处需补充（已标注），请于 2030 年 9 月 20 日前补报；其余内容不必重填。' })
      .waitFor();
    await told.filter({ hasText: '缺演练签到表' }).waitFor();
    await picture(page, 'evidence-returned');
    await submit(page, partId, '已补报签到表。');
    await lead.page.goto(`${product.address}/items/${partId}/review`);
    await lead.page.getByTestId('review').waitFor();
    await lead.page.keyboard.press('Shift+A');
    await until(async () => (await lead.page.locator('[data-verdict=accepted]').count()) > 0);
    await lead.page.getByTestId('review-close').click();
    await lead.page.getByTestId('field-opinion').fill('材料齐全，同意。');
    await lead.page.getByTestId('act-submit').click();
    await page.locator('[data-testid=item][data-status=closed]').waitFor();
  }, 180_000);
});

describe('the general office', () => {
  it('samples, checks on the spot with photographs, orders rectification with a date, audits again and closes', async () => {
    await open(lead.page, `/items/${itemId}`);
    await lead.page.getByTestId('citation-accept').first().click();
    await lead.page.locator('[data-testid=citation][data-status=accepted]').waitFor();
    await reachTargets(await productPerson(product.address, 'weijianwei'), itemId, dayIn(DEFAULT_TIME_ZONE));
    await submit(lead.page, itemId, '全市应急体系已建成。');

    const { page, context } = await signIn(browser, product.address, 'duban1');
    faults.push(faultsOf(page));
    await page.getByTestId('desk-more').click();
    await page.getByText('抽查…').click();
    await page.getByTestId('sample-size').fill('1');
    await page.getByTestId('sample-draw').click();
    await page.getByTestId('sample').locator('tbody a').first().waitFor();
    await picture(page, 'sample');
    await page.getByTestId('sample').locator('a[href*="/review?sample="]').click();
    await page.getByTestId('review').waitFor();
    await page.getByTestId('more-actions').click();
    await page.getByTestId('more-recordAudit').click();
    const form = page.getByTestId('act-form');
    await form.getByText('实地核查').click();
    await form.getByTestId('field-visitedOn').fill('2026-11-20');
    await form.getByTestId('field-place').fill('望海区疾控中心');
    await form.getByTestId('field-team').fill('督查室二人');
    await choose(page, join(folder, '演练现场.jpg'));
    await state(page, 'ready').waitFor();
    await form.getByText('未通过').click();
    await form.getByTestId('field-opinion').fill('应急物资储备台账与实物不符。');
    await picture(page, 'audit-on-site');
    await page.getByTestId('act-submit').click();
    await page.getByTestId('photographs').getByTestId('evidence-preview').waitFor();
    await picture(page, 'audited');

    await page.getByTestId('review-rectify').click();
    await page.getByTestId('part-picker').locator('input[type=checkbox]').first().check();
    await page.getByTestId('part-note').fill('补齐物资并更新台账');
    await page.getByTestId('field-dueOn').fill('2030-10-31');
    await page.getByTestId('field-reason').fill('账实不符');
    await page.getByTestId('act-submit').click();
    const told = lead.page.getByTestId('open-return');
    await told.waitFor();
    await told.filter({ hasText: '经核查，有 1 处需整改（已标注），请于 2030 年 10 月 31 日前完成整改' }).waitFor();
    await submit(lead.page, itemId, '已补齐物资，台账已更新。');

    await page.goto(`${product.address}/items/${itemId}/review`);
    await page.getByTestId('review').waitFor();
    await page.getByTestId('review-close').click();
    await page.getByTestId('field-opinion').fill('复查属实，予以销号。');
    await page.getByTestId('act-submit').click();
    await lead.page.locator('[data-testid=item][data-status=closed]').waitFor();
    await picture(lead.page, 'closed');
    await context.close();
  }, 180_000);
});

/** Hands an item in from its page. */
async function submit(page: Page, id: string, statement: string): Promise<void> {
  await open(page, `/items/${id}`);
  await page.getByTestId('action-submit').click();
  await page.getByTestId('field-words').fill(statement);
  await page.getByTestId('act-submit').click();
  await page.locator('[data-testid=item][data-status=submitted]').waitFor();
}
