import type { Browser, Page } from 'playwright-core';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { aSignedMatter, DUE, LATER } from '../support/approval-story.js';
import { faultsOf } from '../support/browser-faults.js';
import { choose, launchBrowser, picture, signIn } from '../support/browser.js';
import { type ProductPerson, productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const today = dayIn(DEFAULT_TIME_ZONE);
const faults: string[] = [];
/** Many people sign in, and that is slow on purpose; a busy machine makes it slower. */
const SLOW = 240_000;

let product: RunningProduct;
let browser: Browser;
let officer: Page;
let supervisor: Page;
let office: ProductPerson;
let lead: ProductPerson;
let matter: { planId: string; itemId: string };

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  [office, lead] = [await productPerson(product.address, 'duban1'), await productPerson(product.address, 'weijianwei')];
  matter = await aSignedMatter(office, lead, '建成全民健康信息平台');
  officer = await at('weijianwei-jingban');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function at(login: string, refused: readonly number[] = []): Promise<Page> {
  const { page } = await signIn(browser, product.address, login);
  const noted = faultsOf(page, refused);
  page.on('close', () => faults.push(...noted));
  return page;
}

const send = async (page: Page): Promise<void> => {
  await page.getByTestId('act-submit').click();
  await page.getByTestId('act-form').waitFor({ state: 'hidden' });
};

/** Opens what waits from the list of what waits. */
async function fromInbox(page: Page, kind: string): Promise<void> {
  await page.goto(`${product.address}/inbox?kind=${kind}`);
  const line = page.getByTestId('inbox-table').locator('tr[data-kind]', { hasText: '建成全民健康信息平台' });
  await line.getByTestId('inbox-act').click();
  await page.getByTestId('approval').waitFor();
}

/** Agrees with a key and a few words. */
async function agree(page: Page, words: string): Promise<void> {
  await page.getByTestId('action-approve').waitFor();
  await page.keyboard.press('a');
  await page.getByTestId('field-reason').fill(words);
  await send(page);
}

const more = async (page: Page, act: string): Promise<void> => {
  await page.getByTestId('more-actions').click();
  await page.getByTestId(`more-${act}`).click();
};

describe('an extension by five roles', () => {
  it(
    'needs a flow because the office says so, and who would decide is seen beforehand',
    async () => {
      const page = await at('duban2');
      await page.goto(`${product.address}/plans/${matter.planId}/approvals`);
      const row = page.getByTestId('policy-table').locator('tr[data-action=askExtension]');
      await row.locator('.ant-select').click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '延期审批' }).click();
      await page.getByTestId('save-policies').click();
      await page.getByText('已保存，新的申请按此办理').waitFor();
      await row.getByTestId('who-decides').click();
      expect(await page.getByTestId('dry-run').innerText()).toMatch(/尹知禾[\s\S]*姚以川[\s\S]*郭可砚/);
      await page.close();
    },
    SLOW,
  );

  it(
    'is sent by the officer, who is told whose word it needs; the item says for whom it waits',
    async () => {
      await officer.goto(`${product.address}/items/${matter.itemId}?act=askExtension`);
      await officer.getByTestId('expected-approval').filter({ hasText: '主要负责人审签 尹知禾' }).waitFor();
      await officer.getByTestId('field-proposedDue').fill(LATER);
      await officer.getByTestId('field-reason').fill('设备采购周期延长');
      await send(officer);
      await officer.getByText('已送审').first().waitFor();
      await officer.getByTestId('held-by').getByText('等待 尹知禾 审批').waitFor();
    },
    SLOW,
  );

  it(
    'goes to the head and the office',
    async () => {
      const head = await at('weijianwei-zhuyao');
      await fromInbox(head, 'approve');
      await agree(head, '情况属实，同意上报');
      supervisor = await at('duban2');
      await fromInbox(supervisor, 'approve');
      await agree(supervisor, '拟同意');
      await head.close();
    },
    SLOW,
  );

  it(
    'is returned by the leader to the second step, who there adds an approver',
    async () => {
      const leader = await at('fushizhang1');
      await fromInbox(leader, 'approve');
      await leader.keyboard.press('r');
      await leader.getByTestId('field-toStep').getByText('督查室审核').click();
      await leader.getByTestId('field-reason').fill('请会同财政部门核实');
      await send(leader);
      await leader.getByTestId('trail').getByText('退回到“督查室审核”').waitFor();
      await leader.close();
      await supervisor.getByTestId('trail').getByText('第 2 次').waitFor();
      await more(supervisor, 'add');
      await choose(supervisor, 'field-personId', '周若恒');
      await send(supervisor);
      await supervisor.getByText('由姚以川前加签').waitFor();
      const added = await at('caizhengju-zhuyao');
      await fromInbox(added, 'approve');
      await agree(added, '资金已落实');
      await supervisor.getByTestId('action-approve').waitFor();
      await agree(supervisor, '已核实，拟同意');
      for (const page of [supervisor, added]) await page.close();
    },
    SLOW,
  );

  it(
    'has a stand-in for the leader from then on',
    async () => {
      const leader = await at('fushizhang1');
      await leader.goto(`${product.address}/stand-ins`);
      await leader.getByTestId('arrange').click();
      await choose(leader, 'field-standInId', '白明溪');
      await leader.getByTestId('field-reason').fill('出差');
      await send(leader);
      const arranged = leader.getByTestId('stand-in-table').locator('tr', { hasText: '白明溪' });
      await arranged.getByText('生效中').waitFor();
      expect(await arranged.innerText()).toMatch(/^郭可砚\s+白明溪/);
      await leader.close();
    },
    SLOW,
  );

  it(
    'refuses a stand-in who has one, in words, and keeps what was typed',
    async () => {
      const deputy = await at('fumishuzhang', [409]);
      await deputy.goto(`${product.address}/stand-ins`);
      await deputy.getByTestId('arrange').click();
      await choose(deputy, 'field-standInId', '丁乐序');
      await deputy.getByTestId('field-reason').fill('休假');
      await deputy.getByTestId('act-submit').click();
      await deputy.getByTestId('problem').waitFor();
      expect(await deputy.getByTestId('problem').getAttribute('data-code')).toBe('standInChain');
      expect(await deputy.getByTestId('field-reason').inputValue()).toBe('休假');
      await deputy.close();
    },
    SLOW,
  );

  it(
    'is granted by the stand-in for the leader; the old date stays visible',
    async () => {
      const deputy = await at('fumishuzhang');
      await fromInbox(deputy, 'standIn');
      await agree(deputy, '同意延期');
      await deputy.getByTestId('outcome').getByText('审批已通过').waitFor();
      await deputy.getByTestId('trail').filter({ hasText: '白明溪（代郭可砚） 同意' }).waitFor();
      await picture(deputy, 'approval-trail');
      await deputy.close();
      await officer.goto(`${product.address}/items/${matter.itemId}`);
      await officer.getByTestId('due').getByText(LATER).waitFor();
      await officer.getByTestId('former-due').filter({ hasText: DUE }).waitFor();
      expect(faults).toEqual([]);
    },
    SLOW,
  );
});

