import type { z } from 'zod';
import type { differenceSideSchema } from '#libs/contracts';
import type { TargetTerms } from '../../domain/draft.js';
import { saidBy } from '../../domain/revision/target-changes.js';
import { changedWords, type Piece } from '../../domain/revision/changed-words.js';
import type {
  ComparedDue,
  Difference,
  DifferenceValue,
  NamedShare,
  WholeDuty,
} from '../../domain/revision/difference.js';

/** Names by id. */
export type Names = ReadonlyMap<string, string>;
type Side = z.infer<typeof differenceSideSchema>;

/** The units that differences speak of, to be named. */
export const unitsIn = (differences: readonly Difference[]): string[] =>
  differences.flatMap(({ before, after }) => [before, after].flatMap(unitsOf));

function unitsOf(value: DifferenceValue): string[] {
  if (value === null) return [];
  if ('unitId' in value) return value.unitId === null ? [] : [value.unitId];
  if ('shares' in value) return value.shares.map(({ unitId }) => unitId);
  if ('duty' in value && value.duty) return unitsOfDuty(value.duty);
  return [];
}

const unitsOfDuty = ({ leadUnitId, shares }: WholeDuty): string[] => [
  ...(leadUnitId === null ? [] : [leadUnitId]),
  ...shares.map(({ unitId }) => unitId),
];

/** Both sides with the changed words marked, and the units that are on one side only. */
export function sidesOf({ before, after }: Difference, names: Names): { before: Side | null; after: Side | null } {
  const words = textsOf(before, after);
  return {
    before: before && sideOf(before, after, words.before, names),
    after: after && sideOf(after, before, words.after, names),
  };
}

function targetsOf(targets: readonly TargetTerms[], other: DifferenceValue): NonNullable<Side['targets']> {
  const there = new Set(other && 'targets' in other ? other.targets.map(saidBy) : []);
  return targets.map((target) => {
    const { indicator, operator, value, valueTo, unit, dueOn, scope, approximate } = target;
    return {
      ...{ indicator, operator, value, valueTo, unit, dueOn, scope, approximate },
      changed: !there.has(saidBy(target)),
    };
  });
}

/** Of an item that comes or goes, who answers, by when and for what. */
const wholeItem = ({ leadUnitId, shares, dueOn, dueText, targets }: WholeDuty, names: Names): Side => ({
  lead: leadUnitId === null ? null : { id: leadUnitId, name: names.get(leadUnitId) ?? '' },
  shares: shares.map(({ unitId, role }) => ({
    unit: { id: unitId, name: names.get(unitId) ?? '' },
    role,
    changed: true,
  })),
  ...dueSide({ dueOn, dueText }),
  ...(targets.length > 0 && { targets: targetsOf(targets, null) }),
});

const dueSide = ({ dueOn, dueText = '' }: ComparedDue): Pick<Side, 'dueOn' | 'dueText'> => ({ dueOn, dueText });

function textsOf(
  before: DifferenceValue,
  after: DifferenceValue,
): { before: readonly Piece[]; after: readonly Piece[] } {
  const old = before && 'text' in before ? before.text : null;
  const fresh = after && 'text' in after ? after.text : null;
  // A whole item that came or went has no changed words.
  if (old === null || fresh === null) return { before: whole(old), after: whole(fresh) };
  return changedWords(old, fresh);
}

const whole = (text: string | null): Piece[] => (text === null ? [] : [{ text, changed: false }]);

function sideOf(
  value: NonNullable<DifferenceValue>,
  other: DifferenceValue,
  words: readonly Piece[],
  names: Names,
): Side {
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  if ('text' in value) return { text: [...words], ...(value.duty && wholeItem(value.duty, names)) };
  if ('ref' in value) return { place: value };
  if ('unitId' in value)
    return { lead: value.unitId === null ? null : named(value.unitId), otherLeadAs: value.otherLeadAs };
  if ('targets' in value) return { targets: targetsOf(value.targets, other) };
  if ('dueOn' in value) return dueSide(value);
  if ('key' in value) return { key: value.key };
  const there = other && 'shares' in other ? other.shares : [];
  const isThere = ({ unitId, role }: NamedShare) => there.some((one) => one.unitId === unitId && one.role === role);
  return {
    shares: value.shares.map((share) => ({ unit: named(share.unitId), role: share.role, changed: !isThere(share) })),
  };
}
