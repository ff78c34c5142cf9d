import { z } from 'zod';

export const id = z.uuid();
const FIRST_YEAR = '1900';
const LAST_YEAR = '2200';
const inOurTimes = (value: string): boolean => value.slice(0, 4) >= FIRST_YEAR && value.slice(0, 4) < LAST_YEAR;

/** A day within years that a plan can mean: year 0000 is a valid ISO date and no date of PostgreSQL's. */
export const calendarDate = z.iso.date().refine(inOurTimes, { message: '日期应在 1900 年至 2199 年之间。' });
export const instant = z.iso.datetime().refine(inOurTimes, { message: '时间应在 1900 年至 2199 年之间。' });
export const version = z.int().min(1);

/** A unit as it is named wherever it appears. */
export const unitNameSchema = z.strictObject({ id, name: z.string() }).meta({ id: 'UnitName' });
export const personNameSchema = z.strictObject({ id, name: z.string() }).meta({ id: 'PersonName' });
/** A record of evidence that an answer cites; `number` is the version that was newest then. */
export const citedRecordSchema = z.strictObject({ id, title: z.string(), number: z.int() }).meta({ id: 'CitedRecord' });

/** RFC 9457 problem details with a stable `code`; `errors` lists every unmet requirement or wrong field. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.looseObject({ code: z.string(), path: z.string().optional(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** Several values of a query, joined by commas. */
export const listOf = <T extends z.ZodType>(element: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(element).max(50));

/** Half-open UTF-16 offsets into a plan version's text. */
export const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).meta({ id: 'Span' });

/** Members every page of a cursor list has; `next` is null on the last page. */
export const pageMembers = { next: z.string().nullable() };
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(25),
  cursor: z.string().max(400).optional(),
};
/** An empty answer of an action. */
export const acknowledgement = z.strictObject({ id, version }).meta({ id: 'Acknowledgement' });
