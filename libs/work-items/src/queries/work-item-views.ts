import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import { ApprovalGate } from '#libs/approvals';
import type { workItemSchema } from '#libs/contracts';
import { queryPrepared, rowsAsJson } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { AvailableAction } from '../domain/available-actions.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import { toContestView, toInstant, toInstantOrNull } from './contest-json.js';
import { actionsOn, relationsOf } from './work-item-actions.js';
import { restOf } from './work-item-rest.js';
import { WORK_ITEM_SQL, type WorkItemCore, type WorkItemRow } from './work-item-row.js';

/** An item as its page shows it. */
export type WorkItemView = z.infer<typeof workItemSchema>;

const PAGE = rowsAsJson(WORK_ITEM_SQL);

/** Reads one item for one reader; commands build their answer with it inside their transaction. */
@Injectable()
export class WorkItemViews {
  /** Made at the first question: by then every library has said what it is asked. */
  private askedSql: string | undefined;

  constructor(
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly approvals: ApprovalGate,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async workItem(manager: EntityManager, actor: Actor, itemId: string): Promise<WorkItemView> {
    const readerUnitIds = readingUnitIds(actor);
    const [found] = await queryPrepared<{ row: string }>(manager, PAGE, [itemId, readerUnitIds]);
    if (!found) throw new Problem('notFound');
    const core = JSON.parse(found.row) as WorkItemCore;
    this.access.ensure(actor, 'read', 'WorkItem', core);
    const rest = await restOf(manager, core, readerUnitIds);
    const asked = await this.askedOf(manager, actor, core);
    const row = { ...core, ...rest, asked, needApproval: await this.needApproval(manager, core) };
    return toWorkItemView(row, actor, actionsOn(this.lifecycle, actor, row));
  }

  private async needApproval(manager: EntityManager, item: WorkItemCore): Promise<readonly string[]> {
    if (item.heldBy === null) return [];
    return this.approvals.actsAsking(manager, { subjectType: 'workItem', subjectId: item.id, planId: item.planId });
  }

  /** What the asked guards found missing; null where the asker takes no part in handing in and closing. */
  private async askedOf(manager: EntityManager, actor: Actor, item: WorkItemCore): Promise<WorkItemRow['asked']> {
    if (!this.lifecycle.asksFrom(item.status, relationsOf(actor, item))) return null;
    this.askedSql ??= `SELECT ${this.lifecycle.askedSql(['submit', 'close'], 'item.id')} AS asked
      FROM work_item AS item WHERE item.id = $1`;
    const [found] = await queryPrepared<{ asked: WorkItemRow['asked'] }>(manager, this.askedSql, [item.id]);
    return found?.asked ?? null;
  }
}

function toWorkItemView(row: WorkItemRow, actor: Actor, actions: readonly AvailableAction[]): WorkItemView {
  const units = readingUnitIds(actor);
  const shareRoles = row.shares.filter(({ unit }) => units.includes(unit.id)).map(({ role }) => role);
  return {
    id: row.id,
    number: row.number,
    ordinal: row.ordinal,
    ref: row.ref,
    title: row.title,
    plan: { id: row.planId, title: row.planTitle },
    status: row.status,
    contested: row.contested,
    suspended: row.suspended,
    returned: row.returned,
    key: row.key,
    lead: row.lead,
    dueOn: row.dueOn,
    dueText: row.dueText,
    roles: [...(units.includes(row.leadUnitId) ? (['lead'] as const) : []), ...new Set(shareRoles.sort())],
    version: row.version,
    section: row.section,
    measures: row.measures,
    source: {
      kind: row.sourceKind,
      text: row.sourceText,
      clause: row.clause ?? '',
      span: row.spanStart === null || row.spanEnd === null ? null : { start: row.spanStart, end: row.spanEnd },
    },
    form: row.form,
    formerDueOn: row.formerDueOn,
    suspendedUntil: row.suspendedUntil,
    held: row.heldBy !== null,
    supplementCount: row.supplementCount,
    rectificationCount: row.rectificationCount,
    openReturn: row.openReturn,
    extension: row.extension && {
      id: row.extension.id,
      proposedDue: row.extension.proposedDue,
      reason: row.extension.reason,
      version: row.extension.version,
    },
    closedAt: toInstantOrNull(row.closedAt),
    subTasks: row.subTasks,
    issuer: row.issuer,
    reviewer: row.reviewer,
    leadPrinted: row.leadPrinted,
    dueOwner: row.dueOwner,
    leadSignedAt: toInstantOrNull(row.leadSignedAt),
    issuedAt: toInstant(row.issuedAt),
    parentId: row.parentId,
    above: row.above,
    shares: row.shares.map((share) => ({ ...share, signedAt: toInstantOrNull(share.signedAt) })),
    hiddenShares: row.shareCount - row.shares.length,
    contests: row.contests.map(toContestView),
    actions: actions.map(({ action, allowed, reasons, target }) => ({
      action,
      allowed,
      reasons: reasons.map(({ code, message }) => ({ code, message })),
      target,
    })),
  };
}
