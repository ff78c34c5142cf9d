import type { AssignmentRole } from '#libs/contracts';
import type { NamedTarget } from './draft.js';
import { assignment } from './assignments.js';
import { effectiveShares } from './effective-shares.js';
import { aDraft, aGroup, aName, aUnit, itemOf } from './fixtures/a-draft.js';
import { obstacles } from './obstacles.js';

const members = new Map([['group 各区市', ['unit 东港区', 'unit 西山区', 'unit 市财政局']]]);
const blank = itemOf(aDraft(), '5');
const itemWith = (...named: [AssignmentRole, NamedTarget][]) => ({
  ...blank,
  assignments: named.map(([role, target]) => assignment(role, target, 'printed')),
});

describe('who has a part in an item', () => {
  it.each<[string, [AssignmentRole, NamedTarget][], string | null, string[]]>([
    [
      'in printed order',
      [
        ['lead', aUnit('甲')],
        ['supporting', aUnit('乙')],
        ['guiding', aUnit('丙')],
      ],
      'unit 甲',
      ['supporting unit 乙', 'guiding unit 丙'],
    ],
    [
      'each member of a group',
      [
        ['lead', aUnit('甲')],
        ['implementer', aGroup('各区市')],
      ],
      'unit 甲',
      [
        'implementer unit 东港区 of group 各区市',
        'implementer unit 西山区 of group 各区市',
        'implementer unit 市财政局 of group 各区市',
      ],
    ],
    [
      'a unit named alone and in a group once, in its stronger role',
      [
        ['lead', aUnit('甲')],
        ['supporting', aUnit('市财政局')],
        ['implementer', aGroup('各区市')],
      ],
      'unit 甲',
      [
        'supporting unit 市财政局',
        'implementer unit 东港区 of group 各区市',
        'implementer unit 西山区 of group 各区市',
      ],
    ],
    [
      'the lead never has a share of its own',
      [
        ['lead', aUnit('东港区')],
        ['implementer', aGroup('各区市')],
      ],
      'unit 东港区',
      ['implementer unit 西山区 of group 各区市', 'implementer unit 市财政局 of group 各区市'],
    ],
    [
      'a lead found twice under different names leads',
      [
        ['supporting', aUnit('甲')],
        ['lead', aUnit('甲')],
      ],
      'unit 甲',
      [],
    ],
    [
      'names of nobody have none',
      [
        ['lead', aUnit('甲')],
        ['supporting', aName('乙')],
      ],
      'unit 甲',
      [],
    ],
    ['a group does not lead', [['lead', aGroup('各区市')]], null, []],
    [
      'a group without members has none',
      [
        ['lead', aUnit('甲')],
        ['implementer', aGroup('功能区')],
      ],
      'unit 甲',
      [],
    ],
  ])('%s', (_, named, lead, shares) => {
    const found = effectiveShares(itemWith(...named), members);
    expect(found.leadUnitId).toBe(lead);
    expect(
      found.shares.map(({ role, unitId, groupId }) => `${role} ${unitId}${groupId ? ` of ${groupId}` : ''}`),
    ).toEqual(shares);
  });
});

describe('what keeps a draft from being issued', () => {
  const codes = (...items: ReturnType<typeof itemWith>[]) =>
    obstacles({ items, questions: [] }).map(({ code }) => code);

  it.each([
    ['noItems', []],
    ['noLead', [itemWith(['supporting', aUnit('甲')])]],
    ['noLead', [itemWith(['lead', aName('甲')])]],
    ['groupLeads', [itemWith(['lead', aGroup('各区市')])]],
    ['noItems', [{ ...itemWith(['lead', aUnit('甲')]), removed: true }]],
  ])('is %s', (code, items) => {
    expect(codes(...items)).toEqual([code]);
  });

  it('is each open question', () => {
    const draft = aDraft();
    expect(obstacles(draft)).toEqual(
      draft.questions.map(({ id, message, itemId }) => ({ code: 'questionOpen', message, itemId, questionId: id })),
    );
  });

  it('is nothing where every item has a lead and every question is closed', () => {
    expect(codes(itemWith(['lead', aUnit('甲')]))).toEqual([]);
  });
});
