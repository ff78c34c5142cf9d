import type { Outline, OutlineTarget, OutlineWarning } from '#libs/contracts';

/** A target of a plan that is already known. */
export interface KnownTarget {
  readonly indicator: string;
  readonly unit: string | null;
  readonly value: number | null;
  /** The plan it stands in, as a person knows it. */
  readonly source: string;
}

/** Two places may aim at different levels; a value several times another's has more likely lost its point. */
const farthest = 5;

const where = /^(?:其中|全[市省县区国]|我[市省县区]|本[市省县区])+|[的\s（）“”、，]/g;
const keyOf = ({ indicator, unit }: Pick<KnownTarget, 'indicator' | 'unit'>): string =>
  `${indicator.replace(where, '')} ${unit ?? ''}`;

/**
 * Values far from those of the same indicator in plans already known: 每千人托位数 46 against 4.6. Each is a question; a
 * lost decimal point cannot be seen in the number alone.
 */
export function farFromKnown(outline: Outline, known: readonly KnownTarget[]): OutlineWarning[] {
  const byKey = new Map<string, KnownTarget[]>();
  for (const target of known) {
    if (target.value === null || target.value === 0) continue;
    const key = keyOf(target);
    byKey.set(key, [...(byKey.get(key) ?? []), target]);
  }
  const doubt = (itemRef: string | null, target: OutlineTarget): OutlineWarning[] => {
    const others = target.value === null || target.value === 0 ? [] : (byKey.get(keyOf(target)) ?? []);
    const far = others.filter((other) => isFar(target.value!, other.value!));
    // where one known plan agrees, the value is possible
    if (far.length === 0 || far.length < others.length) return [];
    const [{ source, value }] = far as [KnownTarget];
    const message = `原文此处为“${target.text}”，而《${source}》的同一指标为${value!}${target.unit ?? ''}，相差悬殊，疑缺小数点。请对照正式文件确认，系统不会自行改动。`;
    return [{ code: 'farFromKnown', itemRef, text: target.text, message, span: target.span }];
  };
  return [
    ...outline.generalTargets.flatMap((target) => doubt(null, target)),
    ...outline.items.flatMap((item) => item.targets.flatMap((target) => doubt(item.ref, target))),
  ];
}

const isFar = (value: number, other: number): boolean => value / other >= farthest || other / value >= farthest;
