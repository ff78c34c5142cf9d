import type { Transaction } from '#libs/database';
import { newId, type CalendarDate } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { inLayers, type SuccessionContributor } from '../unit-successors.js';
import type { Ending } from './endings.js';
import { rowKey, type Table } from './table.js';

/** A succession that takes effect. */
export interface Applied {
  readonly id: string;
  readonly actorId: string;
  readonly day: CalendarDate;
  readonly at: Date;
}

/** Gives everything a unit has to its heirs. */
export async function takeOver(
  tx: Transaction,
  contributors: readonly SuccessionContributor[],
  { table, ending, applied }: { table: Table; ending: Ending; applied: Applied },
): Promise<void> {
  const { fromUnitId, heirId } = ending;
  const given = table.rows.filter((row) => row.fromUnitId === fromUnitId);
  const heirs = new Map(given.map((row) => [rowKey(row), row.toUnitId]));
  const take = {
    ...{ fromUnitId, heirId, successionId: applied.id, day: applied.day, actorId: applied.actorId },
    heirIds: [...new Set([...ending.heirIds, ...heirs.values()])],
    heirOf: (kind: (typeof given)[number]['kind'], subjectId: string) =>
      heirs.get(rowKey({ kind, subjectId, fromUnitId })) ?? heirId,
    commandId: newId(),
    occurredAt: applied.at,
  };
  for (const contributor of inLayers(contributors)) await appendAll(tx, [...(await contributor.takeOver(tx, take))]);
}
