import type { DraftAssignment, UnitName } from '../../api/shapes.js';

/** One name in a cell: a unit, a group with its members, or a printed name that was not found. */
export interface Party {
  key: string;
  unit: UnitName | null;
  group: UnitName | null;
  members: string[];
  printed: string;
}

/** Ten districts that came in through 各区市 are shown as that group, once; the order stays as given. */
export function gathered(assignments: readonly DraftAssignment[]): Party[] {
  const groups = new Map<string, Party>();
  const parties: Party[] = [];
  for (const { id, unit, group, printed } of assignments) {
    if (group === null) {
      parties.push({ key: id, unit, group, members: [], printed });
      continue;
    }
    const known = groups.get(group.id);
    const party = known ?? { key: group.id, unit: null, group, members: [], printed };
    if (unit) party.members.push(unit.name);
    if (!known) {
      groups.set(group.id, party);
      parties.push(party);
    }
  }
  return parties;
}
