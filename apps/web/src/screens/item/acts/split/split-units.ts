import { shareRoles, type ItemForm, type ShareRole } from '#libs/contracts';
import type { SplitItem, SplitUnit } from '../../../../api/shapes.js';

/** Units to choose from that belong together: own offices, a group, those of one role, and those added singly. */
export interface SplitSection {
  key: string;
  called: { by: 'own' | 'other' } | { by: 'group'; name: string } | { by: 'role'; role: ShareRole };
  units: readonly SplitUnit[];
}

const sectionOf = ({ form, group, role }: SplitUnit): Omit<SplitSection, 'units'> => {
  if (form === 'internal') return { key: 'own', called: { by: 'own' } };
  if (group) return { key: group.id, called: { by: 'group', name: group.name } };
  return role ? { key: role, called: { by: 'role', role } } : { key: 'other', called: { by: 'other' } };
};

/** The sections: named units by role, groups as they come, own offices, and last what was added; each in official order. */
export function splitSections(units: readonly SplitUnit[]): SplitSection[] {
  const sections = new Map<string, SplitSection & { units: SplitUnit[] }>();
  for (const unit of units) {
    const head = sectionOf(unit);
    const section = sections.get(head.key) ?? { ...head, units: [] };
    section.units.push(unit);
    sections.set(head.key, section);
  }
  const order = ({ called }: SplitSection): number => {
    if (called.by === 'role') return shareRoles.indexOf(called.role);
    return { group: 10, own: 11, other: 12 }[called.by];
  };
  return [...sections.values()].sort((a, b) => order(a) - order(b));
}

/** The chosen units that may be given a part: whoever has an open one already gets no second. */
export const freeAmong = (units: readonly SplitUnit[], chosen: readonly string[]): SplitUnit[] =>
  units.filter(({ unit, hasSubTask }) => !hasSubTask && chosen.includes(unit.id));

/**
 * To whom the parts go, as the server is told. A group that the item does not name yet is named as such, so that units
 * which join it later are noticed; otherwise exactly the units that were on the screen.
 */
export function addressed(units: readonly SplitUnit[], chosen: readonly string[]): SplitItem['units'] {
  const taken = freeAmong(units, chosen);
  const group = taken[0]?.group;
  const members = units.filter((one) => one.group?.id === group?.id);
  const isWholeNewGroup =
    group && taken.length === members.length && taken.every((one) => one.role === null && one.group?.id === group.id);
  return isWholeNewGroup ? { groupId: group.id } : { unitIds: taken.map(({ unit }) => unit.id) };
}

/** How many parts of which form. */
export function countedForms(units: readonly SplitUnit[]): [form: ItemForm, count: number][] {
  const forms = ['internal', 'request', 'part'] as const;
  return forms
    .map((form): [ItemForm, number] => [form, units.filter((one) => one.form === form).length])
    .filter(([, count]) => count > 0);
}
