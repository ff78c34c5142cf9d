import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { DocumentPlaces } from '../domain/document-places.js';
import type { DraftContent } from '../domain/draft.js';
import { withTableItems } from '../domain/read-tables.js';
import { identified } from '../domain/revision/revision-draft.js';
import type { Resolution } from '../domain/settle-moot.js';
import { IssuedPlans } from '../issued-plans.js';
import { doubtsBeside } from '../storage/known-targets.js';
import { namesOf } from '../storage/names-of.js';
import { revisionNames } from '../storage/revision/revision-names.js';
import { revisionSources } from '../storage/revision/revision-sources.js';
import { versionInForce } from '../storage/revision/version-in-force.js';
import type { OpenDraft } from './change-draft.js';

/** The question that names a table's columns, and where the characters of the draft stand in its file. */
export interface ExplainedTable {
  readonly questionId: string;
  readonly resolution: Resolution;
  readonly places: DocumentPlaces;
}

/** Reads a draft's text again once the columns of a table are named, and takes the table's rows into the draft. */
@Injectable()
export class ReadTables {
  constructor(private readonly issuedPlans: IssuedPlans) {}

  /** In a revision the rows are known again as the duties in force that they are. Problem `answerNotOffered`. */
  async run(
    tx: Transaction,
    draft: OpenDraft,
    answered: DraftContent,
    { questionId, resolution, places }: ExplainedTable,
  ): Promise<DraftContent> {
    const { plan, version } = draft;
    const found = draft.reading.of(answered.questions);
    const doubts = await doubtsBeside(tx, this.issuedPlans, { ownerUnitId: plan.ownerUnitId, planId: plan.id }, found);
    draft.doubts.push(...doubts);
    const outline = { ...found, warnings: [...found.warnings, ...doubts] };
    const base = plan.status === 'issued' ? await versionInForce(tx, plan.id) : null;
    const sources = base && (await revisionSources(tx, plan, base, this.issuedPlans));
    const names = sources ? await revisionNames(tx, plan, sources) : await namesOf(tx, plan);
    const read = withTableItems(answered, questionId, outline, names, resolution, places);
    if (!sources) return read;
    const before = new Set(answered.items.map(({ id }) => id));
    const added = read.items.flatMap(({ id }) => (before.has(id) ? [] : [id]));
    return identified(read, added, { ...sources, document: { text: version.text, outline } }, resolution);
  }
}
