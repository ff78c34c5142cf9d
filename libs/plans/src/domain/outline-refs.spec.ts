import { parseOutline } from '#libs/plan-reader';
import { withDraftRefs } from './outline-refs.js';
import { aDraft, itemOf } from './fixtures/a-draft.js';
import { mergeItems, splitItem } from './join-items.js';
import { liveItems } from './draft.js';

const text = (first: string) =>
  `方案\n一、甲类\n1. 建房。建成3处。（责任单位：市民政局）\n2. 修路。修复2公里。（责任单位：市财政局）\n${first}`;
const more = '二、乙类\n1. 植树。植树9棵。（责任单位：市教育局）\n';

describe('another reading of a draft’s text', () => {
  const draft = aDraft(text(''));
  const read = parseOutline(text(more));

  it('numbers its items otherwise', () => {
    expect(read.items.map(({ ref }) => ref)).toEqual(['一1', '一2', '二1']);
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2']);
  });

  it('gets the numbers of the draft, in whatever it says of the items', () => {
    const { items, numbers } = withDraftRefs(read, draft.items);
    expect(items.map(({ ref }) => ref)).toEqual(['1', '2', '二1']);
    expect(numbers.map(({ itemRef, text: number }) => `${itemRef} ${number}`)).toEqual(['1 3处', '2 2公里', '二1 9棵']);
  });

  it('follows items that were joined, parted or taken out', () => {
    const refs = (content: typeof draft) => withDraftRefs(read, content.items).items.map(({ ref }) => ref);
    const ids = draft.items.map(({ id }) => id);
    expect(refs(mergeItems(draft, ids))).toEqual(['1', '2', '二1']);
    const parted = splitItem(draft, itemOf(draft, '1').id, 2, '另一半');
    expect(liveItems(parted).map(({ ref }) => ref)).toEqual(['1', '1-2', '2']);
    expect(refs(parted)).toEqual(['1', '2', '二1']);
  });

  it('never gives two items one number', () => {
    const renamed = draft.items.map((item) => (item.ref === '2' ? { ...item, ref: '二1' } : item));
    expect(withDraftRefs(read, renamed).items.map(({ ref }) => ref)).toEqual(['1', '二1', '二1〔2〕']);
  });
});