describe('a closing', () => {
  it(
    'lapses because evidence was withdrawn meanwhile, and everyone concerned sees why',
    async () => {
      const { planId, itemId } = await aSignedMatter(office, lead, '建成区域影像中心');
      const { items: flows } = await office.get<{ items: { id: string; key: string }[] }>('/approvals/flows');
      const flowId = flows.find(({ key }) => key === 'keyClosing')!.id;
      const policies = `/plans/${planId}/approval-policies`;
      const { version } = await office.get<{ version: number }>(policies);
      await office.put(policies, { items: [{ action: 'close', flowId }] }, version);
      const item = await lead.get<{ lead: { id: string } }>(`/work-items/${itemId}`);
      const { id: evidenceId } = await lead.post<{ id: string }>('/evidence', {
        unitId: item.lead.id,
        title: '验收报告',
        proves: '已通过验收',
        periodFrom: `${today.slice(0, 4)}-01-01`,
        periodTo: today,
        content: { kind: 'text', text: '专家组验收合格。' },
        citations: [{ itemId }],
      });
      const versionOf = async (by: ProductPerson, of: string) => (await by.get<{ version: number }>(of)).version;
      const path = `/work-items/${itemId}`;
      await lead.post(`${path}/submit`, { statement: '已建成投用。' }, await versionOf(lead, path));
      await office.post(`${path}/marks`, { marks: [{ part: 'item', subjectId: itemId, verdict: 'accepted' }] });
      await office.post(`${path}/audits`, { kind: 'desk', conclusion: 'passed', opinion: '材料齐全，符合要求。' });
      await office.post(`${path}/close`, { opinion: null }, await versionOf(office, path));
      await lead.post(
        `/evidence/${evidenceId}/withdraw`,
        { reason: '报告有误' },
        await versionOf(lead, `/evidence/${evidenceId}`),
      );

      const tell = async (login: string) => {
        const page = await at(login);
        await page.goto(`${product.address}/inbox?kind=approve`);
        await page.locator('tr[data-kind]', { hasText: '建成区域影像中心' }).getByTestId('inbox-act').click();
        await agree(page, '同意销号');
        return page;
      };
      const first = await tell('duban2');
      const second = await tell('duban3');
      await second.getByTestId('outcome').getByText('佐证材料').waitFor();
      await first.getByTestId('outcome').getByText('本次审批失效').waitFor();
      await officer.goto(`${product.address}/items/${itemId}`);
      await officer.getByTestId('approvals-of-item').getByText('已失效').waitFor();
      await officer.getByTestId('approvals-of-item').getByRole('link', { name: '办结销号' }).click();
      await officer.getByTestId('outcome').filter({ hasText: '变化的内容：佐证材料' }).waitFor();
      await picture(officer, 'approval-lapsed');
    },
    SLOW,
  );
});
