import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { historyLineSchema } from '#libs/contracts';
import { dayIn, type CalendarDate } from '#libs/kernel';
import type { RecordedEntry } from '#libs/ledger';
import { unitNamesOn } from '#libs/organisation';
import type { Visibility } from '../domain/history-visibility.js';

/** A line of a record as the API shows it. */
export type HistoryLine = z.infer<typeof historyLineSchema>;

/** An entry with how much of it the reader sees. */
export interface SeenEntry {
  entry: RecordedEntry;
  visibility: Visibility;
}

/** The lines of a record with people's names and the names units bore on the day. */
export async function toHistoryLines(
  manager: EntityManager,
  seen: readonly SeenEntry[],
  timeZone: string,
): Promise<HistoryLine[]> {
  const shown = seen.filter(({ visibility }) => visibility !== 'hidden');
  const people = await peopleNames(manager, shown);
  const dayOf = ({ entry }: SeenEntry): CalendarDate => dayIn(timeZone, entry.occurredAt);
  const units = unitsIn(shown);
  const namesOn = new Map<CalendarDate, Map<string, string>>();
  for (const day of new Set(shown.map(dayOf))) namesOn.set(day, await unitNamesOn(manager, units, day));
  return shown.map((line) => {
    const { entry, visibility } = line;
    const names = namesOn.get(dayOf(line)) ?? new Map<string, string>();
    return {
      position: entry.position,
      action: entry.action,
      at: entry.occurredAt.toISOString(),
      actor: named(entry.actorId, people),
      unit: named(entry.actorUnitId, names),
      detail: entry.payload && detailOf(entry.payload, visibility, names),
    };
  });
}

const outlined = new Set(['role', 'fromUnitId', 'toUnitId']);

/** Ids of units become units with their names: `toUnitId` is shown as `toUnit`. */
function detailOf(
  payload: Readonly<Record<string, unknown>>,
  visibility: Visibility,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const members = Object.entries(payload).filter(([key]) => visibility === 'whole' || outlined.has(key));
  return Object.fromEntries(
    members.map(([key, value]) =>
      isUnitId(key, value) ? [key.slice(0, -'Id'.length), named(value, names)] : [key, value],
    ),
  );
}

const isUnitId = (key: string, value: unknown): value is string => key.endsWith('UnitId') && typeof value === 'string';

const named = (id: string | null, names: ReadonlyMap<string, string>): { id: string; name: string } | null =>
  id === null ? null : { id, name: names.get(id) ?? '' };

const unitsIn = (seen: readonly SeenEntry[]): string[] => [
  ...new Set(
    seen.flatMap(({ entry }) => [
      ...(entry.actorUnitId === null ? [] : [entry.actorUnitId]),
      ...Object.entries(entry.payload ?? {}).flatMap(([key, value]) => (isUnitId(key, value) ? [value] : [])),
    ]),
  ),
];

async function peopleNames(manager: EntityManager, seen: readonly SeenEntry[]): Promise<Map<string, string>> {
  const ids = [...new Set(seen.flatMap(({ entry }) => (entry.actorId === null ? [] : [entry.actorId])))];
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
