import type { OutlineWarning, OutlineWarningCode } from '#libs/contracts';
import { onePlaceOnce } from './one-place-once.js';
import { aDraft } from './fixtures/a-draft.js';

const doubt = (code: OutlineWarningCode, start: number, end: number): OutlineWarning => ({
  ...{ code, itemRef: null, text: '', message: `[${code}]` },
  span: [start, end],
});

describe('one place', () => {
  it.each<[what: string, doubts: [OutlineWarningCode, number, number][], asked: string[]]>([
    [
      'of a number that is damaged and far from others is asked about once',
      [
        ['damagedNumber', 10, 20],
        ['farFromKnown', 14, 22],
      ],
      ['[damagedNumber]'],
    ],
    [
      'of a number that is damaged and unclear is asked about once, for both',
      [
        ['damagedNumber', 10, 20],
        ['unclearNumber', 12, 15],
      ],
      ['[damagedNumber][unclearNumber]'],
    ],
    [
      'of a heading is asked about once, for both',
      [
        ['brokenNumbering', 10, 20],
        ['missingTitleStop', 10, 20],
      ],
      ['[brokenNumbering][missingTitleStop]'],
    ],
    [
      'within another stays a place of its own where the doubt is of something else',
      [
        ['missingTitleStop', 10, 20],
        ['damagedText', 12, 16],
        ['damagedNumber', 15, 18],
      ],
      ['[missingTitleStop]', '[damagedText]', '[damagedNumber]'],
    ],
    [
      'beside another is none of it',
      [
        ['damagedNumber', 10, 20],
        ['damagedNumber', 20, 30],
        ['farFromKnown', 30, 31],
      ],
      ['[damagedNumber]', '[damagedNumber]', '[farFromKnown]'],
    ],
  ])('%s', (_, doubts, asked) => {
    expect(onePlaceOnce(doubts.map((one) => doubt(...one))).map(({ message }) => message)).toEqual(asked);
  });

  it.each([
    ['a number whose point is another sign', '床位达到1:0\uFFFD5张。'],
    ['lost characters side by side', '建设\uFFFD\uFFFD机构\uFFFD若干。'],
  ])('is one question of a draft: %s', (_, text) => {
    const { questions } = aDraft(
      `方案\n一、重点任务\n1. 推进工作。${text}（牵头单位：市民政局；完成时限：长期坚持）\n`,
    );
    expect(questions.filter(({ kind }) => kind === 'damagedText')).toHaveLength(1);
  });
});
