import type { TFunction } from 'i18next';
import type { Answer, DraftQuestion } from '../../api/shapes.js';
import { inTheLanguage } from './question-words.js';

const t = ((key: string, of: object = {}) => [key, ...Object.values(of)].join(' ')) as unknown as TFunction;
const question = (kind: DraftQuestion['kind'], answer: Answer, label: string): DraftQuestion =>
  ({ id: 'q', kind, message: '责任单位以“等”结尾。', options: [{ label, answer }] }) as DraftQuestion;
const label = (kind: DraftQuestion['kind'], answer: Answer, said = '原话') =>
  inTheLanguage(question(kind, answer, said), 'en', t).options[0]!.label;

describe('a question in the language of the page', () => {
  it('is the server\u2019s in Chinese', () => {
    const asked = question('openEnded', { choice: 'confirm' }, '仅限所列单位');
    expect(inTheLanguage(asked, 'zh-CN', t)).toBe(asked);
  });

  it('begins with a sentence of its kind in English; what the server says of the document stays', () => {
    const { message } = inTheLanguage(question('openEnded', { choice: 'confirm' }, ''), 'en', t);
    expect(message).toBe('questionSays.openEnded 责任单位以“等”结尾。');
  });

  it('says of pages and pictures that could not be read what they are', () => {
    const { message } = inTheLanguage(question('unaccounted', { choice: 'none' }, ''), 'en', t);
    expect(message).toBe('questionSays.unread 责任单位以“等”结尾。');
  });

  it.each<[DraftQuestion['kind'], Answer, string]>([
    ['openEnded', { choice: 'confirm' }, 'questionOffers.onlyListed'],
    ['leadAssumed', { choice: 'confirm' }, 'questionOffers.firstLeads'],
    ['tableColumns', { choice: 'confirm' }, 'questionOffers.noTaskTable'],
    ['damagedText', { choice: 'confirm' }, 'check.way.confirm'],
    ['damagedText', { choice: 'correct', text: '1：0.55' }, 'questionOffers.correct 1：0.55'],
    ['ruleReach', { choice: 'none' }, 'questionOffers.coversNone'],
    ['unknownUnit', { choice: 'none' }, 'check.way.none'],
    ['noDeadline', { choice: 'deadline', dueOn: null }, 'checkText.noDeadline'],
    ['noDeadline', { choice: 'deadline', dueOn: '2027-12-31' }, 'questionOffers.due 2027-12-31'],
    ['unaccounted', { choice: 'none' }, 'questionOffers.noTaskInIt'],
    ['unaccounted', { choice: 'confirm' }, 'questionOffers.addedByHand'],
    ['unaccounted', { choice: 'leaf', leaf: 'preamble' }, 'checkText.leaf.preamble'],
    ['unknownUnit', { choice: 'unit', unitId: 'u', remember: true }, '原话'],
  ])('says what %s offers by %j', (kind, answer, words) => {
    expect(label(kind, answer)).toBe(words);
  });
});
