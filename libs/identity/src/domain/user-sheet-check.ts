import type { Role } from '#libs/contracts';
import type { CalendarDate, SheetError, SheetRow } from '#libs/kernel';
import type { FoundName } from '#libs/organisation';
import { dutyOf } from './duty.js';
import { readUserRows, type UserSheetRow, type UserSheetTitle } from './user-sheet.js';

/** A time in a role, for comparing. */
interface Period {
  unitId: string;
  role: Role;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
}

/** An account that exists, as a sheet is held against it. */
export interface ExistingUser {
  id: string;
  login: string;
  name: string;
  phone: string | null;
  /** Whether the person belongs to another government only: nothing is told or changed of such an account. */
  stranger: boolean;
  version: number;
  memberships: readonly Period[];
}

/** What storing the sheet would do. */
export interface UserSheetPlan {
  added: { id: string; login: string; name: string; phone: string | null }[];
  /** Accounts that exist and get another telephone number. */
  phones: { id: string; phone: string }[];
  memberships: (Omit<UserSheetRow, 'row' | 'login' | 'name' | 'phone'> & { userId: string })[];
  /** Accounts that exist and get a number or a membership. */
  changed: { id: string; version: number }[];
  /** Rows that say what is known already. */
  unchanged: number;
}

/** What a sheet is held against. */
export interface UserSheetSituation {
  find: (printed: string) => FoundName;
  existing: ReadonlyMap<string, ExistingUser>;
  today: CalendarDate;
  newId: () => string;
}

/** Checks a whole sheet: either every mistake by row and column, or the plan of what it adds. */
export function checkUserSheet(
  table: readonly SheetRow<UserSheetTitle>[],
  situation: UserSheetSituation,
): { errors: SheetError[]; plan: UserSheetPlan } {
  const { errors, rows } = readUserRows(table, situation.find, situation.today);
  const plan: UserSheetPlan = { added: [], phones: [], memberships: [], changed: [], unchanged: 0 };
  const people = new Map<string, Person>();
  for (const row of rows) {
    const person = people.get(row.login) ?? personOf(row, situation);
    people.set(row.login, person);
    const mistake = mistakeOf(row, person);
    if (mistake) errors.push({ row: row.row, ...mistake });
    else take(plan, row, person);
  }
  for (const { known, id, touched } of people.values())
    if (known && touched) plan.changed.push({ id, version: known.version });
  return { errors: errors.sort((one, other) => one.row - other.row), plan };
}

/** A login's account and everything it will be, row by row. */
interface Person {
  id: string;
  name: string;
  phone: string | null;
  known: ExistingUser | undefined;
  isPlanned: boolean;
  touched: boolean;
  periods: (Period & { row: number | null })[];
}

function personOf(row: UserSheetRow, { existing, newId }: UserSheetSituation): Person {
  const known = existing.get(row.login);
  const periods = (known?.memberships ?? []).map((membership) => ({ ...membership, row: null }));
  const { name, phone } = known ?? row;
  return { id: known?.id ?? newId(), name, phone, known, isPlanned: false, touched: false, periods };
}

const overlap = (one: Period, other: Period): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);
const sameDuty = (one: Period, other: Period): boolean => one.unitId === other.unitId && one.role === other.role;

function mistakeOf(row: UserSheetRow, person: Person): Omit<SheetError, 'row'> | null {
  if (person.known?.stranger)
    return { code: 'loginTaken', column: '登录名', message: `登录名“${row.login}”已被使用。` };
  if (person.name !== row.name)
    return {
      code: 'loginOfOther',
      column: '姓名',
      message: `登录名“${row.login}”已是${person.name}的，不能又是${row.name}的。`,
    };
  const inForce = person.periods.filter((period) => overlap(period, row));
  const double = inForce.find((period) => period.row !== null && sameDuty(period, row));
  if (double) return { code: 'double', column: '角色', message: `与第 ${double.row} 行重复。` };
  if (inForce.some((period) => dutyOf(period.role) !== dutyOf(row.role)))
    return {
      code: 'dutiesConflict',
      column: '角色',
      message: '系统、安全保密、审计管理员须由不同人员担任，且不得兼任业务角色。',
    };
  return null;
}

function take(plan: UserSheetPlan, row: UserSheetRow, person: Person): void {
  const { id, known } = person;
  let changes = false;
  if (!known && !person.isPlanned) {
    plan.added.push({ id, login: row.login, name: row.name, phone: row.phone });
    person.isPlanned = true;
    changes = true;
  }
  if (known && row.phone !== null && row.phone !== person.phone) {
    plan.phones.push({ id, phone: row.phone });
    person.phone = row.phone;
    changes = true;
  }
  // A role that is held already is left as it is: the sheet neither shortens nor ends one.
  if (!person.periods.some((period) => sameDuty(period, row) && overlap(period, row))) {
    const { unitId, role, wholeField, fieldUnitIds, validFrom, validTo } = row;
    plan.memberships.push({ userId: id, unitId, role, wholeField, fieldUnitIds, validFrom, validTo });
    changes = true;
  }
  person.periods.push({ ...row, row: row.row });
  person.touched ||= changes;
  if (!changes) plan.unchanged += 1;
}
