import type { SuccessionKind, UnitKind } from '#libs/contracts';

/** What a reform says about its units, as it was given. */
export interface GivenSuccession {
  readonly kind: SuccessionKind;
  readonly fromUnitIds: readonly string[];
  readonly toUnitIds: readonly string[];
  readonly newName: string | null;
  readonly parentId: string | null;
  readonly ends: boolean;
}

/** One line of a reform: who takes over from whom, who ends, who is called or placed otherwise. */
export interface SuccessionPart {
  readonly fromUnitId: string;
  readonly toUnitId: string | null;
  readonly newName: string | null;
  readonly parentId: string | null;
  readonly ends: boolean;
}

/** The units of these kinds make up a government: they are renamed and moved, but do not end here. */
const lasting: readonly UnitKind[] = ['government', 'generalOffice', 'districtGovernment', 'functionalZone'];

const governing: readonly UnitKind[] = ['government', 'districtGovernment'];

/**
 * Whether a unit may take over what units of these kinds answer for: from outside, the unit answers and not an office in it,
 * and a government itself answers for nothing.
 */
export const mayFollow = (heir: UnitKind, from: readonly (UnitKind | undefined)[]): boolean =>
  heir !== 'government' && (heir !== 'office' || from.every((kind) => kind === 'office'));

/** Places of what does not fit, as JSON pointers; `kindOf` is undefined for a unit that is not in force. */
export function successionFaults(given: GivenSuccession, kindOf: (unitId: string) => UnitKind | undefined): string[] {
  const { fromUnitIds, toUnitIds } = given;
  const unknown = (ids: readonly string[], name: string) =>
    ids.flatMap((id, index) => (kindOf(id) === undefined ? [`/${name}/${index}`] : []));
  const twice = (ids: readonly string[], name: string) =>
    ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [`/${name}/${index}`]));
  return [
    ...unknown(fromUnitIds, 'fromUnitIds'),
    ...unknown(toUnitIds, 'toUnitIds'),
    ...(given.parentId === null || kindOf(given.parentId) !== undefined ? [] : ['/parentId']),
    ...twice(fromUnitIds, 'fromUnitIds'),
    ...twice(toUnitIds, 'toUnitIds'),
    ...faultsOfKind(given, kindOf),
  ];
}

function faultsOfKind(given: GivenSuccession, kindOf: (unitId: string) => UnitKind | undefined): string[] {
  const { kind, fromUnitIds, toUnitIds, newName, parentId } = given;
  const one = fromUnitIds.length === 1 ? [] : ['/fromUnitIds'];
  switch (kind) {
    case 'renamed':
      return [...one, ...(toUnitIds.length === 0 ? [] : ['/toUnitIds']), ...(newName === null ? ['/newName'] : [])];
    case 'moved':
      return [...one, ...(toUnitIds.length === 0 ? [] : ['/toUnitIds']), ...(parentId === null ? ['/parentId'] : [])];
    case 'merged':
    case 'dissolved':
    case 'split': {
      const ending = given.kind === 'split' && !given.ends ? [] : fromUnitIds;
      const from = fromUnitIds.map(kindOf);
      const unfit = toUnitIds.flatMap((id, index) =>
        fromUnitIds.includes(id) || !mayFollow(kindOf(id) ?? 'institution', from) ? [`/toUnitIds/${index}`] : [],
      );
      const heirs = kind === 'split' ? toUnitIds.length >= (given.ends ? 2 : 1) : toUnitIds.length === 1;
      return [
        ...(kind === 'split' ? one : []),
        ...(heirs ? [] : ['/toUnitIds']),
        ...unfit,
        ...ending.flatMap((id, index) => (lasting.includes(kindOf(id) ?? 'office') ? [`/fromUnitIds/${index}`] : [])),
        // A government gives nothing away by being divided: its units are reformed one by one.
        ...from.flatMap((fromKind, index) =>
          fromKind && governing.includes(fromKind) ? [`/fromUnitIds/${index}`] : [],
        ),
      ];
    }
  }
}

/** The lines of a reform that fits. A unit out of which others come without ending is its own first heir. */
export function successionParts(given: GivenSuccession): SuccessionPart[] {
  const { kind, fromUnitIds, newName, parentId } = given;
  const line = { toUnitId: null, newName: null, parentId: null, ends: false };
  if (kind === 'renamed') return fromUnitIds.map((fromUnitId) => ({ ...line, fromUnitId, newName }));
  if (kind === 'moved') return fromUnitIds.map((fromUnitId) => ({ ...line, fromUnitId, parentId }));
  const ends = kind !== 'split' || given.ends;
  return fromUnitIds.flatMap((fromUnitId) => {
    const heirs = ends ? given.toUnitIds : [fromUnitId, ...given.toUnitIds];
    return heirs.map((toUnitId, index) => ({
      ...line,
      ...{ fromUnitId, toUnitId, ends },
      newName: kind === 'merged' && index === 0 ? newName : null,
    }));
  });
}
