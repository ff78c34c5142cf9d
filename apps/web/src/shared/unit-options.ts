import type { Unit, UnitGroup } from '../api/shapes.js';

/** A choice of unit or group; `value` tells them apart, because a group may bear a unit's id as little as its rights. */
export interface PartyOption {
  value: string;
  label: string;
  /** Everything the party is searched by: its name, aliases and former names. */
  terms: string[];
}

export interface Party {
  kind: 'unit' | 'group';
  id: string;
}

export const partyValue = (party: Party): string => `${party.kind}:${party.id}`;

export function partyOf(value: string): Party {
  const at = value.indexOf(':');
  return { kind: value.startsWith('group:') ? 'group' : 'unit', id: value.slice(at + 1) };
}

export const asInput = (value: string) => {
  const { kind, id } = partyOf(value);
  return kind === 'group' ? { groupId: id } : { unitId: id };
};

/** Units in official order; then the groups, which are few. Units no longer in force are left out. */
export function partyOptions(units: readonly Unit[], groups: readonly UnitGroup[], today: string): PartyOption[] {
  const inForce = units.filter((unit) => unit.validTo === null || unit.validTo > today);
  return [
    ...inForce.map((unit) => ({
      value: partyValue({ kind: 'unit', id: unit.id }),
      label: unit.name,
      terms: [unit.name, ...unit.aliases, ...unit.formerNames],
    })),
    ...groups.map((group) => ({
      value: partyValue({ kind: 'group', id: group.id }),
      label: group.name,
      terms: [group.name, ...group.aliases],
    })),
  ];
}

/** Whether what was typed is part of a name, an alias or a former name. */
export function partyMatches(option: PartyOption, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' || option.terms.some((term) => term.toLowerCase().includes(wanted));
}
