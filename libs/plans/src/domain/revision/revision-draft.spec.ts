import { newId, Problem } from '#libs/kernel';
import { addItem, editItem } from '../edit-items.js';
import { aDraft, as, aUnit, BY, itemOf, PLAN } from '../fixtures/a-draft.js';
import { type DraftContent, liveItems } from '../draft.js';
import { pairItem } from './pair-item.js';
import { printedText, revisionDraft } from './revision-draft.js';

/** What is in force after the first text was issued as it was checked. */
const sourcesOf = (old: DraftContent, newer: string) => ({
  draft: aDraft(newer),
  text: newer,
  known: liveItems(old).map(({ planItemId, ref, title, measures }) => ({
    planItemId,
    ref,
    title,
    measures,
    units: [],
  })),
  issued: new Map(liveItems(old).map((item) => [item.planItemId, { item, printed: printedText(PLAN, item) }])),
});
const revised = (old: DraftContent, newer: string): DraftContent => {
  const draft = revisionDraft(sourcesOf(old, newer), BY);
  if (!draft) throw new Error('Nothing was found again.');
  return draft;
};
const identities = (content: DraftContent) =>
  Object.fromEntries(liveItems(content).map(({ ref, planItemId }) => [ref, planItemId]));

describe('The draft of a newer text', () => {
  const old = aDraft();

  it('gives each duty the identity it had', () => {
    expect(identities(revised(old, PLAN))).toEqual(identities(old));
  });

  it('keeps it where the numbers were changed', () => {
    const [three, four] = [/3\. (.*)/.exec(PLAN)![1]!, /4\. (.*)/.exec(PLAN)![1]!];
    const swapped = PLAN.replace(three, '＊').replace(four, three).replace('＊', four);
    const before = identities(old);
    expect(identities(revised(old, swapped))).toEqual({ ...before, '3': before['4'], '4': before['3'] });
  });

  it('is undefined where no duty is found again', () => {
    const other = PLAN.split('\n')
      .map((line) => (/^\d/.test(line) ? line.replace(/[。.].*（/, '. 编制港口规划。疏浚航道三十公里。（') : line))
      .join('\n');
    expect(revisionDraft(sourcesOf(old, other), BY)).toBeUndefined();
  });

  it('takes over what a person had settled where the text is the same', () => {
    const checked = editItem(old, itemOf(old, '5').id, {
      title: '加强安全生产检查',
      key: true,
      dueOn: '2026-11-30',
      assignments: [as('lead', aUnit('市应急局')), as('supporting', aUnit('市财政局'))],
    });
    expect(itemOf(revised(checked, PLAN), '5')).toMatchObject({
      title: '加强安全生产检查',
      key: true,
      dueOn: '2026-11-30',
      dueOwner: 'generalOffice',
      assignments: [
        { role: 'lead', unitId: 'unit 市应急局', span: expect.anything() as unknown },
        { role: 'supporting', unitId: 'unit 市财政局', span: null },
      ],
    });
  });

  it('takes over only the weight and the office’s own date where the text differs', () => {
    const checked = editItem(old, itemOf(old, '5').id, { title: '加强养老安全检查', key: true, dueOn: '2026-11-30' });
    const newer = PLAN.replace('5. 加强安全检查。', '5. 加强安全检查。每季度检查一次。');
    expect(itemOf(revised(checked, newer), '5')).toMatchObject({
      title: '加强安全检查',
      measures: '每季度检查一次。',
      key: true,
      dueOn: '2026-11-30',
      dueOwner: 'generalOffice',
    });
  });

  it('takes over no date that only the old text printed', () => {
    const newer = PLAN.replace('2025年6月底前培训', '分批培训');
    expect(itemOf(revised(old, newer), '2')).toMatchObject({ dueOn: null, dueOwner: null });
  });

  it('asks nothing again that was settled in an item whose text is the same', () => {
    const lead = editItem(old, itemOf(old, '4').id, {
      assignments: [as('lead', aUnit('市商务局')), as('supporting', aUnit('市民政局'))],
    });
    const asked = revised(lead, PLAN).questions.find(
      ({ kind, printed }) => kind === 'noLead' && printed.includes('商务'),
    );
    expect(asked).toMatchObject({ status: 'answered', answer: null });
  });
});

describe('Pairing by hand', () => {
  const content = aDraft();
  const [one, two] = [itemOf(content, '1'), itemOf(content, '2')];
  const known = new Set([one.planItemId, two.planItemId]);

  it('gives an item the identity of another, which becomes one of its own', () => {
    const paired = pairItem(content, two.id, one.planItemId, known);
    expect(itemOf(paired, '2').planItemId).toBe(one.planItemId);
    expect(known.has(itemOf(paired, '1').planItemId)).toBe(false);
  });

  it('makes an item one of its own', () => {
    expect(known.has(itemOf(pairItem(content, one.id, null, known), '1').planItemId)).toBe(false);
  });

  it('changes nothing that is so already', () => {
    expect(pairItem(content, one.id, one.planItemId, known)).toBe(content);
    const { content: added, itemId } = addItem(content, null, {
      title: '新任务',
      measures: '',
      key: false,
      dueOn: null,
      assignments: [],
    });
    expect(pairItem(added, itemId, null, known)).toBe(added);
  });

  it.each([
    ['an item in force that is not there', one.id, newId()],
    ['an item of the draft that is not there', newId(), two.planItemId],
  ])('refuses %s', (_, draftItemId, planItemId) => {
    expect(() => pairItem(content, draftItemId, planItemId, known)).toThrow(new Problem('notFound'));
  });
});
