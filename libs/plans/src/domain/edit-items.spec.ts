import { addItem, editItem, type ItemEdit, liveItem, orderItems, removeItem } from './edit-items.js';
import { liveItems } from './draft.js';
import { aDraft, aGroup, as, aUnit, dutiesOf, itemOf } from './fixtures/a-draft.js';

const draft = aDraft();
const idOf = (ref: string) => itemOf(draft, ref).id;
const edited = (ref: string, edit: ItemEdit) => itemOf(editItem(draft, idOf(ref), edit), ref);
const printed = (ref: string) =>
  itemOf(draft, ref).assignments.flatMap(({ role, ...target }) =>
    (target.unitId ?? target.groupId) ? [{ role, ...target }] : [],
  );

describe('editing an item', () => {
  it('changes the named fields and nothing else', () => {
    expect(edited('1', { title: '建设社区服务机构', key: true })).toEqual({
      ...itemOf(draft, '1'),
      title: '建设社区服务机构',
      key: true,
    });
  });

  it.each([
    ['1', { dueOn: '2026-03-31' }, 'generalOffice'],
    ['1', { dueOn: null }, null],
    ['1', { dueOn: '2025-12-31' }, 'document'],
    ['3', { dueOn: '2026-03-31' }, 'generalOffice'],
  ] as const)('of %s to %j makes the date the property of %s', (ref, edit, owner) => {
    expect(edited(ref, edit)).toMatchObject({ ...edit, dueOwner: owner });
  });

  it.each<[ItemEdit, Partial<ItemEdit>]>([
    [{ dueOn: '2026-03-31' }, { dueOn: '2026-03-31', dueText: '2025年底' }],
    [{ dueOn: null }, { dueOn: null, dueText: '2025年底' }],
    [{ dueText: '长期坚持' }, { dueOn: '2025-12-31', dueText: '长期坚持' }],
    [
      { dueOn: null, dueText: '' },
      { dueOn: null, dueText: '' },
    ],
  ])('by %j keeps the printed words unless they are edited', (edit, expected) => {
    const worded = editItem(draft, idOf('1'), { dueText: '2025年底' });
    expect(itemOf(editItem(worded, idOf('1'), edit), '1')).toMatchObject(expected);
  });

  it('keeps printed assignments where the checker names the same unit in the same role', () => {
    expect(edited('1', { assignments: printed('1') }).assignments).toEqual(itemOf(draft, '1').assignments);
  });

  it('keeps a name that nobody was found for yet: it can only be answered', () => {
    const item = edited('4', { assignments: [...printed('4'), as('guiding', aUnit('市财政局'))] });
    expect(dutiesOf(item)).toEqual([
      'lead 市商务局',
      'coLead 市民政局',
      'supporting 市市场监管局',
      'guiding 市财政局',
      'supporting 市养老中心?',
    ]);
  });

  it('drops an unknown lead where another unit is made to lead', () => {
    const unknown = aDraft('方案\n1. 建设。（牵头单位：市养老中心；配合单位：市民政局）\n');
    const item = itemOf(editItem(unknown, unknown.items[0]!.id, { assignments: [as('lead', aUnit('市民政局'))] }), '1');
    expect(dutiesOf(item)).toEqual(['lead 市民政局']);
  });

  it.each([
    ['the same lead', '市民政局', true],
    ['another lead', '市财政局', false],
  ])('settles an assumed lead only by another one (%s)', (_, name, assumed) => {
    expect(edited('1', { assignments: [as('lead', aUnit(name))] }).leadAssumed).toBe(assumed);
  });

  it.each([
    ['namedTwice', 1, [as('lead', aUnit('市民政局')), as('supporting', aUnit('市民政局'))]],
    ['secondLead', 1, [as('lead', aUnit('市民政局')), as('lead', aUnit('市财政局'))]],
    ['groupLeads', 0, [as('lead', aGroup('各区市'))]],
  ])('refuses what contradicts itself: %s', (code, index, assignments) => {
    const refused = () => editItem(draft, idOf('1'), { assignments });
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'invalidInput',
        errors: [expect.objectContaining({ code, path: `/assignments/${index}` })],
      }),
    );
  });

  it('of an item that was taken out is not found', () => {
    const removed = removeItem(draft, idOf('2'));
    expect(() => editItem(removed, idOf('2'), { key: true })).toThrow(expect.objectContaining({ code: 'notFound' }));
    expect(() => liveItem(draft, 'nothing')).toThrow(expect.objectContaining({ code: 'notFound' }));
  });
});

describe('adding an item', () => {
  const blank = { title: '开展评估', measures: '', key: false, dueOn: null, assignments: [] };

  it.each([
    [null, ['增1', '1', '2', '3', '4', '5'], ''],
    ['2', ['1', '2', '增1', '3', '4', '5'], '一、扩大服务供给'],
    ['5', ['1', '2', '3', '4', '5', '增1'], '二、改善服务质量'],
  ])('behind %s puts it there, in the section of its neighbour', (after, refs, section) => {
    const { content, itemId } = addItem(draft, after && idOf(after), blank);
    expect(liveItems(content).map(({ ref, ordinal }) => [ref, ordinal])).toEqual(refs.map((ref, at) => [ref, at + 1]));
    expect(liveItem(content, itemId)).toMatchObject({ section, dueOwner: null, dueText: '', span: null });
  });

  it('gives each its own ref, also after one was taken out', () => {
    const first = addItem(draft, null, blank);
    const second = addItem(removeItem(first.content, first.itemId), null, blank);
    expect(liveItem(second.content, second.itemId).ref).toBe('增2');
  });

  it('makes its date the general office’s', () => {
    const { content, itemId } = addItem(draft, null, { ...blank, dueOn: '2026-06-30' });
    expect(liveItem(content, itemId).dueOwner).toBe('generalOffice');
  });
});

describe('removing and ordering', () => {
  it('closes the gap that an item leaves', () => {
    const left = liveItems(removeItem(draft, idOf('2')));
    expect(left.map(({ ref, ordinal }) => `${ordinal} ${ref}`)).toEqual(['1 1', '2 3', '3 4', '4 5']);
  });

  it('follows the given order', () => {
    const order = ['5', '4', '3', '2', '1'];
    expect(liveItems(orderItems(draft, order.map(idOf))).map(({ ref }) => ref)).toEqual(order);
  });

  it.each([
    ['an item is missing', ['1', '2', '3', '4']],
    ['an item is named twice', ['1', '2', '3', '4', '4']],
    ['there is one too many', ['1', '2', '3', '4', '5', '5']],
  ])('refuses an order in which %s', (_, refs) => {
    expect(() => orderItems(draft, refs.map(idOf))).toThrow(expect.objectContaining({ code: 'orderIncomplete' }));
  });

  it('refuses an order that names an item of another draft', () => {
    const strange = [...['1', '2', '3', '4'].map(idOf), 'elsewhere'];
    expect(() => orderItems(draft, strange)).toThrow(expect.objectContaining({ code: 'orderIncomplete' }));
  });
});
