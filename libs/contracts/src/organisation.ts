import { z } from 'zod';
import { calendarDate, id, unitNameSchema, version } from './common.js';
import { unitKinds } from './vocabulary.js';

export const unitSchema = z
  .strictObject({
    id,
    name: z.string(),
    kind: z.enum(unitKinds),
    parentId: id.nullable(),
    officialOrder: z.int(),
    aliases: z.array(z.string()),
    formerNames: z.array(z.string()),
    validFrom: calendarDate,
    validTo: calendarDate.nullable(),
    version,
  })
  .meta({ id: 'Unit' });

/** All units of the asker's government (or of `government`) in official order, parents before children. */
export const unitListQuery = z.strictObject({ text: z.string().trim().max(60).optional(), government: id.optional() });
export const unitListSchema = z.strictObject({ items: z.array(unitSchema) }).meta({ id: 'UnitList' });

export const unitGroupSchema = z
  .strictObject({
    id,
    name: z.string(),
    aliases: z.array(z.string()),
    memberKind: z.enum(unitKinds).nullable(),
    members: z.array(unitNameSchema),
  })
  .meta({ id: 'UnitGroup' });
export const unitGroupListSchema = z.strictObject({ items: z.array(unitGroupSchema) }).meta({ id: 'UnitGroupList' });

export const newUnitSchema = z
  .strictObject({
    name: z.string().trim().min(2).max(80),
    kind: z.enum(unitKinds),
    parentId: id,
    officialOrder: z.int().min(0).max(999_999).optional(),
  })
  .meta({ id: 'NewUnit' });

/** Whether a sheet handed in is only checked. */
export const sheetQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });

/** The outcome of a sheet that was handed in; with `dryRun` nothing was stored. */
export const sheetReportSchema = z
  .strictObject({ dryRun: z.boolean(), added: z.int(), changed: z.int(), unchanged: z.int() })
  .meta({ id: 'SheetReport' });
