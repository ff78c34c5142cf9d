import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { approvalCaseSchema } from '#libs/contracts';
import { inTransaction, queryPrepared, type Transaction } from '#libs/database';
import { dayIn, Problem } from '#libs/kernel';
import { ApprovalRegistry } from '../approval-registry.js';
import type { Surroundings, Task } from '../domain/case.js';
import { entitlementOf } from '../domain/entitlement.js';
import { drawFlow } from '../domain/flow-drawing.js';
import { trailEvents, type CaseEntry } from '../domain/trail-events.js';
import { isPending } from '../domain/working-case.js';
import { readCase, type CaseRow } from '../storage/case-row.js';
import { CaseReaders } from './case-readers.js';
import { eventView, peopleOfEvent } from './case-event-view.js';
import { peopleNamed } from './people-named.js';
import { surroundingsOf } from './surroundings.js';

type View = z.infer<typeof approvalCaseSchema>;
type Person = View['requester'];

interface Head {
  flowId: string;
  flowNumber: number;
  requesterUnit: View['requesterUnit'];
  keeper: View['keeper'];
  item: View['item'];
  plan: View['plan'];
  openedAt: Date;
  concludedAt: Date | null;
  conclusion: Record<string, unknown> | null;
  decidedAt: Record<string, string>;
  entries: CaseEntry[];
}

/** An approval with its trail as it happened, and what the asker may do. */
@Injectable()
export class GetCase {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: ApprovalRegistry,
    private readonly readers: CaseReaders,
  ) {}

  /** Problem: `notFound` also for who may not read it. */
  run(actor: Actor, caseId: string): Promise<View> {
    return inTransaction(this.dataSource, (tx) => this.within(tx, actor, caseId));
  }

  /** The same in a transaction that may have changed it. */
  async within(tx: Transaction, actor: Actor, caseId: string): Promise<View> {
    const row = await readCase(tx, caseId);
    if (!row || !(await this.readers.mayReadRow(tx, actor, row))) throw new Problem('notFound');
    return this.view(tx, actor, row);
  }

  private async view(manager: EntityManager, actor: Actor, row: CaseRow): Promise<View> {
    const { case: of } = row;
    const around = of.status === 'open' ? await this.around(manager, actor, row) : null;
    const [head] = await queryPrepared<Head>(manager, HEAD, [row.id]);
    const events = trailEvents(head?.entries ?? [], of.tasks);
    const named = await peopleNamed(manager, [...peopleIn(row, around), ...events.flatMap(peopleOfEvent)]);
    const person = (id: string | null): Person | null => (id === null ? null : (named.get(id) ?? { id, name: '' }));
    if (!head) throw new Problem('notFound');
    const asks = of.requesterId === actor.userId && of.status === 'open';
    return {
      id: row.id,
      version: row.version,
      subject: { type: row.subjectType, id: row.subjectId, itemId: row.itemId },
      item: head.item,
      plan: head.plan,
      action: row.action,
      status: of.status,
      flow: {
        id: head.flowId,
        name: of.flow.name,
        number: head.flowNumber,
        definition: of.flow,
        drawing: drawFlow(of.flow),
      },
      requester: person(of.requesterId)!,
      requesterUnit: head.requesterUnit,
      keeper: head.keeper,
      payload: row.payload,
      snapshot: row.snapshot,
      digest: row.digest.toString('hex'),
      openedAt: head.openedAt.toISOString(),
      concludedAt: head.concludedAt?.toISOString() ?? null,
      conclusion: head.conclusion,
      path: of.path.map(({ step, visit }) => ({ step, visit })),
      tasks: of.tasks.map((task) => taskView(task, { row, head, actor, around, person })),
      events: events.map((event) => eventView(event, person)),
      copied: of.copiedIds.map((id) => person(id)!),
      urgedOn: of.urgedOn,
      mine: [
        ...(asks && of.decisions.length === 0 ? (['withdraw'] as const) : []),
        ...(of.status === 'open' && (asks || around?.isKeeper(actor.userId)) ? (['urge'] as const) : []),
        ...(of.status === 'open' && (asks || takesPart(row, actor.userId)) ? (['copy'] as const) : []),
      ],
    };
  }

  /** What decides who may do what; a case that has ended asks for nothing any more. */
  private async around(manager: EntityManager, actor: Actor, row: CaseRow): Promise<Surroundings> {
    const { case: of, subjectType, subjectId, requesterUnitId, keeperUnitId } = row;
    const described = await this.registry.subject(subjectType).describe(manager, subjectId, requesterUnitId);
    if (!described) throw new Problem('notFound');
    return surroundingsOf(manager, {
      flow: of.flow,
      subject: { ...described, keeperUnitId },
      tasks: of.tasks,
      personIds: [actor.userId],
      today: dayIn(row.timeZone),
    });
  }
}

