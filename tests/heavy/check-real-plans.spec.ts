import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/browser-faults.js';
import { launchBrowser, type Person, picture, signIn } from '../support/browser.js';
import { answerQuestions, confirmIssue, previewIssue } from '../support/plan-walk.js';
import { withRealPlans } from '../support/real-plans.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

/** Hands a document in from the page of plans; ends at its first question, or at its issue where it asks nothing. */
async function importFile(page: Page, address: string, folder: string, name: string): Promise<void> {
  await page.goto(`${address}/plans`);
  await page.getByTestId('import-document').click();
  const buffer = readFileSync(join(folder, 'documents', `${name}.txt`));
  await page.locator('input[type=file]').setInputFiles({ name: `${name}.txt`, mimeType: 'text/plain', buffer });
  await page.getByTestId('import-submit').click();
}

withRealPlans((folder) => {
  describe('the questions of a real plan', () => {
    let product: RunningProduct;
    let browser: Browser;
    let supervisor: Person;
    let faults: string[];

    beforeAll(async () => {
      product = await startProduct();
      browser = await launchBrowser();
      supervisor = await signIn(browser, product.address, 'duban1');
      faults = faultsOf(supervisor.page);
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await product?.stop();
    }, 60_000);

    it.each([
      ['jining-2024', 28],
      ['weihai-2024', 22],
      // beside those two its own numbers look damaged where they are
      ['qingdao-2024-web', 27],
    ])(
      'of %s are at most forty, each is answered with one press, and it is issued',
      async (name, items) => {
        const { page } = supervisor;
        await importFile(page, product.address, folder, name);
        await page.getByTestId('question').waitFor();
        expect(await page.getByTestId('coverage').innerText()).toContain('100%');
        expect(await page.locator('[data-testid=task-table] tbody tr').count()).toBe(items);
        await page.waitForTimeout(300);
        await picture(page, `check-${name}`);
        const kinds = await answerQuestions(page);
        console.log(`${name}: ${kinds.length} questions, one press each: ${kinds.join(' ')}`);
        expect(kinds.length).toBeLessThanOrEqual(40);
        await previewIssue(page);
        await confirmIssue(page);
        expect(faults).toEqual([]);
      },
      180_000,
    );

    it('is known in another copy, and where the two differ is shown', async () => {
      const { page } = supervisor;
      const plan = page.getByTestId('plan-table').locator('tbody tr');
      await page.goto(`${product.address}/plans`);
      await plan.first().waitFor();
      const before = await plan.count();
      await importFile(page, product.address, folder, 'qingdao-2024-pdf');
      await page.waitForURL(/\/copies\//);
      const differences = page.getByTestId('copy-differences').locator('tbody tr[data-row-key]');
      await differences.first().waitFor();
      expect(await differences.count()).toBeGreaterThanOrEqual(5);
      // where one copy lost a sign the other has none
      expect((await differences.allInnerTexts()).join('\n')).toMatch(/1∶1\P{L}2[^]*1∶12/u);
      await picture(page, 'copy-differences');
      await page.goto(`${product.address}/plans`);
      await plan.first().waitFor();
      expect(await plan.count()).toBe(before);
    }, 60_000);

    it.each([
      ['床医比', '1:0.55'],
      ['医护比', '1:1.2'],
      ['县域就诊率', '90%'],
    ])(
      'of three cities stand side by side with the repaired numbers: %s',
      async (indicator, expected) => {
        const { page } = supervisor;
        await page.goto(`${product.address}/plans/compare?indicator=${encodeURIComponent(indicator)}`);
        const rows = page.getByTestId('comparison-table').locator('tbody tr[data-row-key]');
        await rows.first().waitFor();
        await picture(page, `comparison-${indicator}`);
        for (const city of ['青岛', '济宁', '威海']) {
          const value = await rows.filter({ hasText: city }).first().locator('.value').innerText();
          expect(`${city} ${value.replace(/[^\d.:∶%]/g, '').replace('∶', ':')}`).toBe(`${city} ${expected}`);
        }
      },
      60_000,
    );
  });
});
