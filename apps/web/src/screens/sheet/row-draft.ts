import type { EditSheetRow, SheetRow, SheetValue } from '../../api/shapes.js';

/** The fields of one value as they stand in the form; numbers are text, never a double. */
export interface ValueDraft {
  status: 'provisional' | 'official' | 'pending';
  value: string;
  state: string;
  gap: string;
  source: string;
  asOf: string;
  expectedOn: string;
}

/** One row as it stands in the form: what is said now, and where nothing is said yet what was said last. */
export interface RowDraft {
  progress: string;
  values: Record<string, ValueDraft>;
  milestones: Record<string, string>;
}

function draftOfValue({ now, last }: SheetValue): ValueDraft {
  const shown = now ?? last;
  return {
    status: shown?.status ?? 'provisional',
    value: shown?.value ?? '',
    state: shown?.state ?? '',
    gap: shown?.gap ?? '',
    source: shown?.source ?? '',
    // The day of last time is not the day of this time.
    asOf: now?.asOf ?? '',
    expectedOn: shown?.expectedOn ?? '',
  };
}

/** The form of a row as the server knows it. */
export const draftOf = (row: SheetRow): RowDraft => ({
  progress: row.progress.now ?? row.progress.last,
  values: Object.fromEntries(row.values.map((value) => [value.target.id, draftOfValue(value)])),
  milestones: Object.fromEntries(row.milestones.map(({ id, reachedOn }) => [id, reachedOn ?? ''])),
});

const differs = (one: ValueDraft, other: ValueDraft | undefined): boolean =>
  other === undefined || (Object.keys(one) as (keyof ValueDraft)[]).some((name) => one[name] !== other[name]);

type EditedValue = NonNullable<EditSheetRow['values']>[number]['now'];

/** A value as it is sent; nothing filled in takes it back. */
export function asReading(draft: ValueDraft): EditedValue {
  const text = (words: string) => (words.trim() === '' ? null : words.trim());
  const pending = draft.status === 'pending';
  const value = pending ? null : text(draft.value);
  const state = text(draft.state);
  const gap = text(draft.gap);
  if (!pending && value === null && state === null && gap === null) return null;
  return {
    status: draft.status,
    value,
    state,
    gap,
    source: draft.source.trim(),
    expectedOn: pending ? text(draft.expectedOn) : null,
    ...(draft.asOf !== '' && { asOf: draft.asOf }),
  };
}

/** What was changed in a row since `base`; null where nothing was. Untouched parts are not sent, so a colleague's stay. */
export function editOf(base: SheetRow, draft: RowDraft): EditSheetRow | null {
  const before = draftOf(base);
  const values = Object.entries(draft.values)
    .filter(([id, value]) => differs(value, before.values[id]))
    .map(([targetId, value]) => ({ targetId, now: asReading(value) }));
  const milestones = Object.entries(draft.milestones)
    .filter(([id, day]) => day !== before.milestones[id])
    .map(([milestoneId, day]) => ({ milestoneId, reachedOn: day === '' ? null : day }));
  const said = draft.progress.trim() !== before.progress.trim();
  if (!said && values.length === 0 && milestones.length === 0) return null;
  return { ...(said && { progress: draft.progress.trim() || null }), values, milestones, confirmed: false };
}

/** Whether a row can say again what was said last: it says nothing yet, and there is something to repeat. */
export const canCarry = ({ lapsed, answered, progress, values }: SheetRow): boolean =>
  !lapsed && !answered && (progress.last !== '' || values.some(({ last }) => last !== null));
