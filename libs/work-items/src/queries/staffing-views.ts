import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, unitsWhere, type Actor } from '#libs/access';
import type { AssignmentRole, staffingChoicesSchema, staffingSchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import { officialOrderKey } from '#libs/organisation';
import { responsibleFor, type NamedPerson, type Reserve } from '../domain/responsible.js';
import { unitStaff } from '../domain/transitions.js';
import { leftWithWork, officesOf, peopleOf } from '../storage/people-of-unit.js';
import { branchesOfSql } from '../storage/readers-of-unit.js';
import { branchesOf } from './branches.js';
import { ensureReadable } from './item-reading.js';
import { unitJson } from './sql-json.js';

/** Who works on an item, unit by unit. */
export type StaffingView = z.infer<typeof staffingSchema>;

interface Row {
  unit: { id: string; name: string };
  role: AssignmentRole;
  office: { id: string; name: string } | null;
  head: NamedPerson | null;
  officer: NamedPerson | null;
  standIn: NamedPerson | null;
  reserves: Reserve[];
  version: number;
}

/**
 * Who works on an item: issuer, reviewer and lead see all units, others the lead and their own branch, so that whoever
 * has to talk to the lead knows to whom.
 */
@Injectable()
export class StaffingViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<StaffingView> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** The same inside a transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<StaffingView> {
    const { breadth, timeZone } = await ensureReadable(manager, this.access, actor, itemId);
    const branch = breadth === 3 ? [] : await branchesOf(manager, actor);
    const rows = await manager.query<Row[]>(STAFFING, [itemId, breadth, branch, dayIn(timeZone), unitStaff]);
    return {
      items: rows.map(({ reserves, ...row }) => {
        const { person, as, warning } = responsibleFor({ ...row, reserves });
        return { ...row, responsible: person, as, warning };
      }),
    };
  }

  /** Whom a unit of one's own can name. Problem: `notFound` for another unit. */
  async choices(actor: Actor, unitId: string): Promise<z.infer<typeof staffingChoicesSchema>> {
    if (!unitsWhere(actor, unitStaff).includes(unitId)) throw new Problem('notFound');
    const { manager } = this.dataSource;
    const day = dayIn(DEFAULT_TIME_ZONE);
    return {
      people: await peopleOf(manager, unitId, day),
      left: await leftWithWork(manager, unitId, day),
      offices: await officesOf(manager, unitId, day),
    };
  }
}

// A person of the unit or its offices with an account in use; one who is not has left.
const namedPerson = (column: string): string => `(
  SELECT json_build_object('id', person.id, 'name', person.name, 'left', NOT (person.status = 'active' AND EXISTS (
    SELECT FROM membership WHERE membership.user_id = person.id AND membership.role = ANY ($5::text[])
      AND membership.unit_id = ANY (${branchesOfSql('ARRAY[named.unit_id]')}) AND ${'membership.valid_from <= $4::date'}
      AND (membership.valid_to IS NULL OR membership.valid_to > $4::date))))
  FROM user_account AS person WHERE person.id = ${column})`;

const STAFFING = `
  WITH named AS (
    SELECT item.lead_unit_id AS unit_id, 'lead' AS role FROM work_item AS item WHERE item.id = $1
    UNION ALL
    SELECT share.unit_id, share.role FROM work_item_share AS share
    WHERE share.item_id = $1 AND ($2::integer = 3 OR share.unit_id = ANY ($3::uuid[]))
  )
  SELECT ${unitJson('named.unit_id')} AS unit, named.role, ${unitJson('staffing.office_unit_id')} AS office,
    ${namedPerson('staffing.head_id')} AS head, ${namedPerson('staffing.officer_id')} AS officer,
    ${namedPerson('staffing.stand_in_id')} AS "standIn", coalesce(staffing.version, 0) AS version,
    coalesce((
      SELECT json_agg(json_build_object('id', person.id, 'name', person.name, 'role', membership.role,
        'distance', line.depth) ORDER BY line.depth, membership.valid_from, membership.id)
      FROM unit_closure AS line
      JOIN membership ON membership.unit_id = line.ancestor_id AND membership.role IN ('liaison', 'head', 'deputyHead')
        AND membership.valid_from <= $4::date AND (membership.valid_to IS NULL OR membership.valid_to > $4::date)
      JOIN user_account AS person ON person.id = membership.user_id AND person.status = 'active'
      WHERE line.descendant_id = named.unit_id AND NOT EXISTS (
        SELECT FROM unit_closure AS below JOIN unit AS passed ON passed.id = below.ancestor_id
        WHERE below.descendant_id = named.unit_id AND below.depth BETWEEN 1 AND line.depth
          AND passed.kind = 'government')), '[]') AS reserves
  FROM named LEFT JOIN item_staffing AS staffing ON staffing.item_id = $1 AND staffing.unit_id = named.unit_id
  ORDER BY named.role <> 'lead', ${officialOrderKey('named.unit_id')}`;
