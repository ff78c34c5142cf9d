import type { Browser, Page } from 'playwright-core';
import { aSignedMatter, LATER } from '../support/approval-story.js';
import { faultsOf } from '../support/browser-faults.js';
import { heldBack } from '../support/held-back.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { type ProductPerson, productPerson } from '../support/product-person.js';
import { until } from '../support/until.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const TITLE = '建成全民健康信息平台';
const HEAD = '尹知禾';
const FINANCE = '周若恒';
const SLOW = 120_000;
/** A window so low, in pixels, that the comments of a page lie below it. */
const LOW = 420;
const faults: string[][] = [];

let product: RunningProduct;
let browser: Browser;
let officer: ProductPerson;
let supervisor: ProductPerson;
let planId: string;
let itemId: string;
let caseId: string;
/** The requester, and two colleagues of the head. */
let asking: string;
let first: string;
let second: string;

interface ShippedFlow {
  id: string;
  definition: { name: string };
}

/** Nobody is found for its one step: the office appoints. */
const definition = {
  name: '处室审签',
  start: 'office',
  steps: [
    {
      key: 'office',
      name: '处室审签',
      approvers: [{ by: 'relation', relation: 'field', roles: ['officer'] }],
      agreement: { mode: 'any' },
      next: [{ when: null, to: 'end' }],
    },
  ],
};

/** Extensions of the plan are decided by this flow from now on. */
async function decideBy(flowId: string): Promise<void> {
  const policies = `/plans/${planId}/approval-policies`;
  const { version } = await supervisor.get<{ version: number }>(policies);
  await supervisor.put(policies, { items: [{ action: 'askExtension', flowId }] }, version);
}
async function asked(): Promise<string> {
  await officer.post(`/work-items/${itemId}/extensions`, { proposedDue: LATER, reason: '设备采购周期延长' });
  const { items } = await officer.get<{ items: { id: string }[] }>('/approvals/cases?status=open');
  return items[0]!.id;
}

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  supervisor = await productPerson(product.address, 'duban1');
  const [lead, head] = [
    await productPerson(product.address, 'weijianwei'),
    await productPerson(product.address, 'weijianwei-zhuyao'),
  ];
  officer = await productPerson(product.address, 'weijianwei-jingban');
  const matter = await aSignedMatter(supervisor, lead, TITLE);
  ({ itemId, planId } = matter);
  const { id: flowId } = await supervisor.post<{ id: string }>('/approvals/flows', { key: 'walk', definition });
  await decideBy(flowId);
  caseId = await asked();
  asking = (await officer.get<{ requester: { name: string } }>(`/approvals/cases/${caseId}`)).requester.name;
  const { items } = await head.get<{ items: { name: string }[] }>('/approvals/colleagues');
  [first, second] = items.map(({ name }) => name).filter((name) => name !== asking) as [string, string];
}, SLOW);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 300_000);

async function at(login: string): Promise<Page> {
  const { page } = await signIn(browser, product.address, login);
  faults.push(faultsOf(page));
  await page.goto(`${product.address}/approvals/${caseId}`);
  await page.getByTestId('approval').waitFor();
  return page;
}
const more = async (page: Page, act: string): Promise<void> => {
  await page.getByTestId('more-actions').click();
  await page.getByTestId(`more-${act}`).click();
  await page.getByTestId('act-submit').waitFor();
};
async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.getByTestId(field).click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first().click();
  await page.locator('.ant-modal-title').click();
}
/** Sends what is open; the trail then tells it. */
async function send(page: Page, event: string | null): Promise<void> {
  await page.getByTestId('act-submit').click();
  await page.getByTestId('act-submit').waitFor({ state: 'hidden' });
  if (event !== null) await page.getByTestId('trail').locator(`[data-event=${event}]`).waitFor();
}
const told = async (page: Page): Promise<string[]> =>
  (await page.getByTestId('trail').locator('[data-event] > span').allInnerTexts()).map((text) => text.trim());
const listed = async (page: Page, role: string): Promise<void> => {
  await page.goto(`${product.address}/inbox`);
  await page.getByTestId('nav-approvals').click();
  await page.getByTestId(`tab-${role}`).click();
  await page.getByTestId('approval-table').locator(`tr[data-case="${caseId}"]`).waitFor();
};

