/** The words of a record a person wrote or should read; ids and flags of its detail are not for reading. */
const readable = ['reason', 'basis', 'approvalBasis', 'title', 'number', 'matter', 'answer'];

const nameOf = (unit: unknown): string[] =>
  typeof unit === 'object' && unit !== null && 'name' in unit && typeof unit.name === 'string' && unit.name !== ''
    ? [unit.name]
    : [];

const namesOf = (units: unknown, sign: string): string[] =>
  Array.isArray(units) ? units.flatMap(nameOf).map((name) => `${sign}${name}`) : [];

export function historyWords(detail: Record<string, unknown> | null): string | null {
  if (detail === null) return null;
  const moved = [...nameOf(detail.fromUnit), ...nameOf(detail.toUnit)].join(' → ');
  const handed = [...nameOf(detail.fromUser), ...nameOf(detail.toUser)].join(' → ');
  const named = [
    ...nameOf(detail.officerUser),
    ...namesOf(detail.addedUnits, '+'),
    ...namesOf(detail.removedUnits, '−'),
  ].join('、');
  const written = readable.flatMap((name) => {
    const value = detail[name];
    return typeof value === 'string' ? [value.trim()] : [];
  });
  const words = [moved, handed, named, ...written].filter((word) => word !== '');
  return words.length > 0 ? words.join('；') : null;
}
