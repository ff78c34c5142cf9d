import { Injectable } from '@nestjs/common';
import { type Actor, supervisedOffices } from '#libs/access';
import type { NamedReader } from '#libs/comments';
import { queryPrepared, unseen } from '#libs/database';
import { groupedBy } from '#libs/kernel';
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
    const rows = await queryPrepared<About>(manager, ABOUT, [caseIds, actor.userId, supervisedOffices(actor)]);
    const found = new Set(rows.filter(({ part }) => part).map(({ id }) => id));
    const others = rows.filter(({ id }) => !found.has(id));
    for (const [type, cases] of groupedBy(others, ({ subjectType }) => subjectType)) {
      const ids = cases.map(({ subjectId }) => subjectId);
      const readable = await this.registry.subject(type).readable(manager, actor, ids);
      for (const { id, subjectId } of cases) if (readable.has(subjectId)) found.add(id);
    }
    return found;
  }

  /** The same in SQL over the case `held`. */
  readableSql(reader: NamedReader): string {
    const bySubject = this.registry
      .allSubjects()
      .map((subject) => `WHEN '${subject.type}' THEN ${subject.readableSql('held.subject_id', reader)}`);
    return `(held.keeper_unit_id = ANY (${reader.offices}) OR ${takesPartSql(reader.userId)}
      OR CASE held.subject_type ${bySubject.join(' ')} ELSE false END)`;
  }
}

const takesPart = ({ requesterId, copiedIds, tasks, decisions }: CaseRow['case'], personId: string): boolean =>
  requesterId === personId ||
  copiedIds.includes(personId) ||
  decisions.some(({ byId }) => byId === personId) ||
  tasks.some((task) => [task.holderId, task.delegateId, task.principalId].includes(personId));

/** Whether somebody asked for a case (`held`), has or had a task in it or decided, stands in for one of those, or was told. */
export const takesPartSql = (
  userId: string,
): string => `(held.requester_id = ${userId} OR ${userId} = ANY (held.copied_ids)
  OR EXISTS (SELECT FROM approval_decision AS made WHERE made.case_id = held.id AND made.by_id = ${userId})
  OR EXISTS (SELECT FROM approval_task AS task WHERE task.case_id = held.id
    AND (task.holder_id = ${userId} OR task.delegate_id = ${userId} OR task.principal_id = ${userId}
      OR EXISTS (SELECT FROM stand_in WHERE stand_in.principal_id = task.holder_id AND stand_in.stand_in_id = ${userId}
        AND stand_in.ended_at IS NULL))))`;

const ABOUT = `
  SELECT held.id, held.subject_type AS "subjectType", held.subject_id AS "subjectId",
    held.keeper_unit_id = ANY (${unseen('$3', 'uuid[]')}) OR ${takesPartSql('$2')} AS part
  FROM approval_case AS held WHERE held.id = ANY (${unseen('$1', 'uuid[]')})`;
