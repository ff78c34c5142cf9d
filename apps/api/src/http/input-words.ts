import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What a form says of its own rules is said by them; the validator's other findings are put into the page's language here. */
export function inputWords(issue: { readonly message: string; readonly code?: string }): string {
  // A form's own words are Chinese, the validator's are not.
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  const found = issue as Issue;
  switch (found.code) {
    case 'invalid_type':
      return MISSING_OR_WRONG[found.expected] ?? '缺少内容，或格式不正确。';
    case 'too_small':
      return sized(found.origin, { least: Number(found.minimum), open: found.inclusive === false });
    case 'too_big':
      return sized(found.origin, { most: Number(found.maximum), open: found.inclusive === false });
    case 'invalid_format':
      return FORMATS[found.format] ?? '格式不正确。';
    case 'invalid_value':
      return found.values.length === 1
        ? `只能是 ${String(found.values[0])}。`
        : `请从以下各项中选择：${found.values.map(String).join('、')}。`;
    case 'not_multiple_of':
      return `应为 ${found.divisor} 的整数倍。`;
    case 'unrecognized_keys':
      return `有无法识别的字段：${found.keys.join('、')}。`;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return '内容的格式不正确。';
    default:
      return issue.message;
  }
}

const MISSING_OR_WRONG: Readonly<Record<string, string>> = {
  string: '请填写文字。',
  number: '请填写数字。',
  int: '请填写整数。',
  boolean: '请填写是或否。',
  array: '请填写列表。',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '日期应写作 2026-12-31 的格式。',
  datetime: '时间应写作 2026-12-31T09:00:00Z 的格式。',
  uuid: '编号的格式不正确。',
  guid: '编号的格式不正确。',
  url: '网址的格式不正确，应以 http:// 或 https:// 开头。',
  email: '电子邮箱的格式不正确。',
};

function sized(origin: string, { least, most, open }: { least?: number; most?: number; open: boolean }): string {
  const bound = least ?? most;
  if (origin === 'string') {
    if (least === 1) return '请填写。';
    return least === undefined ? `最多 ${bound} 个字。` : `至少 ${bound} 个字。`;
  }
  if (origin === 'array' || origin === 'set') {
    if (least === 1) return '请至少选择一项。';
    return least === undefined ? `最多 ${bound} 项。` : `至少 ${bound} 项。`;
  }
  if (least === undefined) return `应${open ? '小于' : '不大于'} ${bound}。`;
  return `应${open ? '大于' : '不小于'} ${bound}。`;
}
