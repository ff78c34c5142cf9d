import type { TFunction } from 'i18next';

/** The words of a record a person wrote or should read; ids and flags of its detail are not for reading. */
const readable = ['reason', 'basis', 'approvalBasis', 'title', 'number', 'matter', 'answer', 'remindedOf'];

const nameOf = (unit: unknown): string[] =>
  typeof unit === 'object' && unit !== null && 'name' in unit && typeof unit.name === 'string' && unit.name !== ''
    ? [unit.name]
    : [];

/** More units than this are counted: a line of history is for reading. */
const NAMED = 12;

function namesOf(units: unknown, sign: string, t: TFunction): string[] {
  const names = Array.isArray(units) ? units.flatMap(nameOf) : [];
  const shown = names.slice(0, NAMED).map((name) => `${sign}${name}`);
  return names.length > NAMED ? [...shown, t('sign.with', { what: '…', more: `${sign}${names.length}` })] : shown;
}

/** What a revision changed, old and new; the measures are too long for a line. */
const pairs = [
  ['fromRef', 'toRef'],
  ['fromTitle', 'toTitle'],
] as const;

function changeOf(before: unknown, after: unknown): string[] {
  const word = (value: unknown) => (typeof value === 'string' ? value : '—');
  return before === undefined && after === undefined ? [] : [`${word(before)} → ${word(after)}`];
}

/** A date, or the words that are printed where there is none. */
const dueOf = (detail: Record<string, unknown>, side: 'Before' | 'After'): unknown => {
  const on = detail[`due${side}`];
  const words = detail[`dueText${side}`];
  return on === null && typeof words === 'string' && words !== '' ? words : on;
};

/** The document on which an act rests. */
function documentOf(detail: Record<string, unknown>, t: TFunction): string {
  const { documentTitle, documentNumber, documentDate } = detail;
  if (typeof documentTitle !== 'string') return '';
  const rest = [documentNumber, documentDate].filter((value) => typeof value === 'string').join(t('dispatches.and'));
  return rest === '' ? `《${documentTitle}》` : t('sign.with', { what: `《${documentTitle}》`, more: rest });
}

/** What a target asked that is withdrawn. */
const targetOf = ({ indicator, value, valueTo, valueUnit }: Record<string, unknown>): string => {
  const number = [value, valueTo].filter((one) => typeof one === 'string').join('–');
  return [indicator, `${number}${typeof valueUnit === 'string' ? valueUnit : ''}`].filter(Boolean).join(' ');
};

/** What an act came to, for reading; null where its name says it all. */
export function historyWords(detail: Record<string, unknown> | null, t: TFunction): string | null {
  if (detail === null) return null;
  const moved = [...nameOf(detail.fromUnit), ...nameOf(detail.toUnit)].join(' → ');
  const handed = [...nameOf(detail.fromUser), ...nameOf(detail.toUser)].join(' → ');
  const named = [
    ...nameOf(detail.officerUser),
    ...namesOf(detail.addedUnits, '+', t),
    ...namesOf(detail.removedUnits, '−', t),
  ].join(t('sign.list'));
  const document = documentOf(detail, t);
  const changed = [
    ...pairs.flatMap(([from, to]) => changeOf(detail[from], detail[to])),
    ...changeOf(dueOf(detail, 'Before'), dueOf(detail, 'After')),
  ];
  const target = typeof detail.indicator === 'string' ? [targetOf(detail)] : [];
  const written = readable.flatMap((name) => {
    const value = detail[name];
    return typeof value === 'string' ? [value.trim()] : [];
  });
  const words = [document, moved, handed, named, ...changed, ...target, ...written].filter((word) => word !== '');
  return words.length > 0 ? words.join(t('sign.then')) : null;
}
