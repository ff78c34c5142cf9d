import type { DocumentItem, OfficialDocument } from '../documents/official-document.js';
import { chineseDay } from '../domain/letter-words.js';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { LetterView } from './letter-views.js';

/** A letter as it stands on paper: its words, and between them what it says of each unit. */
export function letterDocument(letter: LetterView): OfficialDocument {
  const several = letter.facts.length > 1;
  const facts = letter.facts.map(({ unit, facts: said }, index) =>
    several ? `${chineseOrdinal(index + 1)}、${unit.name}。${said}` : `${unit.name}：${said}`,
  );
  const day = letter.sentAt === null ? '' : chineseDay(dayIn(DEFAULT_TIME_ZONE, new Date(letter.sentAt)));
  return {
    kind: letter.kind,
    mark: letter.owner.name,
    number: letter.number ?? '',
    // A report to the leaders says who let it go out; what goes to units does not.
    signer: letter.kind === 'specialReport' ? (letter.sentBy?.name ?? '') : null,
    title: letter.title,
    recipients: recipientsOf(letter),
    paragraphs: [...paragraphsOf(letter.body), ...facts, ...paragraphsOf(letter.closing)],
    signature: letter.owner.name,
    day,
    answerBy: letter.answerBy === null ? '' : chineseDay(letter.answerBy),
    items: letter.lines.map((line): DocumentItem => ({
      number: line.number,
      title: line.title,
      lead: line.lead.name,
      due: line.dueOn === null ? line.dueText : chineseDay(line.dueOn),
    })),
    // An urge is a note between two offices: 版记 only where it goes to others besides.
    imprint:
      letter.kind === 'urge' && letter.copiesTo === ''
        ? null
        : { copiesTo: letter.copiesTo, office: letter.owner.name, day },
  };
}

/** The lines of a text that say something. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A circular goes to the units it names; a special report to nobody by name. */
function recipientsOf({ kind, unit, addressedTo, facts }: LetterView): string {
  if (unit) return (addressedTo ?? unit).name;
  return kind === 'circular' ? facts.map((fact) => fact.unit.name).join('、') : '';
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 一, 十, 十一, 二十: up to 99, more units no letter names one by one. */
export const chineseOrdinal = (number: number): string => {
  const tens = Math.floor(number / 10);
  return `${tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`}${DIGITS[number % 10] ?? ''}`;
};
