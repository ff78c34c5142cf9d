import type { EntityManager } from 'typeorm';
import type { UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { governmentSql, officialOrderKey } from '#libs/organisation';
import type { UnitRank } from '../domain/sub-task-form.js';

/** A unit that may get a part of an item, seen from the item's lead. */
export interface RankedUnit extends UnitRank {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  /**
   * In force, inside the issuer's government, neither the lead nor above it, and no office of another unit: an office is
   * addressed by the unit it belongs to.
   */
  readonly mayTake: boolean;
}

/** Who gives the parts, under whom, and when. */
export interface Giving {
  readonly leadUnitId: string;
  readonly issuerUnitId: string;
  readonly day: CalendarDate;
}

/** The units in official order with their rank; unknown ids are left out. One statement for any number. */
export const ranksOf = (
  manager: EntityManager,
  { leadUnitId, issuerUnitId, day }: Giving,
  unitIds: readonly string[],
): Promise<RankedUnit[]> => manager.query<RankedUnit[]>(RANKS, [unitIds, leadUnitId, issuerUnitId, day]);

const RANKS = `
  WITH lead AS MATERIALIZED (
    SELECT $2::uuid AS id, (${governmentSql('$2::uuid')}) AS government_id, (${governmentSql('$3::uuid')}) AS issuing_id
  )
  SELECT unit.id AS "unitId", unit.name, unit.kind, below_lead.is AS "belowLead",
    own.government_id = lead.government_id AS "sameGovernment",
    own.government_id <> lead.government_id
      AND EXISTS (SELECT FROM unit_closure AS line
                  WHERE line.ancestor_id = lead.government_id AND line.descendant_id = own.government_id)
      AS "governmentBelow",
    unit.valid_from <= $4::date AND (unit.valid_to IS NULL OR unit.valid_to > $4::date)
      AND unit.kind <> 'government'
      AND EXISTS (SELECT FROM unit_closure AS line
                  WHERE line.ancestor_id = lead.issuing_id AND line.descendant_id = unit.id)
      AND NOT EXISTS (SELECT FROM unit_closure AS line
                      WHERE line.ancestor_id = unit.id AND line.descendant_id = lead.id)
      AND (unit.kind <> 'office' OR below_lead.is) AS "mayTake"
  FROM unit CROSS JOIN lead
  CROSS JOIN LATERAL (SELECT (${governmentSql('unit.id')}) AS government_id) AS own
  CROSS JOIN LATERAL (
    SELECT EXISTS (SELECT FROM unit_closure AS line
                   WHERE line.ancestor_id = lead.id AND line.descendant_id = unit.id AND line.depth > 0) AS is
  ) AS below_lead
  WHERE unit.id = ANY ($1::uuid[])
  ORDER BY ${officialOrderKey('unit.id')}`;
