import type { EntityManager } from 'typeorm';
import { doubtsAbout, lastValues, type Doubt } from '#libs/indicators';
import type { Row, RowValue } from '../domain/sheet-row.js';

/** A value that looks wrong, and why. */
export interface DoubtfulValue {
  readonly row: Row;
  readonly value: RowValue;
  readonly doubts: readonly Doubt[];
}

/** The values in rows that look wrong against what the unit said before: one statement whatever their number. */
export async function doubtfulValues(
  manager: EntityManager,
  unitId: string,
  rows: readonly Row[],
): Promise<DoubtfulValue[]> {
  const said = rows.flatMap((row) =>
    row.values.flatMap((value) => {
      const { target, now } = value;
      return now === null || now.value === null || target.operator === 'qualitative'
        ? []
        : [{ row, value, number: now.value, asked: { targetId: target.id, unitId, before: now.asOf } }];
    }),
  );
  const lasts = await lastValues(
    manager,
    said.map(({ asked }) => asked),
  );
  return said.flatMap(({ row, value, number }, index) => {
    const { unit, cumulative, value: wanted } = value.target;
    const doubts = doubtsAbout(number, { unit, cumulative, wanted, last: lasts[index] ?? null });
    return doubts.length === 0 ? [] : [{ row, value, doubts }];
  });
}

/** The rows with those values marked as confirmed that look wrong, and no others. */
export function withConfirmed(rows: readonly Row[], doubted: readonly DoubtfulValue[]): Row[] {
  const confirmed = new Set(doubted.map(({ row, value }) => `${row.id}/${value.target.id}`));
  return rows.map((row) => ({
    ...row,
    values: row.values.map((value) =>
      value.now === null
        ? value
        : { ...value, now: { ...value.now, confirmed: confirmed.has(`${row.id}/${value.target.id}`) } },
    ),
  }));
}
