import type { Browser } from 'playwright-core';
import { aSignedMatter, LATER } from '../support/approval-story.js';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const matters = ['建成影像诊断中心', '建成急救调度平台', '建成血液管理平台', '建成健康档案平台'];
const SLOW = 240_000;

describe('several approvals in the list of what waits', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 60_000);

  it(
    'are agreed to in one act, after it was seen what comes of each; what somebody decided meanwhile stays in sight',
    async () => {
      const [office, lead, chief] = [
        await productPerson(product.address, 'duban1'),
        await productPerson(product.address, 'weijianwei'),
        await productPerson(product.address, 'weijianwei-zhuyao'),
      ];
      const { items: flows } = await office.get<{ items: { id: string; key: string }[] }>('/approvals/flows');
      const flowOf = (key: string) => flows.find((flow) => flow.key === key)!.id;
      const cases: string[] = [];
      for (const title of matters) {
        const { planId, itemId } = await aSignedMatter(office, lead, title);
        const items = [{ action: 'askExtension', flowId: flowOf('extension') }];
        await office.put(`/plans/${planId}/approval-policies`, { items }, 0);
        await lead.post(`/work-items/${itemId}/extensions`, { proposedDue: LATER, reason: '设备采购周期延长' });
        const { items: held } = await lead.get<{ items: { id: string }[] }>(`/approvals/cases?itemId=${itemId}`);
        cases.push(held[0]!.id);
      }
      const { page } = await signIn(browser, product.address, 'weijianwei-zhuyao');
      const faults = faultsOf(page);
      await page.goto(`${product.address}/inbox`);
      const line = (title: string) => page.getByTestId('inbox-table').locator('tr[data-kind]', { hasText: title });
      await line(matters[0]!).waitFor();
      for (const title of matters) await line(title).locator('input[type=checkbox]').check();
      await page.getByTestId('approve-many').click();
      const open = page.getByTestId('approve-many-open');
      await open.getByText('可同意 4 项').waitFor();
      expect(await open.locator('li').first().innerText()).toContain('同意后转“督查室审核”，由');
      await picture(page, 'approve-many');

      // Somebody else is quicker with one of them.
      const path = `/approvals/cases/${cases[1]}`;
      const { version, tasks } = await chief.get<{ version: number; tasks: { id: string; state: string }[] }>(path);
      const taskId = tasks.find(({ state }) => state === 'live')!.id;
      await chief.post(`${path}/tasks/${taskId}/disapprove`, { reason: '材料不全' }, version);
      const refused = page.getByTestId('approve-many-refused');
      await refused.getByText('不能在此同意 1 项').waitFor();
      expect(await refused.locator('li').getAttribute('data-code')).toBe('caseClosed');
      await page.getByTestId('field-reason').fill('同意上报');
      await page.getByTestId('act-submit').getByText('同意 3 项').waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await picture(page, 'approve-many-narrow');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByTestId('act-submit').click();
      await page.getByText('已同意 3 项').waitFor();
      await page.getByTestId('act-form').waitFor({ state: 'hidden' });
      for (const title of matters) await line(title).waitFor({ state: 'detached' });
      const { tasks: after } = await chief.get<{ tasks: { decision: { reason: string } | null }[] }>(
        `/approvals/cases/${cases[0]}`,
      );
      expect(after[0]?.decision).toMatchObject({ decision: 'approve', reason: '同意上报' });
      expect(faults).toEqual([]);
    },
    SLOW,
  );
});
