import type { StatedTarget } from './found-target.js';
import type { DoubtKind } from './target-context.js';

/** Values that no measure of their kind has; mostly their decimal point is lost. */

/** A part of a whole; what is compared with a plan or with last year may pass it. */
const part = /(?:率|占比|比重|比例|覆盖面|满意度|知晓度)$/;
const mayExceed =
  /(?:增长|增值|完成|使用|产销|负债|杠杆|收益|利润|回报|周转|拨备覆盖|流动|速动|偿[债付]|充足|利用|出租|就餐|兑现|递增|复合|折旧|汇|费|利|税|倍)率$|增[长速幅]/;
const staffRatio = /[床医护]{2}比$|(?:床位|医师|医生|护士)[^，]{0,6}比$/;
/** 1∶12 may be right; other plans tell. */
const mostStaff = 100;

/** What is doubtful about a value, or null. */
export function doubtOf({ indicator, op, value, valueMax, unit }: StatedTarget): DoubtKind | null {
  if (op === 'increase' || op === 'decrease') return null;
  const largest = Math.max(value ?? 0, valueMax ?? 0);
  if (unit === '%' && largest > 100 && part.test(indicator) && !mayExceed.test(indicator)) return 'overWhole';
  return unit === '1:x' && largest >= mostStaff && staffRatio.test(indicator) ? 'wideRatio' : null;
}
