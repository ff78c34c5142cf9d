import type { Outline, OutlineTarget, OutlineWarning } from '#libs/contracts';
import { indicatorKey, measureOf, type IndicatorWords } from '#libs/kernel';

/** A target of a plan that is already known. */
export interface KnownTarget extends IndicatorWords {
  readonly value: number | null;
  /** The plan it stands in, as a person knows it. */
  readonly source: string;
}

/** Two places may aim at different levels; a value several times another's has more likely lost its point. */
const farthest = 5;

/** A share, a ratio, so many for each thousand people: what does not grow with the place and the years of a plan. */
const relative = /^每[百千万十]|[%‰:/]|百分点/;

/**
 * What the values of two targets have in common where they can be held against each other, whomever they speak of; null
 * for counts, of which one plan may rightly have many times another's.
 */
function relativeMeasure(words: IndicatorWords): string | null {
  const { per, unit } = measureOf(words);
  if (!relative.test(per) && !relative.test(unit)) return null;
  return [indicatorKey(words.indicator), per, unit].join(' ');
}

/**
 * Values far from those of the same indicator in plans already known: 每千人托位数 46 against 4.6. Each is a question; a
 * lost decimal point cannot be seen in the number alone.
 */
export function farFromKnown(outline: Outline, known: readonly KnownTarget[]): OutlineWarning[] {
  const byMeasure = new Map<string, KnownTarget[]>();
  for (const target of known) {
    if (target.value === null || target.value === 0) continue;
    const measure = relativeMeasure(target);
    if (measure === null) continue;
    const alike = byMeasure.get(measure);
    if (alike) alike.push(target);
    else byMeasure.set(measure, [target]);
  }
  const doubt = (itemRef: string | null, target: OutlineTarget): OutlineWarning[] => {
    const { value, text, span } = target;
    if (value === null || value === 0) return [];
    const { indicator, unit, scope, per } = target;
    const words = { indicator, unit: unit ?? '', scope: scope ?? '', per: per ?? '' };
    const others = byMeasure.get(relativeMeasure(words) ?? '') ?? [];
    const far = others.filter((other) => isFar(value, other.value!));
    // where one known plan agrees, the value is possible
    if (far.length === 0 || far.length < others.length) return [];
    const [one] = far as [KnownTarget];
    const message = `原文此处为“${text}”，而《${one.source}》的同一指标为${one.value!}${unit ?? ''}，相差悬殊，疑缺小数点。请对照正式文件确认，系统不会自行改动。`;
    return [{ code: 'farFromKnown', itemRef, text, message, span }];
  };
  return [
    ...outline.generalTargets.flatMap((target) => doubt(null, target)),
    ...outline.items.flatMap((item) => item.targets.flatMap((target) => doubt(item.ref, target))),
  ];
}

const isFar = (value: number, other: number): boolean => value / other >= farthest || other / value >= farthest;

/** 46 beside 4.6: the same digits, ten or a hundred times as much; 5% and 50% are two stages. */
function lostItsPoint(value: number, other: number): boolean {
  const digits = String(other)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length > 1 && [10, 100].some((times) => Math.abs(value - other * times) < value * 1e-9);
}

/**
 * Values of one indicator, of the same scope, that are alike but for a decimal point: 每千人托位数 4.6 in one place and 46
 * in another. The larger has more likely lost its point.
 */
export function farFromEachOther(items: Outline['items']): OutlineWarning[] {
  const groups = new Map<string, { readonly ref: string; readonly target: OutlineTarget; readonly value: number }[]>();
  for (const { ref, targets } of items)
    for (const target of targets) {
      const { value, indicator, unit, scope, per } = target;
      if (value === null || value === 0) continue;
      const measure = relativeMeasure({ indicator, unit: unit ?? '', scope: scope ?? '', per: per ?? '' });
      if (measure === null) continue;
      const key = `${measure} ${scope ?? ''} ${target.op === 'increase' || target.op === 'decrease' ? target.op : ''}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ ref, target, value }]);
      else group.push({ ref, target, value });
    }
  return [...groups.values()].flatMap((group) => {
    let least = group[0]!;
    for (const one of group) if (one.value < least.value) least = one;
    return group
      .filter(({ value }) => lostItsPoint(value, least.value))
      .map(({ ref, target }): OutlineWarning => {
        const { text, span } = target;
        const message = `原文此处为“${text}”，而本文另一处（${least.ref}）的同一指标为${least.value}${target.unit ?? ''}，相差悬殊，疑缺小数点。请对照正式文件确认，系统不会自行改动。`;
        return { code: 'damagedNumber', itemRef: ref, text, message, span };
      });
  });
}
