import { administratorRoles, type AdministratorRole, type Role } from '#libs/contracts';

/** What a role counts as where duties exclude each other: each administrator's own, and business for all others. */
export type Duty = AdministratorRole | 'business';

const isAdministrator = (role: Role): role is AdministratorRole =>
  (administratorRoles as readonly Role[]).includes(role);

/** The duty of a role; the same rule as the constraint `membership_duty_check`. */
export const dutyOf = (role: Role): Duty => (isAdministrator(role) ? role : 'business');
