import type { DraftTarget } from '../../api/shapes.js';
import { asDraftTarget, targetFieldsOf } from './draft-target-fields.js';

const target = (change: Partial<DraftTarget>): DraftTarget => ({
  ...{ id: 't', printed: '', indicator: '县域就诊率', operator: 'atLeast', value: '90', valueTo: null, unit: '%' },
  ...{ dueOn: '2025-12-31', dueText: '到2025年', recurrence: null, continuing: false, strength: 'required' },
  ...{ scope: '', per: '', approximate: false, origin: 'printed', span: null, numberSpan: null },
  ...change,
});

describe('a target that is sent', () => {
  it.each([
    ['keeps the printed words with the date', {}, {}, { dueOn: '2025-12-31', dueText: '到2025年' }],
    ['loses them with another date', {}, { dueOn: '2027-12-31' }, { dueOn: '2027-12-31', dueText: '' }],
    ['loses them without a date', {}, { dueOn: '' }, { dueOn: null, dueText: '' }],
    [
      'goes on as long as nobody sets a date',
      { dueOn: null, continuing: true, dueText: '长期坚持' },
      { value: '91' },
      { dueOn: null, continuing: true, dueText: '长期坚持' },
    ],
    [
      'ends where somebody sets one',
      { dueOn: null, continuing: true, recurrence: 'P1Y', dueText: '每年' },
      { dueOn: '2027-12-31' },
      { dueOn: '2027-12-31', continuing: false, recurrence: null, dueText: '' },
    ],
  ] as const)('%s', (_, printed, typed, sent) => {
    expect(asDraftTarget({ ...targetFieldsOf(target(printed)), ...typed })).toMatchObject(sent);
  });
});
