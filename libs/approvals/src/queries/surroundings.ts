import type { ApproverRule, FlowDefinition } from '#libs/contracts';
import { queryPrepared, unseen } from '#libs/database';
import { type CalendarDate, newId } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { SubjectDescription } from '../approval-subject.js';
import type { Named, Surroundings, Task } from '../domain/case.js';
import { leadersOfUnits, peopleOfRules, type Wanted } from './people-of-rules.js';

/** What a case looks at: its flow, its subject, the tasks there are, and further people an act names. */
export interface Looked {
  readonly flow: FlowDefinition;
  readonly subject: SubjectDescription;
  readonly tasks: readonly Task[];
  readonly personIds: readonly string[];
  readonly today: CalendarDate;
}

const KEEPERS = 'keepers';
const nameOf = (rule: ApproverRule): string => JSON.stringify(rule);

/** Reads everything a case may look at, so that the machine can decide without asking. */
export async function surroundingsOf(manager: EntityManager, looked: Looked): Promise<Surroundings> {
  const { flow, subject, tasks, personIds, today } = looked;
  const rules = [...flow.steps.flatMap(({ approvers }) => approvers), ...flow.copies];
  const named = rules.flatMap((rule) => (rule.by === 'person' ? [rule.personId] : []));
  const homes = await homesOf(manager, named);
  const people = await peopleOfRules(manager, wantedOf(rules, subject), today);
  const unitIds = [...rules.map((rule) => unitOf(rule, subject, homes)), ...tasks.map(({ unitId }) => unitId)];
  const leaders = await leadersOfUnits(manager, distinct(unitIds), today);
  const inTasks = tasks.flatMap(({ holderId, delegateId, principalId }) => [holderId, delegateId, principalId]);
  const everybody = [
    ...named,
    ...personIds,
    ...inTasks,
    ...[...people.values()].flat(),
    ...[...leaders.values()].flat(),
  ];
  const staff = await staffOf(manager, distinct(everybody), today);
  return {
    today,
    newId,
    named: (rule): Named =>
      rule.by === 'person'
        ? { personIds: [rule.personId], unitId: homes.get(rule.personId) ?? null }
        : { personIds: people.get(nameOf(rule)) ?? [], unitId: unitOf(rule, subject, homes) },
    isActive: (personId) => staff.get(personId)?.active ?? false,
    leadersOf: (unitId) => leaders.get(unitId) ?? [],
    standInOf: (personId) => staff.get(personId)?.standInId ?? null,
    isKeeper: (personId) => people.get(KEEPERS)?.includes(personId) ?? false,
  };
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

function wantedOf(rules: readonly ApproverRule[], subject: SubjectDescription): Wanted[] {
  const wanted = rules.flatMap((rule) =>
    rule.by === 'person'
      ? []
      : (subject.relations[rule.relation]?.unitIds ?? []).map((unitId) => ({
          key: nameOf(rule),
          unitId,
          roles: rule.roles,
        })),
  );
  return [...wanted, { key: KEEPERS, unitId: subject.keeperUnitId, roles: ['supervisor'] }];
}

function unitOf(rule: ApproverRule, subject: SubjectDescription, homes: ReadonlyMap<string, string>): string | null {
  if (rule.by === 'person') return homes.get(rule.personId) ?? null;
  return subject.relations[rule.relation]?.fallbackUnitId ?? null;
}

/** The unit in which each person serves or served last. */
async function homesOf(manager: EntityManager, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await queryPrepared<{ userId: string; unitId: string }>(manager, HOMES, [personIds]);
  return new Map(rows.map(({ userId, unitId }) => [userId, unitId]));
}

interface Staff {
  id: string;
  active: boolean;
  standInId: string | null;
}

/** Whether each person serves somewhere, and who stands in for him or her; the stand-ins are among the answers. */
async function staffOf(
  manager: EntityManager,
  personIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, Staff>> {
  const rows = await queryPrepared<Staff>(manager, STAFF, [personIds, day]);
  return new Map(rows.map((row) => [row.id, row]));
}

const HOMES = `
  SELECT DISTINCT ON (user_id) user_id AS "userId", unit_id AS "unitId"
  FROM membership WHERE user_id = ANY (${unseen('$1', 'uuid[]')}) AND duty = 'business'
  ORDER BY user_id, valid_to DESC NULLS FIRST, valid_from DESC, id`;
const people = unseen('$1', 'uuid[]');
const day = unseen('$2', 'date');
const STAFF = `
  WITH arranged AS MATERIALIZED (
    SELECT principal_id, stand_in_id FROM stand_in
    WHERE principal_id = ANY (${people}) AND ended_at IS NULL AND ${day} BETWEEN valid_from AND valid_to
  )
  SELECT person.id, arranged.stand_in_id AS "standInId",
    person.status = 'active' AND EXISTS (SELECT FROM membership AS member
      WHERE member.user_id = person.id AND member.duty = 'business' AND member.valid_from <= ${day}
        AND (member.valid_to IS NULL OR member.valid_to > ${day})) AS active
  FROM (SELECT unnest(${people}) AS id UNION SELECT stand_in_id FROM arranged) AS asked
  JOIN user_account AS person ON person.id = asked.id
  LEFT JOIN arranged ON arranged.principal_id = person.id`;