/** Everybody whom the page of a case names. */
const peopleIn = ({ case: of }: CaseRow, around: Surroundings | null): (string | null | undefined)[] => [
  of.requesterId,
  ...of.copiedIds,
  ...of.tasks.flatMap((task) => [task.holderId, task.delegateId, task.principalId, task.added?.by]),
  ...of.tasks.map(({ holderId }) => (holderId === null ? null : around?.standInOf(holderId))),
  ...of.decisions.flatMap(({ byId, forId }) => [byId, forId]),
];

const takesPart = ({ case: of }: CaseRow, personId: string): boolean =>
  of.decisions.some(({ byId }) => byId === personId) ||
  of.tasks.some((task) => isPending(task) && [task.holderId, task.delegateId].includes(personId));

interface Scene {
  readonly row: CaseRow;
  readonly head: Head;
  readonly actor: Actor;
  readonly around: Surroundings | null;
  readonly person: (id: string | null) => Person | null;
}

function taskView(task: Task, scene: Scene): View['tasks'][number] {
  const { row, head, person, around } = scene;
  const decision = row.case.decisions.find(({ taskId }) => taskId === task.id);
  return {
    id: task.id,
    step: task.step,
    visit: task.visit,
    seat: task.seat,
    holder: person(task.holderId),
    delegate: person(task.delegateId),
    principal: person(task.principalId),
    standIn: isPending(task) && task.holderId !== null && around ? person(around.standInOf(task.holderId)) : null,
    source: task.source,
    added: task.added && { by: person(task.added.by)!, place: task.added.place },
    state: task.state,
    dueOn: task.dueOn,
    decision: decision
      ? {
          decision: decision.decision,
          by: person(decision.byId)!,
          onBehalfOf: person(decision.forId),
          reason: decision.reason,
          toStep: decision.toStep,
          at: head.decidedAt[task.id] ?? head.openedAt.toISOString(),
        }
      : null,
    mine: mineOf(task, scene),
  };
}

function mineOf(task: Task, { row, actor: { userId }, around }: Scene): View['tasks'][number]['mine'] {
  const { case: of } = row;
  if (!around || !isPending(task)) return [];
  const decides = !('refused' in entitlementOf(of, task, userId, around));
  return [
    ...(decides ? (['decide'] as const) : []),
    ...(decides && of.path.length > 1 ? (['return'] as const) : []),
    ...(decides ? (['addApprover'] as const) : []),
    ...(task.holderId === userId ? (['passOn'] as const) : []),
    ...(task.holderId === userId && task.delegateId !== null ? (['takeBack'] as const) : []),
    ...(task.added?.by === userId ? (['remove'] as const) : []),
    ...(task.holderId === null && around.isKeeper(userId) && userId !== of.requesterId ? (['appoint'] as const) : []),
  ];
}

const instantSql = (of: string): string => `to_char(${of} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const HEAD = `
  SELECT held.flow_id AS "flowId", flow.number AS "flowNumber", held.opened_at AS "openedAt",
    held.concluded_at AS "concludedAt", held.conclusion,
    CASE WHEN asking.id IS NOT NULL THEN json_build_object('id', asking.id, 'name', asking.name) END AS "requesterUnit",
    json_build_object('id', keeper.id, 'name', keeper.name) AS keeper,
    CASE WHEN item.id IS NOT NULL THEN json_build_object('number', item.number, 'title', item.title) END AS item,
    CASE WHEN plan.id IS NOT NULL THEN json_build_object('id', plan.id, 'title', plan.title) END AS plan,
    coalesce((SELECT json_object_agg(made.task_id, ${instantSql('made.decided_at')})
      FROM approval_decision AS made WHERE made.case_id = held.id), '{}') AS "decidedAt",
    coalesce((SELECT json_agg(json_build_object('action', entry.action, 'at', ${instantSql('entry.occurred_at')},
        'byId', entry.actor_id, 'body', payload.body) ORDER BY entry.number)
      FROM ledger_entry AS entry LEFT JOIN ledger_payload AS payload ON payload.entry_id = entry.id
      WHERE entry.subject_id = held.id), '[]') AS entries
  FROM approval_case AS held JOIN approval_flow AS flow ON flow.id = held.flow_id
  JOIN unit AS keeper ON keeper.id = held.keeper_unit_id LEFT JOIN unit AS asking ON asking.id = held.requester_unit_id
  LEFT JOIN work_item AS item ON item.id = held.item_id LEFT JOIN plan ON plan.id = held.plan_id
  WHERE held.id = $1`;
