import type { Page } from 'playwright-core';
import { planToImport } from '#seeds';
import { until } from './until.js';

const MOST_QUESTIONS = 40;

/** Imports the demonstration's second document from the page of plans; ends at its first question. */
export async function importDocument(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/plans`);
  await page.getByTestId('import-document').click();
  await page.locator('input[type=file]').setInputFiles(`seeds/documents/${planToImport.fileName}`);
  await page.getByTestId('import-submit').click();
  await page.getByTestId('question').waitFor();
}

/** Takes the first offered answer to each question; a unit nobody knows is a new one. */
export async function answerQuestions(page: Page): Promise<void> {
  const isDone = () => page.getByTestId('to-issue').isVisible();
  for (let asked = 0; asked < MOST_QUESTIONS && !(await isDone()); asked += 1) {
    const message = await page.getByTestId('question-message').innerText();
    const question = page.getByTestId('question');
    const unknown = (await question.getAttribute('data-kind')) === 'unknownUnit';
    const answer = unknown ? '[data-answer=newUnit]' : '.answers button';
    await question.locator(answer).first().click();
    await page.getByTestId('confirm').click();
    await until(async () => (await isDone()) || (await page.getByTestId('question-message').innerText()) !== message);
  }
}

/** Looks at the preview of the dispatches. */
export async function previewIssue(page: Page): Promise<void> {
  await page.getByTestId('to-issue').click();
  await page.getByTestId('preview-table').waitFor();
}

/** Issues what the preview shows; ends on the page of the plan. */
export async function confirmIssue(page: Page): Promise<void> {
  await page.getByTestId('issue').click();
  await page.getByTestId('issue-checked').click();
  await page.getByTestId('issue-confirm').click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  await page.getByText('督〔', { exact: false }).first().waitFor();
}
