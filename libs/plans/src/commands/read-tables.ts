import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { DraftContent } from '../domain/draft.js';
import { readOutline } from '../domain/read-outline.js';
import { withTableItems } from '../domain/read-tables.js';
import { identified } from '../domain/revision/revision-draft.js';
import type { Resolution } from '../domain/settle-moot.js';
import { IssuedPlans } from '../issued-plans.js';
import { namesOf } from '../storage/names-of.js';
import { revisionNames } from '../storage/revision/revision-names.js';
import { revisionSources } from '../storage/revision/revision-sources.js';
import { versionInForce } from '../storage/revision/version-in-force.js';
import { tablesOf } from '../storage/tables-of.js';
import type { OpenDraft } from './change-draft.js';

/** Reads a draft's text again once the columns of a table are named, and takes the table's rows into the draft. */
@Injectable()
export class ReadTables {
  constructor(private readonly issuedPlans: IssuedPlans) {}

  /** In a revision the rows are known again as the duties in force that they are. Problem `answerNotOffered`. */
  async run(
    tx: Transaction,
    { plan, version }: OpenDraft,
    answered: DraftContent,
    questionId: string,
    resolution: Resolution,
  ): Promise<DraftContent> {
    const outline = readOutline(version.text, await tablesOf(tx, plan.id, answered.questions));
    const base = plan.status === 'issued' ? await versionInForce(tx, plan.id) : null;
    const sources = base && (await revisionSources(tx, plan, base, this.issuedPlans));
    const names = sources ? await revisionNames(tx, plan, sources) : await namesOf(tx, plan);
    const read = withTableItems(answered, questionId, outline, names, resolution);
    if (!sources) return read;
    const before = new Set(answered.items.map(({ id }) => id));
    const added = read.items.flatMap(({ id }) => (before.has(id) ? [] : [id]));
    return identified(read, added, { ...sources, document: { text: version.text, outline } }, resolution);
  }
}
