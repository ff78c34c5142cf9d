import type { Draft, DraftQuestion } from '../../api/shapes.js';
import { choiceAt, decisionOf, excerpt, formsOf, neighbour, nextOpen, optionOf, startingChoice } from './questions.js';

const asked = (ordinal: number, change: Partial<DraftQuestion> = {}): DraftQuestion => ({
  id: `q${ordinal}`,
  ordinal,
  kind: 'unknownUnit',
  itemId: null,
  printed: '',
  message: '',
  span: null,
  options: [],
  status: 'open',
  answer: null,
  reason: null,
  version: 1,
  ...change,
});
const draftWith = (...questions: DraftQuestion[]) => ({ questions, items: [] }) as unknown as Draft;

describe('nextOpen', () => {
  it('goes on to the next open question, over settled ones', () => {
    const draft = draftWith(asked(1), asked(2, { status: 'answered' }), asked(3));
    expect(nextOpen(draft, draft.questions[0]!)?.id).toBe('q3');
  });
  it('comes back to one that was passed over', () => {
    const draft = draftWith(asked(1), asked(2, { status: 'answered' }));
    expect(nextOpen(draft, draft.questions[1]!)?.id).toBe('q1');
  });
  it('says null when nothing is open', () => {
    expect(nextOpen(draftWith(asked(1, { status: 'waived' })), null)).toBeNull();
  });
});

describe('neighbour', () => {
  it('stays at either end', () => {
    const draft = draftWith(asked(1), asked(2));
    expect(neighbour(draft, draft.questions[1]!, 1)?.id).toBe('q2');
    expect(neighbour(draft, draft.questions[0]!, -1)?.id).toBe('q1');
  });
});

describe('decisionOf', () => {
  it('sends nothing before something is picked', () => {
    expect(decisionOf(asked(1), null)).toBeNull();
    expect(decisionOf(asked(1), { way: 'other', form: 'unit', answer: null })).toBeNull();
  });
  it('waives only with a reason', () => {
    expect(decisionOf(asked(1), { way: 'waive', reason: ' ' })).toBeNull();
    expect(decisionOf(asked(1), { way: 'waive', reason: ' 另行研究 ' })).toEqual({ waive: '另行研究' });
  });
  it('sends the option picked', () => {
    const question = asked(1, { options: [{ label: 'x', answer: { choice: 'none' } }] });
    expect(decisionOf(question, { way: 'option', index: 0 })).toEqual({ answer: { choice: 'none' } });
  });
});

describe('choiceAt', () => {
  const offered = (choice: 'confirm' | 'none') => ({ label: choice, answer: { choice } });

  it('counts the forms after the answers offered', () => {
    const question = asked(1, { kind: 'damagedText', itemId: 'item', options: [offered('confirm')] });
    expect(choiceAt(question, 0)).toEqual({ way: 'option', index: 0 });
    expect(choiceAt(question, 1)).toEqual({ way: 'other', form: 'correct', answer: null });
    expect(choiceAt(question, 2)).toBeNull();
  });
  it('picks only answers where the forms stand behind one button', () => {
    const question = asked(1, { kind: 'ambiguousUnit', options: [offered('none'), offered('confirm')] });
    expect(choiceAt(question, 2)).toBeNull();
  });
  it('offers to correct only the words of a task', () => {
    expect(formsOf(asked(1, { kind: 'damagedText' }))).toEqual(['confirm']);
    expect(formsOf(asked(1, { kind: 'damagedText', itemId: 'item' }))).toEqual(['confirm', 'correct']);
  });
  it('does not offer twice what is offered already', () => {
    expect(formsOf(asked(1, { options: [offered('none')] }))).toEqual(['unit', 'newUnit']);
  });
  it('is complete at once where nothing is to be filled in', () => {
    expect(choiceAt(asked(1), 2)).toEqual({ way: 'other', form: 'none', answer: { choice: 'none' } });
  });
});

describe('startingChoice', () => {
  it('starts a rule at its proposed reach and leaves everything else to the person', () => {
    const options = [{ label: 'x', answer: { choice: 'items' as const, itemIds: ['a', 'b'] } }];
    expect(startingChoice(asked(1, { kind: 'ruleReach', options }))).toEqual({ way: 'items', itemIds: ['a', 'b'] });
    expect(startingChoice(asked(1, { options: [{ label: 'x', answer: { choice: 'confirm' } }] }))).toBeNull();
  });
});

describe('optionOf', () => {
  it('recognises the same set of items in any order', () => {
    const question = asked(1, { options: [{ label: 'x', answer: { choice: 'items', itemIds: ['a', 'b'] } }] });
    expect(optionOf(question, { choice: 'items', itemIds: ['b', 'a'] })).toBe(0);
    expect(optionOf(question, { choice: 'items', itemIds: ['b'] })).toBe(-1);
  });
  it('does not care whether the name is remembered', () => {
    const question = asked(1, { options: [{ label: 'x', answer: { choice: 'unit', unitId: 'u', remember: true } }] });
    expect(optionOf(question, { choice: 'unit', unitId: 'u', remember: false })).toBe(0);
  });
});

describe('excerpt', () => {
  it('cuts the words around a place on one line', () => {
    expect(excerpt('责任单位:\n市体育事业局、市财政局', { start: 6, end: 12 }, 6)).toEqual({
      before: '责任单位: ',
      at: '市体育事业局',
      after: '、市财政局',
    });
  });
});
