import { changeOf, contested, type DraftFields, merged } from './draft-fields.js';

const base: DraftFields = { title: '催办单', body: '请反馈。', closing: '', copiesTo: '', answerBy: '2026-09-18' };
const after = (more: Partial<DraftFields>): DraftFields => ({ ...base, ...more });

describe('the fields of a prepared letter', () => {
  it.each<[string, Partial<DraftFields>, object]>([
    ['nothing', { title: ' 催办单 ' }, {}],
    ['one field', { body: '请尽快反馈。 ' }, { body: '请尽快反馈。' }],
    ['a day that is taken away', { answerBy: '' }, { answerBy: null }],
    ['two fields', { title: '通知', copiesTo: '市委办公室' }, { title: '通知', copiesTo: '市委办公室' }],
  ])('send %s of what was changed', (_, more, change) => {
    expect(changeOf(base, after(more))).toEqual(change);
  });

  it.each<[string, Partial<DraftFields>, Partial<DraftFields>, string[]]>([
    ['different fields', { title: '甲' }, { body: '乙' }, []],
    ['the same field', { title: '甲' }, { title: '乙', body: '丙' }, ['title']],
    ['the same field to the same', { title: '甲' }, { title: '甲' }, []],
    ['nothing of one’s own', {}, { title: '乙' }, []],
  ])('are contested where two changed %s', (_, mine, theirs, names) => {
    expect(contested(base, after(mine), after(theirs))).toEqual(names);
  });

  it('keep one’s own words beside those of the other', () => {
    expect(merged(base, after({ title: '甲' }), after({ title: '乙', body: '丙' }))).toEqual(
      after({ title: '甲', body: '丙' }),
    );
  });
});
