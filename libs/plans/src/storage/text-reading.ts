import type { EntityManager } from 'typeorm';
import type { Outline, OutlineWarning } from '#libs/contracts';
import type { NamedTables } from '#libs/plan-reader';
import type { DraftContent, DraftQuestion } from '../domain/draft.js';
import { withDraftRefs } from '../domain/outline-refs.js';
import { readOutline } from '../domain/read-outline.js';
import { namedTables } from '../domain/table-questions.js';
import type { PlanVersion } from '../entities/plan-version.entity.js';
import { READER_VERSION } from '../reader-version.js';
import { explainedTables } from './revision/explained-tables.js';

/** The text of a draft under change, read once for each way in which its tables are explained. */
export class TextReading {
  private last: { key: string; outline: Outline } | null = null;

  /** `earlier`: the headers that were explained when the plan's texts before this one were checked. */
  constructor(
    private readonly text: string,
    private readonly earlier: NamedTables = new Map(),
  ) {}

  /** What the reader finds, with the tables that answers explain. */
  of(questions: readonly DraftQuestion[]): Outline {
    const named: NamedTables = new Map([...this.earlier, ...namedTables(questions)]);
    const key = JSON.stringify([...named]);
    if (this.last?.key !== key) this.last = { key, outline: readOutline(this.text, named) };
    return this.last.outline;
  }
}

/**
 * What is known of a plan version's text: as it was stored, or read anew where another version of the reader stored it.
 * What other plans said when the document came in is kept; items have the numbers of the draft.
 */
export async function outlineNow(
  manager: EntityManager,
  version: PlanVersion,
  content: DraftContent,
): Promise<Outline> {
  if (version.readerVersion === READER_VERSION || version.text === '') return version.outline;
  const reading = new TextReading(version.text, await explainedTables(manager, version.planId));
  return outlineFor(version, content, reading.of(content.questions));
}

/** A reading as it is stored with the draft it belongs to; the text is kept once, in its own column. */
export function outlineFor(
  version: Pick<PlanVersion, 'outline'>,
  content: DraftContent,
  read: Outline,
  doubts: readonly OutlineWarning[] = [],
): Outline {
  const stored = (version.outline.warnings ?? []).filter(({ code }) => code === 'farFromKnown');
  const fresh = doubts.filter(({ span }) => !stored.some((other) => other.span[0] === span[0]));
  const { items, numbers, warnings, responsibilityRules } = withDraftRefs(read, content.items);
  return {
    ...read,
    ...{ items, numbers, responsibilityRules, text: '' },
    warnings: [...warnings, ...stored, ...fresh].sort((one, other) => one.span[0] - other.span[0]),
  };
}
