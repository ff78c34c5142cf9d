import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { dayIn, Problem } from '#libs/kernel';
import { obstacles } from '../domain/obstacles.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { issuableItems, type LeadlessItem } from '../issuable.js';
import type { IssuableDraft, IssuableItem } from '../issuable-draft.js';
import { notDraft } from '../storage/not-draft.js';
import { outOfForce } from '../storage/out-of-force.js';
import { rememberNames } from '../storage/remember-names.js';
import { ChangeDraft, expectVersion, type OpenDraft } from './change-draft.js';

/** A draft under lock that nothing stands against, with its items as they will be issued. */
export interface CheckedDraft {
  readonly draft: OpenDraft;
  readonly items: readonly LeadlessItem[];
}

/** Takes a checked draft out of the checker's hands; the work-items library turns it into items and dispatches. */
@Injectable()
export class PrepareIssue {
  constructor(private readonly drafts: ChangeDraft) {}

  /** {@link check} and {@link take} in one. */
  async run(tx: Transaction, actor: Actor, planId: string, expectedVersion: number): Promise<IssuableDraft> {
    return this.take(tx, actor, await this.check(tx, actor, planId, expectedVersion));
  }

  /**
   * Locks a draft that may be issued, in the caller's transaction. Problems: `planNotDraft` (a second person issuing it at
   * the same time), `planHeld` by another approval than `approvedIn`, `stale` unless `expectedVersion` is the draft's,
   * `questionsOpen`, `draftIncomplete`.
   */
  async check(
    tx: Transaction,
    actor: Actor,
    planId: string,
    expectedVersion: number,
    approvedIn: string | null = null,
  ): Promise<CheckedDraft> {
    const draft = await this.drafts.open(tx, actor, planId, 'issue');
    if (draft.plan.status !== 'draft') throw await notDraft(tx, draft.plan);
    if (draft.plan.heldBy !== approvedIn) throw new Problem('planHeld');
    expectVersion(draft.version.version, expectedVersion);
    const items = await issuableItems(tx, draft.plan, draft.version, draft.content);
    const hindrances = [...obstacles(draft.content), ...(await outOfForce(tx, draft.plan, draft.content))];
    if (hindrances.length > 0) {
      const code = hindrances.some((one) => one.code === 'questionOpen') ? 'questionsOpen' : 'draftIncomplete';
      throw new Problem(code, { errors: hindrances.map(({ code: what, ...rest }) => ({ code: what, ...rest })) });
    }
    return { draft, items };
  }

  /** Marks a checked draft's plan issued. */
  async take(tx: Transaction, actor: Actor, { draft, items }: CheckedDraft): Promise<IssuableDraft> {
    const planId = draft.plan.id;
    const number = await nextNumber(tx, draft.plan);
    const version = draft.plan.version + 1;
    await tx.update(
      Plan,
      { id: planId },
      { status: 'issued', number, version, issuedBy: actor.userId, issuedAt: new Date(), heldBy: null },
    );
    await tx.update(PlanVersion, { id: draft.version.id }, { status: 'issued' });
    await rememberNames(tx, draft.plan, draft.content);
    const { kind, title, ownerUnitId, timeZone } = draft.plan;
    return {
      plan: { id: planId, versionId: draft.version.id, version, number, kind, title, ownerUnitId, timeZone },
      items: items.map((item): IssuableItem => ({ ...item, leadUnitId: answering(item.leadUnitId) })),
    };
  }
}

/** `obstacles` has made sure of it: an item without a lead is never issued. */
function answering(leadUnitId: string | null): string {
  if (leadUnitId === null) throw new Problem('draftIncomplete');
  return leadUnitId;
}

/** The next serial of the office in the plan's year; the row's lock lets one transaction count at a time. */
async function nextNumber(tx: Transaction, plan: Plan): Promise<string> {
  const year = Number(dayIn(plan.timeZone).slice(0, 4));
  const [series] = await tx.query<{ last: number }[]>(
    `INSERT INTO number_series (owner_unit_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (owner_unit_id, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    [plan.ownerUnitId, year],
  );
  return `督〔${year}〕${series?.last ?? 1}号`;
}
