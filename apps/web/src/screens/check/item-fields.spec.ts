import type { DraftItem } from '../../api/shapes.js';
import { changeOf, contestedFields, fieldsOf, type ItemFields } from './item-fields.js';

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
  });
  it('does not call a different order of units a change', () => {
    const mixed = { ...fields().assignments, supporting: ['unit:b', 'unit:a'] };
    const sorted = { ...fields().assignments, supporting: ['unit:a', 'unit:b'] };
    expect(changeOf(fields({ assignments: mixed }), fields({ assignments: sorted }))).toEqual({});
  });
});

describe('contestedFields', () => {
  it('asks only about a field both changed differently', () => {
    const mine = fields({ title: '我的', dueOn: '2026-12-31', key: true });
    const theirs = fields({ title: '他的', key: true, measures: '另' });
    expect(contestedFields(fields(), mine, theirs)).toEqual(['title']);
  });
});
