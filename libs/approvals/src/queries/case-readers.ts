import { Injectable } from '@nestjs/common';
import { type Actor, unitsWhere } from '#libs/access';
import { queryPrepared, unseen } from '#libs/database';
import type { EntityManager } from 'typeorm';
import { ApprovalRegistry } from '../approval-registry.js';
import type { GatedSubjectType } from '../approval-gate.js';
import type { CaseRow } from '../storage/case-row.js';

interface About {
  id: string;
  subjectType: GatedSubjectType;
  subjectId: string;
  part: boolean;
}

/**
 * Who reads a case: whoever asked for it, has or had a task in it or decided, stands in for one of those, was told of it,
 * or keeps the flow; and whoever reads its subject.
 */
@Injectable()
export class CaseReaders {
  constructor(private readonly registry: ApprovalRegistry) {}

  async mayRead(manager: EntityManager, actor: Actor, { id }: Pick<CaseRow, 'id'>): Promise<boolean> {
    return (await this.among(manager, actor, [id])).has(id);
  }

  /** The same of a case that was read: most who look at one or decide take part in it, and nothing has to be asked. */
  async mayReadRow(manager: EntityManager, actor: Actor, row: Pick<CaseRow, 'id' | 'case'>): Promise<boolean> {
    return takesPart(row.case, actor.userId) || (await this.mayRead(manager, actor, row));
  }

  /** Of these cases those the actor may read now. */
  async among(manager: EntityManager, actor: Actor, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (caseIds.length === 0) return new Set();
    const offices = actor.memberships.flatMap(({ role, generalOfficeId }) =>
      role === 'supervisor' && generalOfficeId !== null ? [generalOfficeId] : [],
    );
    const keeps = [...new Set([...unitsWhere(actor, ['supervisor']), ...offices])];
    const rows = await queryPrepared<About>(manager, ABOUT, [caseIds, actor.userId, keeps]);
    const found = new Set(rows.filter(({ part }) => part).map(({ id }) => id));
    for (const [type, cases] of grouped(rows, found)) {
      const ids = cases.map(({ subjectId }) => subjectId);
      const readable = await this.registry.subject(type).readable(manager, actor, ids);
      for (const { id, subjectId } of cases) if (readable.has(subjectId)) found.add(id);
    }
    return found;
  }
}

const takesPart = ({ requesterId, copiedIds, tasks, decisions }: CaseRow['case'], personId: string): boolean =>
  requesterId === personId ||
  copiedIds.includes(personId) ||
  decisions.some(({ byId }) => byId === personId) ||
  tasks.some((task) => [task.holderId, task.delegateId, task.principalId].includes(personId));

function grouped(rows: readonly About[], found: ReadonlySet<string>): Map<GatedSubjectType, About[]> {
  const groups = new Map<GatedSubjectType, About[]>();
  for (const row of rows)
    if (!found.has(row.id)) groups.set(row.subjectType, [...(groups.get(row.subjectType) ?? []), row]);
  return groups;
}

const ABOUT = `
  SELECT held.id, held.subject_type AS "subjectType", held.subject_id AS "subjectId",
    held.requester_id = $2 OR $2 = ANY (held.copied_ids) OR held.keeper_unit_id = ANY (${unseen('$3', 'uuid[]')})
    OR EXISTS (SELECT FROM approval_decision AS made WHERE made.case_id = held.id AND made.by_id = $2)
    OR EXISTS (SELECT FROM approval_task AS task WHERE task.case_id = held.id
      AND (task.holder_id = $2 OR task.delegate_id = $2 OR task.principal_id = $2
        OR EXISTS (SELECT FROM stand_in WHERE stand_in.principal_id = task.holder_id AND stand_in.stand_in_id = $2
          AND stand_in.ended_at IS NULL))) AS part
  FROM approval_case AS held WHERE held.id = ANY (${unseen('$1', 'uuid[]')})`;
