import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import { ApprovalGate } from '#libs/approvals';
import type { WorkItemStatus } from '#libs/contracts';
import { inTransaction, queryPrepared, type Transaction } from '#libs/database';
import { dayIn, newId, Problem, type CalendarDate } from '#libs/kernel';
import { appendAll, type JsonObject, type NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { actingUnit } from '../domain/acting-unit.js';
import type { WorkItemFacts } from '../domain/facts.js';
import { changedRows } from '../storage/changed-rows.js';
import { actingFactsSql, lockActingItem, type ActingItem } from '../storage/lock-acting-item.js';
import { mirrorShared, sharePlanSql } from '../storage/mirror-status.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import { ensureVersion } from './ensure-version.js';

/** Where an act stands: the item under lock, who acts for which unit, and the day in the plan's zone. */
export interface ActScene {
  readonly item: ActingItem;
  readonly context: ActContext & { readonly actorUnitId: string };
  readonly today: CalendarDate;
}

/** What an act leaves in the record. */
export interface ActRecord {
  /** What it is about, where that is not the item but something with a version of its own that belongs to it. */
  readonly subject?: NewLedgerEntry['subject'];
  /** The entry's action, as the record names it. */
  readonly action: string;
  readonly payload: JsonObject;
  /** Units concerned besides issuer, lead and the acting one. */
  readonly unitIds?: readonly string[];
  /** Further entries, of other subjects. */
  readonly also?: readonly NewLedgerEntry[];
}

/** One act on one item. */
export interface ItemAct {
  readonly itemId: string;
  /** The row of the table; where several rows are one act, the one that was chosen. */
  readonly action: string;
  /** The version it is based on; absent where the act concerns something with a version of its own. */
  readonly version?: number;
  /** Whether the item's version rises: not by what has a version of its own (evidence, comments, requests). */
  readonly raise?: boolean;
  /** Locks that come before the item's (unit tree, dispatches, items above). */
  readonly before?: (tx: Transaction) => Promise<void>;
  /** What the guards look at besides the item itself. */
  readonly facts?: (tx: Transaction, scene: ActScene) => Promise<Partial<WorkItemFacts>>;
  /** Asked requirements, by name, that this act meets for one that follows it in a series. */
  readonly meets?: readonly string[];
  /** For the approval: what would be done. */
  readonly payload?: object;
  /** The case in which this act was approved: it is done now, and frees the item. */
  readonly approvedIn?: string;
  /** Does it; status, version, scope rows and ledger are written for it. Null where there was nothing to do. */
  readonly effect: (tx: Transaction, scene: ActScene) => Promise<ActRecord | null>;
}

interface ActTaken {
  readonly entries: readonly NewLedgerEntry[];
  readonly after: ActingItem | null;
}

/** Runs acts on items, all in one order: lock, access, version, approval, table, effect, status, ledger. */
@Injectable()
export class ActOnItem {
  /** What decides about each act, prepared; made at the first one, when every library has said what it asks. */
  private readonly statements = new Map<string, string>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly approvals: ApprovalGate,
  ) {}

  /** In a transaction of its own; `answer` builds the view inside it. Problems: as {@link within}. */
  run<Answer>(actor: Actor, act: ItemAct, answer: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.within(tx, actor, act);
      return answer(tx);
    });
  }

  /**
   * Inside a transaction. Problems: `notFound`, `forbidden`, `stale`, `itemHeld`, whatever the table requires, and those
   * of the effect.
   */
  within(tx: Transaction, actor: Actor, act: ItemAct, commandId?: string): Promise<void> {
    return this.series(tx, actor, [act], commandId);
  }

  /**
   * Acts on one item, one after the other, which is locked and read once for all of them: each is decided on the status
   * and the version that the one before it left. Ends where an approval holds one. Problems: as {@link within}.
   */
  async series(
    tx: Transaction,
    actor: Actor,
    acts: readonly [ItemAct, ...ItemAct[]],
    commandId = newId(),
  ): Promise<void> {
    for (const act of acts) await act.before?.(tx);
    const facts = this.factsSql(acts.map(({ action }) => action));
    let item = await lockActingItem(tx, acts[0].itemId, readingUnitIds(actor), facts);
    if (!item) throw new Problem('notFound');
    const entries: NewLedgerEntry[] = [];
    for (const act of acts) {
      const done = await this.take(tx, this.sceneOf(actor, act, item, commandId), act);
      entries.push(...done.entries);
      if (done.after === null) break;
      item = done.after;
    }
    await appendAll(tx, entries);
  }

  private factsSql(actions: readonly string[]): string {
    const name = actions.join(' ');
    const known = this.statements.get(name) ?? actingFactsSql(this.lifecycle.askedSql(actions, 'item.id'));
    this.statements.set(name, known);
    return known;
  }

  private sceneOf(actor: Actor, act: ItemAct, item: ActingItem, commandId: string): ActScene {
    const row = this.lifecycle.transition(act.action);
    this.access.ensure(actor, row.offeredAs ?? row.action, 'WorkItem', item);
    const actorUnitId = actingUnit(actor, row.by, item);
    if (actorUnitId === null) throw new Problem('forbidden');
    if (act.version !== undefined) ensureVersion(item.version, act.version);
    const context = { actor, actorUnitId, commandId, occurredAt: new Date() };
    return { item, context, today: dayIn(item.timeZone, context.occurredAt) };
  }

  /** What goes into the record, and how the item stands for an act that follows: null where this one is held. */
  private async take(tx: Transaction, scene: ActScene, act: ItemAct): Promise<ActTaken> {
    const { item } = scene;
    const status = await this.decide(tx, scene, act);
    const held = await this.hold(tx, scene, act);
    if (held) return { entries: [held], after: null };
    const record = await act.effect(tx, scene);
    if (record === null) return { entries: [], after: item };
    const raised = (act.raise ?? true) || status !== item.status || act.approvedIn !== undefined;
    if (raised) await this.store(tx, scene, status);
    const version = item.version + (raised ? 1 : 0);
    const met = Object.fromEntries((act.meets ?? []).map((name) => [name, null]));
    return {
      entries: [this.entryOf(scene, record, version), ...(record.also ?? [])],
      after: {
        ...item,
        status,
        version,
        ...(act.approvedIn === undefined ? {} : { heldBy: null }),
        asked: { ...item.asked, ...met },
      },
    };
  }

  private async decide(tx: Transaction, scene: ActScene, act: ItemAct): Promise<WorkItemStatus> {
    const { item, context, today } = scene;
    return this.lifecycle.decide(act.action, {
      actorId: context.actor.userId,
      today,
      leadUnitId: item.leadUnitId,
      leadPrinted: item.leadPrinted,
      shareUnitIds: item.shareUnitIds,
      form: item.form,
      suspended: item.suspended,
      contested: item.contested,
      ...(await this.heldFacts(tx, item, act)),
      dueOn: item.dueOn,
      dueOwner: item.dueOwner,
      openParts: item.openParts,
      ...(item.submission === null ? {} : { submission: item.submission }),
      asked: item.asked,
      ...(await act.facts?.(tx, scene)),
      status: item.status,
    });
  }

  /** What the table looks at where an approval holds the item: in its own case an act is free. */
  private async heldFacts(tx: Transaction, { id, planId, heldBy }: ActingItem, { approvedIn }: ItemAct) {
    if (heldBy === null || heldBy === approvedIn) return { heldBy: null };
    return { heldBy, needApproval: await this.approvals.actsAsking(tx, { ...subjectOf(id), planId }) };
  }

  /** Asks the gate; ends the case in hand where the act makes it pointless. The entry of an act that is held, or null. */
  private async hold(tx: Transaction, scene: ActScene, act: ItemAct): Promise<NewLedgerEntry | null> {
    const { item, context } = scene;
    const { actor, actorUnitId } = context;
    if (act.approvedIn !== undefined) {
      await queryPrepared(tx, HOLD, [item.id, null]);
      return null;
    }
    if (item.heldBy !== null && this.lifecycle.transition(act.action).whileHeld === 'endsCase') {
      await this.approvals.end(tx, item.heldBy, act.action);
      await queryPrepared(tx, HOLD, [item.id, null]);
    }
    const subject = { ...subjectOf(item.id), planId: item.planId };
    const request = { ...subject, action: act.action, actorId: actor.userId, actorUnitId, payload: act.payload ?? {} };
    const passage = await this.approvals.pass(tx, request);
    if (!passage.held) return null;
    await queryPrepared(tx, HOLD, [item.id, passage.caseId]);
    await this.store(tx, scene, item.status);
    const payload = { caseId: passage.caseId, asked: act.action };
    return this.entryOf(scene, { action: 'heldForApproval', payload }, item.version + 1);
  }

  private async store(tx: Transaction, { item, context }: ActScene, status: WorkItemStatus): Promise<void> {
    await changedRows(tx, STORE, [item.id, item.version, status, context.occurredAt]);
    await mirrorShared(tx, [item.id]);
  }

  private entryOf({ item, context }: ActScene, record: ActRecord, version: number): NewLedgerEntry {
    return entry(context, {
      subject: record.subject ?? { type: 'workItem', id: item.id, version },
      itemId: item.id,
      planId: item.planId,
      unitIds: [
        item.issuerUnitId,
        item.reviewerUnitId,
        item.leadUnitId,
        context.actorUnitId,
        ...(record.unitIds ?? []),
      ],
      action: record.action,
      payload: record.payload,
    });
  }
}

const subjectOf = (subjectId: string) => ({ subjectType: 'workItem', subjectId }) as const;

const HOLD = 'UPDATE work_item SET held_by = $2 WHERE id = $1';

// The row is locked already: the plan-wide lock comes after it.
const STORE = `
  UPDATE work_item SET status = $3, version = version + 1,
    closed_at = CASE WHEN $3 IN ('closed', 'continuing', 'terminated') THEN coalesce(closed_at, $4) END
  WHERE id = $1 AND version = $2
  RETURNING ${sharePlanSql('plan_id')}`;
