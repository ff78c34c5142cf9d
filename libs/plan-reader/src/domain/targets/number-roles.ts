import { matchesOf } from '../matches.js';
import { liesIn } from '../ranges.js';
import type { Range } from '../unit-list.js';
import type { DatePhrase } from './deadlines.js';
import type { NumberToken } from './number-lexer.js';

/** What a number is before anyone asks whether it is a target. */
export type NumberNature = 'date' | 'name' | 'context' | 'quantity';

const quotes: Readonly<Record<string, string>> = { '“': '”', '《': '》', '〔': '〕', '‘': '’', '「': '」' };

const opensName = /[“《〔‘「]/g;
const longestName = 120;

/** The ranges of a sentence inside quotation marks and document titles; numbers there are parts of names. */
export function namedRanges(s: string, a: number, b: number): Range[] {
  const ranges: Range[] = [];
  const sentence = s.slice(a, b);
  let next = 0;
  for (const match of matchesOf(opensName, sentence)) {
    if (match.index < next) continue;
    const text = sentence.slice(match.index + 1, match.index + longestName);
    // some systems close “ with a straight mark
    const length = match[0] === '“' ? text.search(/[”"]/) : text.indexOf(quotes[match[0]]!);
    if (length < 0) continue;
    next = match.index + length + 2;
    ranges.push({ a: a + match.index, b: a + next });
  }
  return ranges;
}

/** 5秒内接听率, 15分钟服务圈, 3分钟出车率: the number belongs to the name of what is measured. */
const measuredName = /^(?:以?内|之内|以上|以下)?(?:的)?[^，、；。：\d]{0,12}?(?:率|圈)/;
const nameUnits = /^(?:大|级|期|届|层|代|线|星|维|字|轮|分)$/;
const behindName = /^(?:号|一体|字|大(?=会|精神|以来|报告)|行动|计划|规划|工程|战略|标准(?!床)|模式|制(?![造约定作]))/;
const afterPaper = /(?:出台|印发|发布|下发|公布|施行|实施|批准|批复|获批)(?:之日)?(?:以?后|起)?的?$/;
const spans = /^(?:年|个月|月|周|天|日|岁|周岁|小时|个小时|分钟|秒|个?工作日)$/;
/** A measure that only describes what is counted: 2000万元以上企业, 65岁以上老年人. */
const thresholdUnits = /^(?:万|亿)?(?:元|岁|周岁|亩|平方米|吨|千瓦|兆瓦|米|公里|公顷)$/;

/** Says what a number is by what stands around it; `predicated` tells whether words like 达到 stand before it. */
export function natureOf(
  s: string,
  token: NumberToken,
  end: number,
  dates: readonly DatePhrase[],
  named: readonly Range[],
  predicated: boolean,
  limit = s.length,
): NumberNature {
  if (liesIn(dates, token.a)) return 'date';
  const unit = token.unit ?? '';
  // behind the last number of a cell or a line stands the next, which is not about it
  const behind = s.slice(end, Math.min(limit, end + 16));
  const raw = s.slice(token.b, token.b + 8);
  if (token.code || liesIn(named, token.a) || (s.charAt(token.a - 1) === '第' && !predicated) || raw.startsWith('号'))
    return 'name';
  if (unit === '年' && token.value !== null && token.value >= 1949 && token.value < 2100) return 'date';
  if (s.charAt(token.a - 1) === '每') return 'context';
  if (/^(?!1:).*:x$|^x:1$/.test(unit) && !predicated) return 'context';
  if (unit === '级') return isGradeValue(s, token, end) ? 'quantity' : 'name';
  if (unit === '大') return isCountedList(s, token) ? 'quantity' : 'name';
  if (nameUnits.test(unit) && !predicated) return unit === '分' || unit === '轮' ? 'context' : 'name';
  if (behindName.test(s.slice(token.end, token.end + 4))) return 'name';
  if (spans.test(unit)) {
    // 国家政策出台后30日内: how long after another's paper; 受理后3日内 is promised
    if (
      afterPaper.test(s.slice(Math.max(0, token.a - 8), token.a)) &&
      /^(?:以|之)?内/.test(s.slice(token.end, token.end + 2))
    )
      return 'date';
    if (measuredName.test(s.slice(token.end, token.end + 18))) return 'name';
    if (predicated) return 'quantity';
    return /^(?:秒|分钟|小时|个小时|天|日|周|个?工作日)$/.test(unit) && /内$/.test(s.slice(end - 1, end))
      ? 'quantity'
      : 'context';
  }
  if (unit.endsWith('工作日') || predicated) return 'quantity';
  if (thresholdUnits.test(unit) && end > token.end && /^(?:的|[一-龥])/.test(behind)) return 'context';
  if (s.charAt(token.a - 1) === '（' && behind.startsWith('）')) return 'context';
  const fraction = s.slice(token.a, token.b).includes('分之');
  return token.unit === null && (token.value !== null || token.vague) && !fraction ? 'context' : 'quantity';
}

/** 达到四级及以上 is a value, 达到三级水平 and 三级医院 are names. */
function isGradeValue(s: string, token: NumberToken, end: number): boolean {
  const ahead = s.slice(Math.max(0, token.a - 20), token.a);
  const behind = s.charAt(end);
  const closed = behind === '' || '，。；、）'.includes(behind);
  if (!closed || !/(?:达到?|不低于|保持在?|提升至|提升到|升至|评价|测评)$/.test(ahead)) return false;
  return end > token.end || /(?:水平|等级|级别|测评|成熟度|评级|分级|评价)[^，。；]{0,8}$/.test(ahead);
}

/** 心内科、脑病科、肾病科三大专科: a list that the number sums up. */
function isCountedList(s: string, token: NumberToken): boolean {
  if ((token.value ?? 0) > 20) return false;
  const from = Math.max(0, token.a - 120);
  const list = /[^，。；：“”]*$/.exec(s.slice(from, token.a))?.[0] ?? '';
  const members = list.split('、').length;
  return (
    members >= 2 &&
    members === token.value &&
    !/^[^，。；]{0,8}(?:内涵|作用|功能|能力|体系)/.test(s.slice(token.end, token.end + 12))
  );
}