describe('a comment on an approval', () => {
  it(
    'names a colleague, in whose open inbox it appears and leads to its place',
    async () => {
      const [writing, named] = [await at('weijianwei-jingban'), await at('weijianwei-zhuyao')];
      await named.setViewportSize({ width: 1280, height: LOW });
      await named.goto(`${product.address}/inbox`);
      await named.getByTestId('inbox-table').waitFor();
      expect(await named.locator('[data-kind=mention]').count()).toBe(0);

      await writing.getByTestId('write-comment').click();
      await writing.getByTestId('field-text').fill('请一并考虑设备到货时间。');
      const people = writing.getByTestId('field-mentionedIds');
      await people.click();
      await writing.locator('.ant-select-dropdown:visible .ant-select-item-option').first().waitFor();
      // Enter before the answer: nobody of those shown before is meant.
      const looking = await heldBack(writing, 'GET', '**/api/comments/nameable?*text=*');
      await writing.keyboard.type(HEAD);
      await looking.asked;
      await writing.keyboard.press('Enter');
      expect(await people.locator('.ant-select-selection-item').count()).toBe(0);
      looking.goOn();
      const found = writing.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: HEAD });
      await found.first().click();
      await writing.locator('.ant-modal-title').click();
      await send(writing, null);
      await writing.getByTestId('comment').getByText(`提醒：${HEAD}`).waitFor();

      const line = named.locator('[data-kind=mention]');
      await line.locator('[data-testid=inbox-act]:visible').click();
      await named.waitForURL(/#comments$/);
      const comment = named.getByTestId('comment').filter({ hasText: '请一并考虑设备到货时间。' });
      await comment.waitFor();
      await until(async () => (await comment.boundingBox())!.y < LOW);
      await picture(named, 'mention');
      await named.getByTestId('note-mention').click();
      await named.getByTestId('note-mention').waitFor({ state: 'detached' });
      await named.goto(`${product.address}/inbox`);
      await named.getByTestId('inbox-table').waitFor();
      expect(await named.locator('[data-kind=mention]').count()).toBe(0);
      expect(faults.flat()).toEqual([]);
    },
    SLOW,
  );
});

describe('the acts of an approval, each pressed once', () => {
  it(
    'are told by the trail as they happened, and reach whom they concern',
    async () => {
      const requester = await at('weijianwei-jingban');
      await more(requester, 'urge');
      await send(requester, 'urged');
      await more(requester, 'copy');
      await choose(requester, 'field-personIds', FINANCE);
      await send(requester, 'copied');
      const office = await at('duban2');
      await office.getByTestId('action-appoint').click();
      await choose(office, 'field-personId', HEAD);
      await send(office, 'appointed');

      const head = await at('weijianwei-zhuyao');
      await head.goto(`${product.address}/inbox?kind=approve`);
      await head.locator('[data-testid=inbox-urged]:visible', { hasText: `${asking}已催办` }).waitFor();
      await head.locator('[data-testid=inbox-act]:visible').first().click();
      await more(head, 'delegate');
      await choose(head, 'field-personId', first);
      await send(head, 'delegated');
      await more(head, 'takeBack');
      await send(head, 'takenBack');
      await more(head, 'add');
      await choose(head, 'field-personId', second);
      await send(head, 'added');
      await more(head, 'remove');
      await send(head, 'removed');
      await more(head, 'transfer');
      await choose(head, 'field-personId', FINANCE);
      await send(head, 'transferred');

      const finance = await at('caizhengju-zhuyao');
      await listed(finance, 'copied');
      await finance.getByRole('link', { name: TITLE }).click();
      await more(finance, 'disapprove');
      await finance.getByTestId('field-reason').fill('资金已安排，不宜延期');
      await send(finance, null);
      await finance.locator('[data-testid=outcome][data-status=disapproved]').waitFor();
      const appointing = (await told(finance))[2]!;
      expect(await told(finance)).toEqual([
        `${asking}催办`,
        `${asking}抄送${FINANCE}`,
        expect.stringMatching(new RegExp(`指定${HEAD}审批$`)),
        `${HEAD}授权${first}办理`,
        `${HEAD}收回对${first}的授权`,
        `${HEAD}前加签${second}`,
        `${HEAD}撤销对${second}的加签`,
        `${HEAD}转办${FINANCE}`,
      ]);
      expect(appointing).not.toMatch(/^指定/);
      const decided = finance.getByTestId('trail').locator('[data-task]');
      expect(await decided.innerText()).toMatch(new RegExp(`${FINANCE}\\s+转办自${HEAD}\\s+不同意`));
      await picture(finance, 'approval-trail');
      await listed(finance, 'decided');
      await listed(requester, 'asked');
      await picture(requester, 'approvals');

      const { items } = await supervisor.get<{ items: ShippedFlow[] }>('/approvals/flows');
      await decideBy(items.find(({ definition }) => definition.name === '延期审批')!.id);
      caseId = await asked();
      await requester.goto(`${product.address}/approvals/${caseId}`);
      await more(requester, 'withdraw');
      await send(requester, null);
      await requester.locator('[data-testid=outcome][data-status=withdrawn]').waitFor();
      await requester.goto(`${product.address}/approvals?role=copied`);
      await requester.getByText('目前没有抄送您的审批').waitFor();
      await requester.evaluate(`localStorage.setItem('duban-language', 'en')`);
      await requester.goto(`${product.address}/items/${itemId}`);
      const ended = requester.getByTestId('approvals-of-item').locator('[data-status=withdrawn]');
      await ended.getByText('Approval of an extension').waitFor();
      expect(faults.flat()).toEqual([]);
    },
    SLOW,
  );
});
