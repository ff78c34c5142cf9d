import { type CalendarDate, RowReader, type SheetColumn, type SheetError, type SheetRow } from '#libs/kernel';
import { unitKindOf, unitKindWords } from './unit-kind-words.js';
import type { UnitKind } from '#libs/contracts';

/** The columns of the sheet of units. */
export const unitSheetColumns = [
  { title: '单位名称', required: true },
  { title: '简称/别名', also: ['简称', '别名', '简称、别名'], required: false },
  { title: '类别', also: ['单位类别'], required: true },
  { title: '上级单位', required: true },
  { title: '机构序列号', also: ['机构序列', '排序'], required: false },
  { title: '起始日期', required: false },
  { title: '终止日期', required: false },
] as const satisfies readonly SheetColumn[];

/** A heading of the sheet of units. */
export type UnitSheetTitle = (typeof unitSheetColumns)[number]['title'];

/** A row of the sheet as read, before it is held against the units that exist; null where a cell is empty. */
export interface UnitSheetRow {
  row: number;
  name: string;
  aliases: string[];
  kind: UnitKind;
  /** 上级单位 as written; with “/” between the names where one name is not enough. */
  parent: string;
  officialOrder: number | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
}

const NAME_LENGTH = [2, 80] as const;

/** Reads the rows cell by cell; a row with a mistake is left out of `rows`. */
export function readUnitRows(table: readonly SheetRow<UnitSheetTitle>[]): {
  errors: SheetError[];
  rows: UnitSheetRow[];
} {
  const errors: SheetError[] = [];
  const rows = table.flatMap((source): UnitSheetRow[] => {
    const before = errors.length;
    const cells = new RowReader(source, errors);
    const kindWord = cells.requiredText('类别', [1, 20]);
    const kind = unitKindOf(kindWord);
    if (kindWord !== '' && !kind)
      cells.fail(
        'kind',
        '类别',
        `“${kindWord}”不是单位类别，可填：${Object.values(unitKindWords)
          .map(([word]) => word)
          .join('、')}。`,
      );
    const row = {
      row: source.row,
      name: cells.requiredText('单位名称', NAME_LENGTH),
      aliases: cells.list('简称/别名'),
      parent: cells.text('上级单位'),
      officialOrder: cells.integer('机构序列号'),
      validFrom: cells.day('起始日期'),
      validTo: cells.day('终止日期'),
    };
    for (const alias of row.aliases)
      if (alias.length < NAME_LENGTH[0] || alias.length > NAME_LENGTH[1])
        cells.fail('length', '简称/别名', `别名“${alias}”应为 2 至 80 个字。`);
    if (row.name.includes('/')) cells.fail('nameSlash', '单位名称', '单位名称中不能有“/”。');
    if (row.validFrom && row.validTo && row.validTo <= row.validFrom)
      cells.fail('period', '终止日期', '终止日期应晚于起始日期。');
    return kind && errors.length === before ? [{ ...row, kind }] : [];
  });
  return { errors, rows };
}
