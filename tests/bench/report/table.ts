import type { ProcessorTime } from '../load/processor-time.js';
import type { Round } from '../load/fire.js';
import type { Comparison, Growth } from './comparison.js';
import type { Profile } from '../profile-ours.js';
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
      'processor ms',
      'by bare',
    ],
    ...growths.map(({ list, connections, rows, few, many, p50Growth, throughputRatio }) => [
      list,
      String(connections),
      rows.join(' → '),
      ...figures(few),
      ...figures(many),
      `×${two(p50Growth)}`,
      few.processor && many.processor ? `${two(sum(few.processor))} → ${two(sum(many.processor))}` : '',
      `×${two(throughputRatio)}`,
    ]),
  ]);

/** Processor time per request, which other jobs on the machine hardly disturb. */
export const processorTable = (comparisons: readonly Comparison[]): string =>
  table([
    ['processor ms per request', 'ours: server', 'database', 'bare: server', 'database', 'generator', 'all'],
    ...comparisons.flatMap(({ name, ours, bare }) =>
      ours.processor && bare.processor ? [[name, ...processorFigures(ours.processor, bare.processor)]] : [],
    ),
  ]);

const processorFigures = (ours: ProcessorTime, bare: ProcessorTime): string[] => [
  ...[ours.server, ours.database, bare.server, bare.database, bare.generator].map(two),
  `×${two(sum(bare) / sum(ours))}`,
];

const sum = ({ generator, server, database }: ProcessorTime): number => generator + server + database;

/** One line per target. */
export const targetTable = (targets: readonly Target[]): string =>
  table([
    ['target', 'wanted', 'measured', ''],
    ...targets.map(({ what, wanted, measured, met }) => [what, wanted, two(measured), met ? 'met' : 'MISSED']),
  ]);

/** Where our process spends its time. */
export const profileTable = ({ name, parts }: Profile): string =>
  table([
    [`${name}: working time of our process`, ''],
    ...parts.map(({ name: part, share }) => [part, percent(share)]),
  ]);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
