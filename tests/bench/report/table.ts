import type { Round } from '../load/fire.js';
import type { Comparison, Growth } from './comparison.js';
import type { Target } from './targets.js';

/** Aligns columns: the first to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
    .join('\n');
}

const two = (value: number): string => value.toFixed(2);
const figures = ({ perSecond, p50, p99 }: Round): string[] => [perSecond.toFixed(0), two(p50), two(p99)];

/** Ours beside the bare server. */
export const comparisonTable = (comparisons: readonly Comparison[]): string =>
  table([
    ['', 'ours/s', 'p50 ms', 'p99 ms', 'bare/s', 'p50 ms', 'p99 ms', 'throughput', 'p50', 'p99'],
    ...comparisons.map(({ name, ours, bare, throughputRatio, p50Ratio, p99Ratio }) => [
      name,
      ...figures(ours),
      ...figures(bare),
      ...[throughputRatio, p50Ratio, p99Ratio].map((value) => `×${two(value)}`),
    ]),
  ]);

/** Our lists with few and with many items. */
export const growthTable = (growths: readonly Growth[]): string =>
  table([
    [
      'list of',
      'at a time',
      'rows',
      'few/s',
      'p50 ms',
      'p99 ms',
      'many/s',
      'p50 ms',
      'p99 ms',
      'p50 growth',
      'by bare',
    ],
    ...growths.map(({ list, connections, rows, few, many, p50Growth, throughputRatio }) => [
      list,
      String(connections),
      rows.join(' → '),
      ...figures(few),
      ...figures(many),
      `×${two(p50Growth)}`,
      `×${two(throughputRatio)}`,
    ]),
  ]);

/** One line per target. */
export const targetTable = (targets: readonly Target[]): string =>
  table([
    ['target', 'wanted', 'measured', ''],
    ...targets.map(({ what, wanted, measured, met }) => [what, wanted, two(measured), met ? 'met' : 'MISSED']),
  ]);
