import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Actor } from '#libs/access';
import type { AnswerQuestions, GetDraft, ImportDocument, Plans } from '#libs/plans';
import type { IssuePlan, ListDispatches, SignDispatch } from '#libs/work-items';
import type { SeedDocument } from './documents.js';

/** The commands a person would use for it: the demonstration is made the way a city would make it. */
export interface PlanCommands {
  importDocument: ImportDocument;
  plans: Plans;
  getDraft: GetDraft;
  answerQuestions: AnswerQuestions;
  issuePlan: IssuePlan;
  listDispatches: ListDispatches;
  signDispatch: SignDispatch;
}

/** Imports a demonstration plan, gives every question its first offered answer, and issues it; again does nothing. */
export async function seedIssuedPlan(
  commands: PlanCommands,
  supervisor: Actor,
  document: SeedDocument,
): Promise<string> {
  const bytes = await readFile(documentPath(document.fileName));
  const { planId } = await commands.importDocument.run(supervisor, {
    fileName: document.fileName,
    mediaType: 'text/plain',
    bytes,
  });
  if ((await commands.plans.one(supervisor, planId)).status !== 'draft') return planId;
  let draft = await commands.getDraft.run(supervisor, planId);
  for (const { id, printed } of draft.questions) {
    const question = draft.questions.find((one) => one.id === id);
    if (question?.status !== 'open') continue;
    const answer = question.options[0]?.answer;
    if (!answer) throw new Error(`The demonstration plan leaves a question without an offered answer: ${printed}`);
    draft = await commands.answerQuestions.answer(supervisor, planId, id, question.version, answer);
  }
  await commands.issuePlan.run(supervisor, planId, draft.version);
  return planId;
}

/** Signs each liaison's dispatch of the plan, as far as it is not signed yet. */
export async function seedSignatures(
  commands: PlanCommands,
  planId: string,
  liaisons: readonly Actor[],
): Promise<void> {
  for (const liaison of liaisons) {
    const { items } = await commands.listDispatches.run(liaison, { plan: planId, status: 'issued', limit: 25 });
    for (const dispatch of items.filter((one) => one.canSign))
      await commands.signDispatch.run(liaison, dispatch.id, dispatch.version);
  }
}

/** The texts lie beside the sources, also where the compiled seed runs from `dist`. */
const documentPath = (fileName: string): string => {
  const here = fileURLToPath(import.meta.url);
  const root = here.includes('/dist/seeds/')
    ? new URL('../../../seeds/documents/', import.meta.url)
    : new URL('../documents/', import.meta.url);
  return fileURLToPath(new URL(fileName, root));
};
