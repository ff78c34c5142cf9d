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
  const visible = seen.filter(({ visibility }) => visibility !== 'hidden');
  const people = await peopleNames(manager, visible);
  const dayOf = ({ entry }: SeenEntry): CalendarDate => dayIn(timeZone, entry.occurredAt);
  const units = unitsIn(visible);
  const namesOn = new Map<CalendarDate, Map<string, string>>();
  for (const day of new Set(visible.map(dayOf))) namesOn.set(day, await unitNamesOn(manager, units, day));
  return visible.map((line) => {
    const { entry, visibility } = line;
    const names = namesOn.get(dayOf(line)) ?? new Map<string, string>();
    return {
      position: entry.position,
      action: entry.action,
      itemId: entry.itemId,
      caseId: caseOf(line),
      at: entry.occurredAt.toISOString(),
      actor: named(entry.actorId, people),
      unit: named(entry.actorUnitId, names),
      detail: entry.payload && detailOf(entry.payload, visibility, { Unit: names, User: people }),
    };
  });
}

/** Of an approval's own entries their subject; others name it beside what they say, which is not all told in outline. */
function caseOf({ entry, visibility }: SeenEntry): string | null {
  if (entry.subjectType === 'approvalCase') return entry.subjectId;
  const named = visibility === 'whole' ? entry.payload?.caseId : undefined;
  return typeof named === 'string' ? named : null;
}

/** Of what is told in outline these are seen: where a duty went, and what a document changed for everybody. */
const outlined = new Set([
  ...['role', 'fromUnitId', 'toUnitId', 'documentTitle', 'documentNumber', 'documentDate', 'edition', 'changes'],
  ...['fromRef', 'toRef', 'fromTitle', 'toTitle', 'fromMeasures', 'toMeasures'],
  ...['dueBefore', 'dueAfter', 'dueTextBefore', 'dueTextAfter'],
]);

/** Names by what ids are ids of; a key ends so. */
type Names = Readonly<Record<'Unit' | 'User', ReadonlyMap<string, string>>>;

/** Ids of units and people become these with their names: `toUnitId` is shown as `toUnit`, `addedUnitIds` as `addedUnits`. */
function detailOf(
  payload: Readonly<Record<string, unknown>>,
  visibility: Visibility,
  names: Names,
): Record<string, unknown> {
  const members = Object.entries(payload).filter(([key]) => visibility === 'whole' || outlined.has(key));
  return Object.fromEntries(members.map(([key, value]) => shown(key, value, names)));
}

function shown(key: string, value: unknown, names: Names): [string, unknown] {
  const [, stem, kind, many] = /^(.*(Unit|User))Id(s?)$/.exec(key) ?? [];
  const of = kind === 'Unit' || kind === 'User' ? names[kind] : undefined;
  if (stem === undefined || of === undefined) return [key, value];
  if (typeof value === 'string') return [stem, named(value, of)];
  return many === 's' && isIds(value) ? [`${stem}s`, value.map((id) => named(id, of))] : [key, value];
}

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const named = (id: string | null, names: ReadonlyMap<string, string>): { id: string; name: string } | null =>
  id === null ? null : { id, name: names.get(id) ?? '' };

const unitsIn = (seen: readonly SeenEntry[]): string[] => [
  ...new Set([...seen.flatMap(({ entry }) => entry.actorUnitId ?? []), ...idsIn(seen, 'Unit')]),
];

/** The ids of a kind that payloads hold. */
const idsIn = (seen: readonly SeenEntry[], kind: keyof Names): string[] =>
  seen.flatMap(({ entry }) =>
    Object.entries(entry.payload ?? {}).flatMap(([key, value]) => {
      if (key.endsWith(`${kind}Id`) && typeof value === 'string') return [value];
      return key.endsWith(`${kind}Ids`) && isIds(value) ? value : [];
    }),
  );

async function peopleNames(manager: EntityManager, seen: readonly SeenEntry[]): Promise<Map<string, string>> {
  const ids = [...new Set([...seen.flatMap(({ entry }) => entry.actorId ?? []), ...idsIn(seen, 'User')])];
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
