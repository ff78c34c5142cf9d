import type { Browser } from 'playwright-core';
import { DUE } from '../support/approval-story.js';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const SLOW = 240_000;

describe('what needs an approval where a plan says nothing', () => {
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
    'is said for the whole office; a plan held by the approval of its issue says who decides, also where it is checked',
    async () => {
      const office = await productPerson(product.address, 'duban1');
      const { page } = await signIn(browser, product.address, 'duban2');
      const faults = faultsOf(page);
      await page.goto(`${product.address}/flows`);
      await page.getByTestId('to-office-policies').click();
      const row = page.getByTestId('policy-table').locator('tr[data-action=issue]');
      await page.getByTestId('policy-table').locator('tr[data-action=send]').waitFor();
      await row.locator('.ant-select').click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '方案交办审批' }).click();
      await page.getByTestId('save-policies').click();
      await page.getByText('已保存，新的申请按此办理').waitFor();
      await picture(page, 'office-policies');

      const { items: units } = await office.get<{ items: { id: string; name: string }[] }>('/units');
      const unitId = units.find(({ name }) => name === '市卫生健康委')!.id;
      const { planId } = await office.post<{ planId: string }>('/plans/matters', {
        ...{
          kind: 'meeting',
          title: '建成医疗应急物资库',
          measures: '建成并投入使用。',
          dueOn: DUE,
          dueOwner: 'leader',
        },
        assignments: [{ role: 'lead', unitId }],
      });
      await page.goto(`${product.address}/plans/${planId}`);
      await page.getByRole('heading', { name: '建成医疗应急物资库' }).waitFor();
      const { version } = await office.get<{ version: number }>(`/plans/${planId}`);
      await office.post(`/plans/${planId}/issue`, {}, version);
      // Said to whoever looks at it already.
      await page.getByTestId('plan-held').getByText('审批（督查室复核）').waitFor();
      expect(await page.getByTestId('plan-held').innerText()).toMatch(/下发方案的审批 等待 .*姚以川/);
      await picture(page, 'plan-held');
      await page.goto(`${product.address}/plans/${planId}/check`);
      await page.getByTestId('plan-held').getByText('审批（督查室复核）').waitFor();
      await picture(page, 'plan-held-check');
      await page.getByTestId('plan-held').getByRole('link').click();
      await page.getByTestId('approval').waitFor();
      await page.goto(`${product.address}/plans/${planId}/approvals`);
      await page.getByTestId('policies-inherited').waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${product.address}/plans/${planId}`);
      await page.getByTestId('plan-held').getByText('审批（督查室复核）').waitFor();
      await picture(page, 'plan-held-narrow');
      expect(faults).toEqual([]);
    },
    SLOW,
  );
});
