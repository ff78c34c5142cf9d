import type { DraftItem } from '../../api/shapes.js';
import { changeOf, contestedFields, fieldsOf, merged, type ItemFields, typedSince } from './item-fields.js';

const unit = { id: 'u1', name: '市财政局' };
const group = { id: 'g1', name: '各区市' };
const item = {
  title: '提升医疗质量',
  measures: '',
  key: false,
  dueOn: null,
  targets: [],
  assignments: [
    { id: '1', role: 'lead', printed: '', unit, group: null, origin: 'printed', span: null },
    { id: '2', role: 'implementer', printed: '', unit: { id: 'd1', name: 'x' }, group, origin: 'rule', span: null },
    { id: '3', role: 'implementer', printed: '', unit: { id: 'd2', name: 'y' }, group, origin: 'rule', span: null },
    { id: '4', role: 'supporting', printed: '市××局', unit: null, group: null, origin: 'printed', span: null },
  ],
} as unknown as DraftItem;

const fields = (change: Partial<ItemFields> = {}): ItemFields => ({ ...fieldsOf(item), ...change });

describe('fieldsOf', () => {
  it('names a group once, however many members stand for it, and leaves unknown names out', () => {
    expect(fieldsOf(item).assignments).toEqual({
      lead: ['unit:u1'],
      coLead: [],
      supporting: [],
      guiding: [],
      implementer: ['group:g1'],
    });
  });
});

describe('changeOf', () => {
  it('sends only the fields that were changed', () => {
    expect(changeOf(fields(), fields({ dueOn: '2026-12-31' }))).toEqual({ dueOn: '2026-12-31' });
    expect(changeOf(fields(), fields())).toEqual({});
    expect(changeOf(fields({ dueText: '2026年底' }), fields({ dueText: ' 长期坚持 ' }))).toEqual({
      dueText: '长期坚持',
    });
  });
  it('does not call a different order of units a change', () => {
    const mixed = { ...fields().assignments, supporting: ['unit:b', 'unit:a'] };
    const sorted = { ...fields().assignments, supporting: ['unit:a', 'unit:b'] };
    expect(changeOf(fields({ assignments: mixed }), fields({ assignments: sorted }))).toEqual({});
  });
});

describe('merged', () => {
  it('keeps one’s own words beside those of the other', () => {
    const mine = fields({ title: '我的', dueOn: '2026-12-31' });
    const theirs = fields({ title: '他的', key: true, measures: '另' });
    expect(merged(fields(), mine, theirs)).toEqual({ ...theirs, title: '我的', dueOn: '2026-12-31' });
  });
});

describe('contestedFields', () => {
  it('asks only about a field both changed differently', () => {
    const mine = fields({ title: '我的', dueOn: '2026-12-31', key: true });
    const theirs = fields({ title: '他的', key: true, measures: '另' });
    expect(contestedFields(fields(), mine, theirs)).toEqual(['title']);
  });
});

describe('typedSince', () => {
  const sent = fields({ title: '我的' });
  it.each<[string, Partial<ItemFields>, Partial<ItemFields>, Partial<ItemFields> | null, string[]]>([
    ['nothing was typed', { title: '我的' }, { title: '我的', key: true }, null, []],
    [
      'another field was changed: it stays, in the item as it was saved',
      { title: '我的', dueOn: '2026-12-31' },
      { title: '我的', key: true },
      { title: '我的', dueOn: '2026-12-31', key: true },
      [],
    ],
    [
      'the sent field was written on, and what was sent came back a little different',
      { title: '我的事' },
      { title: '我的。' },
      { title: '我的事' },
      [],
    ],
    [
      'a field was changed that somebody else had changed: that is to be chosen',
      { title: '我的', dueOn: '2026-12-31' },
      { title: '我的', dueOn: '2026-06-30' },
      { title: '我的', dueOn: '2026-12-31' },
      ['dueOn'],
    ],
  ])('keeps what was typed while a save was under way where %s', (_, now, saved, left, contested) => {
    const found = typedSince({ base: fields(), sent }, fields(now), fields(saved));
    expect(found).toEqual(left && { fields: fields(left), contested });
  });
});
