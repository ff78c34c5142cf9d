import { unitsWhere, type Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { WorkItemFacts } from '../../domain/facts.js';
import { unitStaff } from '../../domain/transitions.js';
import { belongingTo, officesOf } from '../../storage/people-of-unit.js';
import { staffingOf, storeStaffing, type StaffingRow } from '../../storage/staffing.js';
import type { ActScene, ItemAct } from '../act-on-item.js';
import { ensureVersion } from '../ensure-version.js';

/** Whom a unit names for an item; what is left out stays as it is. */
export interface StaffingOrder {
  readonly itemId: string;
  readonly unitId: string;
  readonly people: Partial<Omit<StaffingRow, 'version'>>;
  /** The version of the staffing that was seen; absent where many are set at once. */
  readonly version?: number;
}

/** Names who works on an item in one's own unit. Problems: `forbidden` for another unit, `stale`, those of the table. */
export function staffingAct(actor: Actor, { itemId, unitId, people, version }: StaffingOrder): ItemAct {
  let staffing: Omit<StaffingRow, 'version'> | undefined;
  return {
    itemId,
    action: 'staff',
    raise: false,
    payload: { unitId, ...people },
    facts: async (tx, scene) => {
      ensureOwn(actor, scene, unitId);
      const { version: current, ...before } = await staffingOf(tx, itemId, unitId);
      if (version !== undefined) ensureVersion(current, version);
      staffing = { ...before, ...people };
      return factsOf(tx, scene, unitId, staffing);
    },
    effect: async (tx) => {
      if (!staffing) return null;
      await storeStaffing(tx, itemId, unitId, staffing);
      const { officeUnitId, headId, officerId, standInId } = staffing;
      return {
        action: 'staffed',
        payload: {
          concernedUnitId: unitId,
          officeUnitId,
          headUserId: headId,
          officerUserId: officerId,
          standInUserId: standInId,
        },
        unitIds: [unitId],
      };
    },
  };
}

function ensureOwn(actor: Actor, { item }: ActScene, unitId: string): void {
  const named = unitId === item.leadUnitId || item.shareUnitIds.includes(unitId);
  if (!named || !unitsWhere(actor, unitStaff).includes(unitId)) throw new Problem('forbidden');
}

async function factsOf(
  tx: Transaction,
  { today }: ActScene,
  unitId: string,
  { officeUnitId, headId, officerId, standInId }: Omit<StaffingRow, 'version'>,
): Promise<Partial<WorkItemFacts>> {
  const people = [headId, officerId, standInId].filter((id) => id !== null);
  const known = await belongingTo(tx, unitId, people, today);
  const offices = officeUnitId === null ? [] : await officesOf(tx, unitId, today);
  return {
    strangers: people.filter((id) => !known.has(id)),
    staffing: {
      officerId,
      standInId,
      officeOfUnit: officeUnitId === null || offices.some(({ id }) => id === officeUnitId),
    },
  };
}
