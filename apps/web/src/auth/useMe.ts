import { administratorRoles, unitStaff, type Role } from '#libs/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../api/organisation.js';
import type { Me, UnitName } from '../api/shapes.js';

/** Those who do a unit's work and speak for it. */
const spokesmen: readonly Role[] = ['liaison', 'deputyHead', 'head'];

export interface Who extends Me {
  is(...roles: Role[]): boolean;
  /** Registers, checks, issues and decides. */
  isSupervisor: boolean;
  /** One of the three administrators, none of whom sees plan content. */
  isAdministrator: boolean;
  unitIds: ReadonlySet<string>;
  /** The units whose work the person does. */
  staffUnits: readonly UnitName[];
  /** The units for which the person hands work from one colleague to another. */
  spokenFor: readonly UnitName[];
}

/** What the page may offer this person; the server decides each request anew. */
export function whoIs(me: Me): Who {
  const held = new Set<string>(me.memberships.map((membership) => membership.role));
  const is = (...roles: Role[]) => roles.some((role) => held.has(role));
  const unitsAs = (roles: readonly Role[]) => {
    const units = me.memberships.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit);
    return units.filter(({ id }, at) => units.findIndex((unit) => unit.id === id) === at);
  };
  return {
    ...me,
    is,
    isSupervisor: is('supervisor'),
    isAdministrator: is(...administratorRoles),
    unitIds: new Set(me.memberships.map((membership) => membership.unit.id)),
    staffUnits: unitsAs(unitStaff),
    spokenFor: unitsAs(spokesmen),
  };
}

/** The person signed in; `SignedIn` has loaded them before any screen is shown. */
export const useMe = (): Who => whoIs(useSuspenseQuery(meQuery).data);
