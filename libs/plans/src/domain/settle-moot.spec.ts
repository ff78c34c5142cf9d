import { answerQuestion } from './answer-question.js';
import type { DraftContent } from './draft.js';
import { addItem, editItem, removeItem } from './edit-items.js';
import { aDraft, as, aUnit, BY, itemOf, questionOf } from './fixtures/a-draft.js';
import { mergeItems } from './join-items.js';
import { settleMoot } from './settle-moot.js';

type Change = (content: DraftContent) => DraftContent;
const idOf = (content: DraftContent, ref: string) => itemOf(content, ref).id;
const remove =
  (...refs: string[]): Change =>
  (content) =>
    refs.reduce((left, ref) => removeItem(left, idOf(left, ref)), content);
const leads =
  (ref: string, ...assignments: ReturnType<typeof as>[]): Change =>
  (content) =>
    editItem(content, idOf(content, ref), { assignments });
const merge =
  (...refs: string[]): Change =>
  (content) =>
    mergeItems(
      content,
      refs.map((ref) => idOf(content, ref)),
    );
const lead = (name: string) => as('lead', aUnit(name));

describe('a question without an object', () => {
  it.each<[kind: Parameters<typeof questionOf>[1], about: string | undefined, status: string, what: string, Change]>([
    ['unknownUnit', undefined, 'answered', 'its items are removed', remove('3', '4')],
    ['unknownUnit', undefined, 'open', 'one of its items is removed', remove('3')],
    ['noLead', undefined, 'answered', 'its item is removed', remove('4')],
    [
      'noLead',
      undefined,
      'answered',
      'another lead is chosen',
      leads('4', lead('市应急局'), as('coLead', aUnit('市民政局'))),
    ],
    ['noLead', undefined, 'answered', 'the other lead is taken out', leads('4', lead('市商务局'))],
    ['noLead', undefined, 'open', 'both leads stay', leads('4', lead('市商务局'), as('coLead', aUnit('市民政局')))],
    ['noLead', undefined, 'open', 'its item is merged', merge('4', '5')],
    ['leadAssumed', undefined, 'answered', 'its item is removed', remove('1')],
    ['leadAssumed', undefined, 'answered', 'another lead is chosen', leads('1', lead('市财政局'))],
    ['leadAssumed', undefined, 'open', 'only supporters change', leads('1', lead('市民政局'))],
    ['openEnded', undefined, 'answered', 'its item is removed', remove('2')],
    ['openEnded', undefined, 'open', 'its item is merged into another', merge('1', '2')],
    ['damagedText', undefined, 'answered', 'its item is removed', remove('3')],
    ['ruleReach', 'standingImplementers', 'open', 'the item it is printed in is removed', remove('2')],
    ['ruleReach', 'leadIsFirst', 'open', 'the item it is printed in is removed', remove('2')],
  ])('%s (%s) is %s where %s', (kind, about, status, _, change) => {
    const question = questionOf(settleMoot(change(aDraft()), BY), kind, about);
    expect(question.status).toBe(status);
    if (status === 'answered')
      expect(question).toMatchObject({ answer: null, reason: '已随修改解决', resolvedBy: BY.by });
  });

  it('is asked again where its object comes back', () => {
    const content = aDraft();
    const settled = settleMoot(leads('1', lead('市财政局'))(content), BY);
    const item = { ...itemOf(settled, '1'), leadAssumed: true };
    const back = { ...settled, items: settled.items.map((one) => (one.id === item.id ? item : one)) };
    expect(questionOf(settleMoot(back, BY), 'leadAssumed')).toEqual(questionOf(content, 'leadAssumed'));
  });

  it('does not touch what a person answered or waived', () => {
    const content = aDraft();
    const answered = answerQuestion(content, questionOf(content, 'openEnded'), { choice: 'confirm' }, null, BY);
    const later = settleMoot(remove('2')(answered), { by: 'somebody else', at: '2026-02-01T00:00:00.000Z' });
    expect(questionOf(later, 'openEnded')).toEqual(questionOf(answered, 'openEnded'));
  });

  it('leaves a draft as it is where nothing is moot', () => {
    const content = aDraft();
    const added = addItem(content, null, {
      title: '评估',
      measures: '',
      key: false,
      dueOn: null,
      assignments: [],
    }).content;
    expect(settleMoot(added, BY).questions).toEqual(content.questions);
  });
});
