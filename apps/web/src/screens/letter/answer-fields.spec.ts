import { afterChange, type AnswerFields, beginning, isAnswered } from './answer-fields.js';

describe('an answer to a letter', () => {
  const all = { text: '已办结。', evidenceIds: ['e1'], unitId: 'u1' };

  it('names no records of a unit it was for before', () => {
    expect(afterChange({ unitId: 'u2' }, { ...all, unitId: 'u2' })).toEqual({
      text: '已办结。',
      evidenceIds: [],
      unitId: 'u2',
    });
  });

  it('keeps them while anything else is changed', () => {
    expect(afterChange({ text: '已办结。' }, all)).toBe(all);
    expect(afterChange({ evidenceIds: ['e1'] }, all)).toBe(all);
  });

  const [one, two] = [{ id: 'u1' }, { id: 'u2' }];
  const unsaid = { text: '已办结。' };
  it.each<[string, AnswerFields | null, { id: string }[], AnswerFields]>([
    ['with nothing where there are several units', null, [one, two], {}],
    ['for the only unit', null, [one], { unitId: 'u1' }],
    ['with what was typed', all, [one, two], all],
    ['with what was typed, once a colleague has answered for another unit', all, [one], all],
    ['with the words, for no unit, once a colleague has answered for this one', all, [two], unsaid],
    ['with the words, once a colleague has answered for this one of several', all, [two, { id: 'u3' }], unsaid],
    ['anew where nothing was said for it', { unitId: 'u1', text: ' ' }, [two], { unitId: 'u2' }],
    ['with words that are for no unit yet, and gives them to none', unsaid, [one], unsaid],
  ])('begins %s', (_, typed, units, fields) => {
    expect(beginning(typed, units)).toEqual(fields);
  });

  it('is over once its unit has been answered for, and not before one is chosen', () => {
    expect([isAnswered(all, [one]), isAnswered(all, [two]), isAnswered(unsaid, [two])]).toEqual([false, true, false]);
  });
});
