import { layLines } from './lay-lines.js';
import type { Imprint } from './official-document.js';
import { page, points, type } from './page-layout.js';

/** Millimetres: the first and the last line of 版记, and those between (7.4.1). */
export const OUTER_LINE = 0.35;
export const INNER_LINE = 0.25;

/** A line of 版记: what stands at its left and at its right, and whether a line is drawn above it. */
export interface ImprintLine {
  readonly left: string;
  readonly right: string;
  readonly ruled: boolean;
}

const COPIES = '抄送：';

/** 抄送, whose further lines begin below its first name (7.4.2); then the office that issues it and the day (7.4.3). */
export function imprintLines(
  { copiesTo, office, day }: Imprint,
  widthOf: (text: string) => number,
): readonly ImprintLine[] {
  const room = points(page.textWidth) - 2 * type.imprint - widthOf(COPIES);
  const copies = copiesTo === '' ? [] : layLines(`${copiesTo}。`, room, 0, widthOf);
  const beside = '　'.repeat(COPIES.length);
  return [
    ...copies.map((line, index) => ({
      left: `${index === 0 ? COPIES : beside}${line}`,
      right: '',
      ruled: index === 0,
    })),
    { left: office, right: `${day}印发`, ruled: true },
  ];
}
