import type { EntityManager } from 'typeorm';
import type { NamedTables } from '#libs/plan-reader';
import type { DraftQuestion } from '../domain/draft.js';
import { namedTables } from '../domain/table-questions.js';
import { explainedTables } from './revision/explained-tables.js';

/** The headers by which a draft's text is read: those that its own questions explain, and those of the plan's earlier texts. */
export const tablesOf = async (
  manager: EntityManager,
  planId: string,
  questions: readonly DraftQuestion[],
): Promise<NamedTables> => new Map([...(await explainedTables(manager, planId)), ...namedTables(questions)]);
