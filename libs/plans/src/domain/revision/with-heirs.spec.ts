import { editItem } from '../edit-items.js';
import { aDraft, as, aUnit, dutiesOf, itemOf } from '../fixtures/a-draft.js';
import { inForce, aDuty } from './fixtures.js';
import { namesFollowed, withHeirs, type Heirs } from './with-heirs.js';

const draft = aDraft();
const one = itemOf(draft, '1');
const unit = (name: string) => ({ id: `unit ${name}`, name });
const inForceAs = (leadUnitId: string, shares: readonly string[] = []) => [
  inForce(
    aDuty(one.planItemId, { leadUnitId, shares: shares.map((unitId) => ({ unitId, role: 'supporting' as const })) }),
    { leadUnitId },
  ),
];
const followed = (heirs: Heirs, items = inForceAs('unit 市民政局')) => withHeirs(draft, heirs, items);

describe('A checked text whose units were followed by others', () => {
  it('names the unit that took over', () => {
    const content = followed(new Map([['unit 市财政局', [unit('市财政和国资局')]]]));
    expect(dutiesOf(itemOf(content, '1'))).toEqual(
      dutiesOf(one).map((duty) => duty.replace(/市财政局$/, '市财政局=市财政和国资局')),
    );
    expect(namesFollowed(content, new Map([['unit 市财政局', [unit('市财政和国资局')]]]))).toEqual(
      new Map([['市财政局', unit('市财政和国资局')]]),
    );
  });

  it('names of several heirs the one that has the duty', () => {
    const [lead] = dutiesOf(one);
    const leading = one.assignments.find(({ role }) => role === 'lead')?.unitId ?? one.assignments[0]!.unitId!;
    const heirs = new Map([[leading, [unit('甲局'), unit('乙局')]]]);
    const content = withHeirs(
      editItem(draft, one.id, { assignments: [as('lead', aUnit('市民政局'))] }),
      heirs,
      inForceAs('unit 乙局'),
    );
    expect(lead).toContain('市民政局');
    expect(itemOf(content, '1').assignments[0]!.unitId).toBe('unit 乙局');
  });

  it('names nobody where it cannot be told who followed, and says nothing of the name', () => {
    const heirs = new Map([['unit 市财政局', [unit('甲局'), unit('乙局')]]]);
    const content = followed(heirs);
    expect(dutiesOf(itemOf(content, '1'))).toEqual(dutiesOf(one).map((duty) => duty.replace(/市财政局$/, '市财政局?')));
    expect(namesFollowed(content, heirs)).toEqual(new Map());
  });
});
