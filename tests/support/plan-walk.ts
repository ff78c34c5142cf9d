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

/**
 * Answers each question with one press: where a number may have lost its point by the repair that is offered, else by the
 * first offered answer. Says how many there were of which kind.
 */
export async function answerQuestions(page: Page): Promise<string[]> {
  const kinds: string[] = [];
  const isDone = () => page.getByTestId('to-issue').isVisible();
  while (kinds.length < MOST_QUESTIONS && !(await isDone())) {
    const question = page.getByTestId('question');
    const id = await question.getAttribute('data-question');
    kinds.push((await question.getAttribute('data-kind')) ?? '');
    const answers = question.locator('.answers button');
    const repair = answers.filter({ hasText: '更正为' });
    await ((await repair.count()) > 0 ? repair : answers).first().click();
    await until(async () => (await isDone()) || (await question.getAttribute('data-question')) !== id);
  }
  return kinds;
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
