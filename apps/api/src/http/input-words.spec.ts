import { z } from 'zod';
import { inputWords } from './input-words.js';

const wordsOf = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(inputWords) ?? [];

describe('what the validator finds, in words for officials', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, '请填写文字。'],
    [z.number(), 'x', '请填写数字。'],
    [z.int(), 1.5, '请填写整数。'],
    [z.strictObject({}), 7, '缺少内容，或格式不正确。'],
    [z.string().min(1), '', '请填写。'],
    [z.string().min(2), 'x', '至少 2 个字。'],
    [z.string().max(2), 'xyz', '最多 2 个字。'],
    [z.array(z.string()).min(1), [], '请至少选择一项。'],
    [z.array(z.string()).min(2), ['x'], '至少 2 项。'],
    [z.array(z.string()).max(1), ['x', 'y'], '最多 1 项。'],
    [z.number().min(3), 2, '应不小于 3。'],
    [z.number().positive(), 0, '应大于 0。'],
    [z.number().max(3), 4, '应不大于 3。'],
    [z.number().lt(3), 3, '应小于 3。'],
    [z.number().multipleOf(5), 3, '应为 5 的整数倍。'],
    [z.iso.date(), '2026-13-01', '日期应写作 2026-12-31 的格式。'],
    [z.iso.datetime(), 'x', '时间应写作 2026-12-31T09:00:00Z 的格式。'],
    [z.uuid(), 'x', '编号的格式不正确。'],
    [z.url(), 'x', '网址的格式不正确，应以 http:// 或 https:// 开头。'],
    [z.string().regex(/^a$/), 'x', '格式不正确。'],
    [z.string().regex(/^a$/, '请填写数字。'), 'x', '请填写数字。'],
    [z.literal('x'), 'y', '只能是 x。'],
    [z.enum(['keep', 'change']), 'y', '请从以下各项中选择：keep、change。'],
    [z.strictObject({}), { more: 1 }, '有无法识别的字段：more。'],
    [z.union([z.literal(1), z.strictObject({})]), 'x', '内容的格式不正确。'],
    [z.string().refine(() => false, { message: '截止日不能早于起始日。' }), 'x', '截止日不能早于起始日。'],
  ])('%#: %j is told as “%s”', (schema, value, words) => expect(wordsOf(schema, value)).toEqual([words]));
});
