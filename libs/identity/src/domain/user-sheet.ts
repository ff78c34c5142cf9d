import type { Role } from '#libs/contracts';
import { type CalendarDate, RowReader, type SheetColumn, type SheetError, type SheetRow } from '#libs/kernel';
import type { FoundName } from '#libs/organisation';
import { foldLogin } from './login.js';
import { roleOf, roleWords } from './role-words.js';

/** The columns of the sheet of people; a person with several roles has several rows. */
export const userSheetColumns = [
  { title: '登录名', also: ['账号', '用户名'], required: true },
  { title: '姓名', required: true },
  { title: '所在单位', also: ['单位'], required: true },
  { title: '角色', required: true },
  { title: '分管领域', required: false },
  { title: '手机号', also: ['手机', '联系电话'], required: false },
  { title: '起始日期', required: false },
  { title: '终止日期', required: false },
] as const satisfies readonly SheetColumn[];

/** A heading of the sheet of people. */
export type UserSheetTitle = (typeof userSheetColumns)[number]['title'];

/** A row of the sheet with its unit found. */
export interface UserSheetRow {
  row: number;
  login: string;
  name: string;
  phone: string | null;
  unitId: string;
  role: Role;
  wholeField: boolean;
  fieldUnitIds: string[];
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
}

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,62}$/u;
const WHOLE_FIELD = '全部';
const FIELD_ROLES: readonly Role[] = ['leader', 'deputySecretary'];

/** Reads the rows cell by cell; `find` looks a unit's printed name up. A row with a mistake is left out of `rows`. */
export function readUserRows(
  table: readonly SheetRow<UserSheetTitle>[],
  find: (printed: string) => FoundName,
  today: CalendarDate,
): { errors: SheetError[]; rows: UserSheetRow[] } {
  const errors: SheetError[] = [];
  const rows = table.flatMap((source): UserSheetRow[] => {
    const before = errors.length;
    const cells = new RowReader(source, errors);
    const login = foldLogin(cells.requiredText('登录名', [2, 63]));
    if (errors.length === before && !LOGIN.test(login))
      cells.fail('login', '登录名', '登录名只能用字母、数字、汉字和 . _ -。');
    const roleWord = cells.requiredText('角色', [1, 20]);
    const role = roleOf(roleWord);
    if (roleWord !== '' && !role) cells.fail('role', '角色', `“${roleWord}”不是角色，可填：${firstWords()}。`);
    const unitId = unitOf(cells, '所在单位', cells.requiredText('所在单位', [2, 80]), find);
    const field = cells.list('分管领域');
    if (role && field.length > 0 && !FIELD_ROLES.includes(role))
      cells.fail('field', '分管领域', '只有市领导和副秘书长可填分管领域。');
    const row = {
      row: source.row,
      login,
      name: cells.requiredText('姓名', [1, 40]),
      phone: phoneOf(cells),
      wholeField: field.includes(WHOLE_FIELD),
      fieldUnitIds: field
        .filter((name) => name !== WHOLE_FIELD)
        .flatMap((name) => unitOf(cells, '分管领域', name, find) ?? []),
      validFrom: cells.day('起始日期') ?? today,
      validTo: cells.day('终止日期'),
    };
    if (row.validTo !== null && row.validTo <= row.validFrom)
      cells.fail('period', '终止日期', '终止日期应晚于起始日期。');
    return role && unitId && errors.length === before ? [{ ...row, role, unitId }] : [];
  });
  return { errors, rows };
}

const firstWords = (): string =>
  Object.values(roleWords)
    .map(([word]) => word)
    .join('、');

function phoneOf(cells: RowReader<UserSheetTitle>): string | null {
  const phone = cells.text('手机号').normalize('NFKC').replace(/[\s-]/gu, '');
  if (phone !== '' && !/^\+?\d{5,15}$/.test(phone)) cells.fail('phone', '手机号', `“${phone}”不是电话号码。`);
  return phone === '' ? null : phone;
}

function unitOf(
  cells: RowReader<UserSheetTitle>,
  title: UserSheetTitle,
  printed: string,
  find: (printed: string) => FoundName,
): string | null {
  if (printed === '') return null;
  const found = find(printed);
  if (found.kind === 'unit') return found.id;
  if (found.kind === 'group') cells.fail('unit', title, `“${printed}”是一组单位，请逐个填写。`);
  else {
    const names = found.candidates.map((candidate) => candidate.name).join('、');
    if (found.kind === 'ambiguous') cells.fail('unit', title, `“${printed}”可能是${names}，请写全称。`);
    else cells.fail('unit', title, `单位库中未找到“${printed}”${names ? `，是否为${names}` : ''}。`);
  }
  return null;
}
