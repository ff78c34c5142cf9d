import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import type { DraftContent } from '../domain/draft.js';
import { readOutline } from '../domain/read-outline.js';
import { sameTables } from '../domain/table-questions.js';
import { DraftChangeRow } from '../entities/draft.entity.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';
import { type DraftView, readDraftView } from '../queries/draft-view.js';
import { loadDraft } from '../storage/load-draft.js';
import { lockPlan } from '../storage/lock-plan.js';
import { notDraft } from '../storage/not-draft.js';
import { storeDraft } from '../storage/store-draft.js';
import { tablesOf } from '../storage/tables-of.js';

/** A draft that is locked for a change. */
export interface OpenDraft {
  plan: Plan;
  version: PlanVersion;
  content: DraftContent;
}

/** One change of a draft; `apply` throws where the caller's version is stale or the change is impossible. */
export interface DraftCommand {
  name: string;
  apply: (draft: OpenDraft, tx: Transaction) => DraftContent | Promise<DraftContent>;
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
      const draft = await this.open(tx, actor, planId, 'check');
      const after = await command.apply(draft, tx);
      const place = { planId, planVersionId: draft.version.id };
      await followTables(tx, draft, after);
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
          await tx.insert(DraftChangeRow, { ...change, before });
        }
      }
      return readDraftView(tx, draft.plan, draft.version);
    });
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
    return { plan, version, content: await loadDraft(tx, version.id) };
  }
}

/** What was read of the text follows the tables that answers explain, also where an explanation is taken back. */
async function followTables(tx: Transaction, { version, content }: OpenDraft, after: DraftContent): Promise<void> {
  if (sameTables(content.questions, after.questions)) return;
  const read = readOutline(version.text, await tablesOf(tx, version.planId, after.questions));
  // What other plans say was asked when the document came in.
  const beside = version.outline.warnings.filter(({ code }) => code === 'farFromKnown');
  const outline = { ...read, text: '', warnings: [...read.warnings, ...beside] };
  await tx.update(PlanVersion, { id: version.id }, { outline });
  version.outline = outline;
}

/** Refuses a change that is based on another version than the present one. Problem `stale` with the present version. */
export function expectVersion(present: number, expected: number): void {
  if (present !== expected) throw new Problem('stale', { extension: { version: present } });
}
