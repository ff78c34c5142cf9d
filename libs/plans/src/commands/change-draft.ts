import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import type { OutlineWarning } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import type { DocumentPlaces } from '../domain/document-places.js';
import type { DraftContent } from '../domain/draft.js';
import { sameTables } from '../domain/table-questions.js';
import { DraftChangeRow, DraftQuestionRow } from '../entities/draft.entity.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';
import { READER_VERSION } from '../reader-version.js';
import { type DraftView, readDraftView } from '../queries/draft-view.js';
import { placesOfDraft } from '../storage/document-places.js';
import { loadDraft } from '../storage/load-draft.js';
import { lockPlan } from '../storage/lock-plan.js';
import { notDraft } from '../storage/not-draft.js';
import { explainedTables } from '../storage/revision/explained-tables.js';
import { storeDraft } from '../storage/store-draft.js';
import { outlineFor, TextReading } from '../storage/text-reading.js';

/** A draft that is locked for a change. */
export interface OpenDraft {
  plan: Plan;
  version: PlanVersion;
  content: DraftContent;
  reading: TextReading;
  /** Doubts that a change has found beside other plans; kept with what the reader finds. */
  doubts: OutlineWarning[];
  /** The units that a change has made. */
  madeUnitIds: string[];
}

/** One change of a draft; `apply` throws where the caller's version is stale or the change is impossible. */
export interface DraftCommand {
  name: string;
  apply: (draft: OpenDraft, tx: Transaction) => DraftContent | Promise<DraftContent>;
  /** What is locked before the plan is: the tree of units comes first for everybody. */
  before?: (tx: Transaction) => Promise<void>;
  /** What follows once the draft is stored. */
  after?: (draft: OpenDraft, tx: Transaction) => Promise<void>;
  /** Undo itself is not something to undo. */
  undoable?: boolean;
}

/** Runs every change of a draft the same way: lock, access, change, store what differs, remember what it replaced. */
@Injectable()
export class ChangeDraft {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  run(actor: Actor, planId: string, command: DraftCommand): Promise<DraftView> {
    return inTransaction(this.dataSource, async (tx) => {
      await command.before?.(tx);
      const draft = await this.open(tx, actor, planId, 'check');
      const after = await command.apply(draft, tx);
      const place = { planId, planVersionId: draft.version.id };
      await followReading(tx, draft, after);
      const before = await storeDraft(tx, place, draft.content, after, actor.userId);
      if (before.items.length + before.questions.length > 0) {
        const number = draft.version.version + 1;
        await tx.update(PlanVersion, { id: draft.version.id }, { version: number });
        draft.version.version = number;
        if (command.undoable !== false) {
          const change = {
            id: newId(),
            planVersionId: draft.version.id,
            number,
            command: command.name,
            actorId: actor.userId,
            occurredAt: new Date(),
          };
          const { madeUnitIds } = draft;
          const made = madeUnitIds.length > 0 ? { madeUnitIds } : {};
          await tx.insert(DraftChangeRow, { ...change, before: { ...before, ...made } });
        }
      }
      await command.after?.(draft, tx);
      return readDraftView(tx, draft.plan, draft.version);
    });
  }

  /**
   * Where the draft's characters stand in its file, for whoever answers a question of it. The file is read before anything
   * is locked, but for nobody whose answer comes too late. Problems: `notFound`, `forbidden`, `stale`,
   * `documentReaderBusy`.
   */
  async places(actor: Actor, planId: string, question: { id: string; version: number }): Promise<DocumentPlaces> {
    const { manager } = this.dataSource;
    const plan = await this.access.ensure(manager, actor, 'check', await manager.findOneBy(Plan, { id: planId }));
    const version = await manager.findOneBy(PlanVersion, { planId, status: 'draft' });
    if (!version) throw await notDraft(manager, plan);
    const present = await manager.findOneBy(DraftQuestionRow, { id: question.id, planVersionId: version.id });
    if (!present) throw new Problem('notFound');
    expectVersion(present.version, question.version);
    return placesOfDraft(manager, planId);
  }

  /**
   * Locks a plan's draft for the actor: its first one, or that of a revision. Problems: `notFound`, `forbidden`,
   * `planNotDraft`.
   */
  async open(tx: Transaction, actor: Actor, planId: string, action: string): Promise<OpenDraft> {
    const plan = await this.access.ensure(tx, actor, action, await lockPlan(tx, planId));
    const version = await tx.findOne(PlanVersion, {
      where: { planId, status: 'draft' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!version) throw await notDraft(tx, plan);
    const content = await loadDraft(tx, version.id);
    return {
      plan,
      version,
      content,
      reading: new TextReading(version.text, await explainedTables(tx, planId)),
      doubts: [],
      madeUnitIds: [],
    };
  }
}

/**
 * What was read of the text follows the tables that answers explain, also where an explanation is taken back, and the
 * reader, where another version of it had read the text.
 */
async function followReading(tx: Transaction, draft: OpenDraft, after: DraftContent): Promise<void> {
  const { version, content, reading, doubts } = draft;
  const isCurrent = version.readerVersion === READER_VERSION || version.text === '';
  if (isCurrent && sameTables(content.questions, after.questions)) return;
  const outline = outlineFor(version, after, reading.of(after.questions), doubts);
  await tx.update(PlanVersion, { id: version.id }, { outline, readerVersion: READER_VERSION });
  Object.assign(version, { outline, readerVersion: READER_VERSION });
}

/** Refuses a change that is based on another version than the present one. Problem `stale` with the present version. */
export function expectVersion(present: number, expected: number): void {
  if (present !== expected) throw new Problem('stale', { extension: { version: present } });
}
