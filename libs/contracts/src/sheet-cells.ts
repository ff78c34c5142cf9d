import { z } from 'zod';
import { calendarDate, id } from './common.js';
import { readingContent } from './indicators.js';
import { sheetSchema } from './reporting.js';

/** Characters that a spreadsheet file loses: controls, those that are none, and the mark of a damaged one. */
export const LOST_IN_SHEETS = /[^\P{Cc}\t\n]|\p{Surrogate}|\p{Noncharacter_Code_Point}|\ufffd/u;

/** Text of a sheet: line ends as one character, and nothing a spreadsheet cannot hold. */
const sheetText = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.length <= most, { message: `最多 ${most} 个字。` })
    .refine((text) => !LOST_IN_SHEETS.test(text), {
      message: '文字中含有无法保存的字符，请删除后重试。',
    });

/** What is said in a row. A part that is missing stays; null takes it back. */
export const editSheetRowSchema = z
  .strictObject({
    progress: sheetText(2000).nullable().optional(),
    values: z
      .array(
        z.strictObject({
          targetId: id,
          now: z
            .strictObject({
              ...readingContent,
              state: sheetText(500).nullable().default(null),
              gap: sheetText(500).nullable().default(null),
              source: sheetText(200).default(''),
              asOf: calendarDate.optional(),
            })
            .nullable(),
        }),
      )
      .max(50)
      .default([]),
    milestones: z
      .array(z.strictObject({ milestoneId: id, reachedOn: calendarDate.nullable() }))
      .max(50)
      .default([]),
    /** The person was asked about implausible values and says that they are right. */
    confirmed: z.boolean().default(false),
  })
  .meta({ id: 'EditSheetRow' });

/** Rows to carry forward; without them all that nothing was said about yet. */
export const carryForwardSchema = z
  .strictObject({ rowIds: z.array(id).min(1).max(2000).nullable().default(null) })
  .meta({ id: 'CarryForward' });

/** The columns of a sheet that are filled in, from left to right. */
export const sheetCellKeys = [
  'carried',
  'progress',
  'value',
  'asOf',
  'status',
  'source',
  'expectedOn',
  'gap',
  'reachedOn',
] as const;
export type SheetCellKey = (typeof sheetCellKeys)[number];

/**
 * A rectangle of text as a spreadsheet puts it on the clipboard. If its first row holds headings, columns are matched by
 * them; else cells go to the right of and below `startColumn` on line `startLine` of row `startRowId` (default: the first).
 */
export const pasteCellsSchema = z
  .strictObject({
    cells: z
      .array(z.array(z.string().max(5000)).min(1).max(40))
      .min(1)
      .max(2001),
    startRowId: id.nullable().default(null),
    startLine: z.int().min(0).max(100).default(0),
    startColumn: z.enum(sheetCellKeys).default('progress'),
    confirmed: z.boolean().default(false),
  })
  .meta({ id: 'PasteCells' });
export const sheetUploadQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false'),
  confirmed: z.enum(['true', 'false']).default('false'),
});
export const cellsReportSchema = z
  .strictObject({ dryRun: z.boolean(), changedRows: z.int(), changedCells: z.int(), sheet: sheetSchema })
  .meta({ id: 'CellsReport' });
