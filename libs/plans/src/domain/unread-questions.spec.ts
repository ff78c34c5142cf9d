import { parseOutline } from '#libs/plan-reader';
import { answerQuestion } from './answer-question.js';
import type { UnreadPlace } from './document-places.js';
import { withoutPlaces } from './document-places.js';
import { draftFromOutline } from './draft-from-outline.js';
import { NameLookup } from './name-lookup.js';

const TEXT = '治河方案\n1. 治河。2026年底前疏浚。（牵头单位：市水务局）\n附件：任务分工表\n';
const END = TEXT.length - 1;
const page = (number: number): UnreadPlace => ({ what: 'page', start: END, page: number });
const picture = (start: number, on: number | null = null): UnreadPlace => ({ what: 'picture', start, page: on });

const BY = { by: 'officer', at: '2026-09-01T00:00:00.000Z' };
const known = new NameLookup((name) => ({ kind: 'unit', id: name, name }));
const draftOf = (unread: readonly UnreadPlace[]) =>
  draftFromOutline(parseOutline(TEXT), known, { ...withoutPlaces, unread });
const askedAbout = (unread: readonly UnreadPlace[]): string[] =>
  draftOf(unread)
    .questions.filter(({ subject }) => subject.type === 'unread')
    .map(({ printed }) => printed);

describe('what could not be read', () => {
  it.each<[what: string, unread: UnreadPlace[], asked: string[]]>([
    ['nothing', [], []],
    ['a page', [page(2)], ['第 2 页']],
    ['pages that follow one another', [page(2), page(3), page(4), page(7)], ['第 2—4 页', '第 7 页']],
    ['more stretches than anybody goes through', [2, 4, 6, 8, 10, 11, 13].map(page), ['第 2、4、6、8、10—11、13 页']],
    ['a picture on a page', [picture(END, 5)], ['第 5 页']],
    ['a picture of a Word file', [picture(END)], ['“附件：任务分工表”之后']],
    ['a picture before all text', [picture(0)], ['文首']],
    ['pictures with nothing between them', [picture(END), picture(END)], ['“附件：任务分工表”之后']],
    ['pages and pictures apart', [page(2), picture(END, 3)], ['第 2 页', '第 3 页']],
  ])('is asked about: %s', (_, unread, asked) => expect(askedAbout(unread)).toEqual(asked));

  it('is asked before anything else, at the line it stands behind', () => {
    const [question] = draftOf([picture(END)]).questions;
    expect(question).toMatchObject({
      kind: 'unaccounted',
      span: { start: TEXT.indexOf('附件'), end: END },
      message:
        '原件“附件：任务分工表”之后有大幅图片或嵌入对象，其中如有文字未能读取。请查看原件；其中有任务的，请先用“新增任务”补录，再确认。',
    });
    expect(question!.options.map(({ label }) => label)).toEqual(['其中没有任务', '其中的任务已补录']);
  });

  it.each([{ choice: 'none' }, { choice: 'confirm' }] as const)('is settled by %j, and by no other word', (answer) => {
    const draft = draftOf([page(2)]);
    const [question] = draft.questions;
    const [answered] = answerQuestion(draft, question!, answer, null, BY).questions;
    expect(answered).toMatchObject({ status: 'answered', answer });
    expect(() => answerQuestion(draft, question!, { choice: 'leaf', leaf: 'preamble' }, null, BY)).toThrow(
      expect.objectContaining({ code: 'answerNotOffered' }),
    );
  });
});
