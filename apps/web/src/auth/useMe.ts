import { administratorRoles, type Role } from '#libs/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../api/organisation.js';
import type { Me } from '../api/shapes.js';

export interface Who extends Me {
  is(...roles: Role[]): boolean;
  /** Registers, checks, issues and decides. */
  isSupervisor: boolean;
  /** One of the three administrators, none of whom sees plan content. */
  isAdministrator: boolean;
  unitIds: ReadonlySet<string>;
}

/** What the page may offer this person; the server decides each request anew. */
export function whoIs(me: Me): Who {
  const held = new Set<string>(me.memberships.map((membership) => membership.role));
  const is = (...roles: Role[]) => roles.some((role) => held.has(role));
  return {
    ...me,
    is,
    isSupervisor: is('supervisor'),
    isAdministrator: is(...administratorRoles),
    unitIds: new Set(me.memberships.map((membership) => membership.unit.id)),
  };
}

/** The person signed in; `SignedIn` has loaded them before any screen is shown. */
export const useMe = (): Who => whoIs(useSuspenseQuery(meQuery).data);
