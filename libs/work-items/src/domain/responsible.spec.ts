import { responsibleFor, type NamedPerson, type Reserve, type Staffing } from './responsible.js';

const here = (id: string): NamedPerson => ({ id, name: id, left: false });
const gone = (id: string): NamedPerson => ({ id, name: id, left: true });
const reserve = (id: string, role: Reserve['role'], distance = 0): Reserve => ({ id, name: id, role, distance });
const all = [reserve('deputy', 'deputyHead'), reserve('chief', 'head'), reserve('liaison', 'liaison')];
const nobody: Staffing = { officer: null, standIn: null, head: null, reserves: [] };

describe('who is responsible for a unit’s part', () => {
  it.each<
    [situation: string, staffing: Partial<Staffing>, person: string | null, as: string | null, warning: string | null]
  >([
    ['an officer', { officer: here('officer'), standIn: here('b'), reserves: all }, 'officer', 'officer', null],
    ['the officer left', { officer: gone('officer'), standIn: here('b'), reserves: all }, 'b', 'standIn', null],
    ['only a stand-in', { standIn: here('b'), reserves: all }, 'b', 'standIn', null],
    ['both left', { officer: gone('officer'), standIn: gone('b'), reserves: all }, 'liaison', 'liaison', 'nobodyLeft'],
    ['nobody was named', { reserves: all }, 'liaison', 'liaison', null],
    ['no liaison', { officer: gone('officer'), reserves: all.slice(0, 2) }, 'chief', 'head', 'nobodyLeft'],
    ['no liaison, a head named', { head: here('named'), reserves: all.slice(0, 2) }, 'named', 'head', null],
    ['a head named who left', { head: gone('named'), reserves: all.slice(0, 2) }, 'chief', 'head', null],
    ['only a deputy', { reserves: all.slice(0, 1) }, 'deputy', 'deputyHead', null],
    ['an empty office', { reserves: [reserve('above', 'liaison', 1)] }, 'above', 'liaison', null],
    [
      'an office with a deputy',
      { officer: gone('officer'), reserves: [reserve('above', 'liaison', 1), reserve('deputy', 'deputyHead')] },
      'deputy',
      'deputyHead',
      'nobodyLeft',
    ],
    ['nobody anywhere', {}, null, null, 'nobodyInUnit'],
    ['nobody anywhere, the officer left', { officer: gone('officer') }, null, null, 'nobodyInUnit'],
  ])('with %s', (_, staffing, person, as, warning) => {
    const found = responsibleFor({ ...nobody, ...staffing });
    expect([found.person?.id ?? null, found.as, found.warning]).toEqual([person, as, warning]);
  });
});
