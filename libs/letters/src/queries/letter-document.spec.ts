import { letterDocument } from './letter-document.js';

type Letter = Parameters<typeof letterDocument>[0];
const letter = (more: Partial<Letter>): Letter =>
  ({
    ...{ kind: 'urge', owner: { id: 'o', name: '市政府办公室' }, unit: null, addressedTo: null, facts: [], lines: [] },
    ...{ title: '催办单', body: '请反馈。', closing: '', copiesTo: '', number: '督催〔2026〕1号', answerBy: null },
    ...{ sentAt: '2026-09-15T02:00:00.000Z', sentBy: { id: 'p', name: '江某' } },
    ...more,
  }) as Letter;
const imprint = { copiesTo: '', office: '市政府办公室', day: '2026年9月15日' };

describe('a letter on paper', () => {
  it('names who let a report to above out, and nobody of what goes to units', () => {
    expect(letterDocument(letter({ kind: 'specialReport' })).signer).toBe('江某');
    expect(letterDocument(letter({ kind: 'specialReport', sentAt: null, sentBy: null })).signer).toBe('');
    for (const kind of ['urge', 'notice', 'circular'] as const)
      expect(letterDocument(letter({ kind })).signer).toBeNull();
  });

  it('has 版记 with the office and the day; an urge only where it goes to others besides', () => {
    for (const kind of ['notice', 'circular', 'specialReport'] as const)
      expect(letterDocument(letter({ kind })).imprint).toEqual(imprint);
    expect(letterDocument(letter({ kind: 'notice', sentAt: null })).imprint).toEqual({ ...imprint, day: '' });
    expect(letterDocument(letter({})).imprint).toBeNull();
    expect(letterDocument(letter({ copiesTo: '市委办公室' })).imprint).toEqual({ ...imprint, copiesTo: '市委办公室' });
  });
});
