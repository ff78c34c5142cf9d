import { partiesOf, subTaskForm, type SubTaskParties, type UnitRank } from './sub-task-form.js';

const rank = (belowLead: boolean, sameGovernment: boolean, governmentBelow: boolean): UnitRank => ({
  belowLead,
  sameGovernment,
  governmentBelow,
});

describe('the form of a sub-task', () => {
  it.each<[situation: string, rank: UnitRank, form: SubTaskParties['form'], issuer: string]>([
    ['a department and its office', rank(true, true, false), 'internal', 'lead'],
    ['a department and a district of the city', rank(false, false, true), 'part', 'office'],
    ['a department and a bureau of a district', rank(false, false, true), 'part', 'office'],
    ['two departments of the city', rank(false, true, false), 'request', 'office'],
    ['a district and its own bureau', rank(true, true, false), 'internal', 'lead'],
    ['a district and a zone inside it', rank(true, false, true), 'part', 'office'],
    ['two districts', rank(false, false, false), 'request', 'office'],
    ['a district and a department of the city', rank(false, false, false), 'request', 'office'],
  ])('follows rank: %s', (_, given, form, issuer) => {
    expect(subTaskForm(given)).toBe(form);
    expect(partiesOf(form, { issuerUnitId: 'office', leadUnitId: 'lead' })).toEqual({
      form,
      issuerUnitId: issuer,
      reviewerUnitId: 'lead',
    });
  });
});
