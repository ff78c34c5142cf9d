import type { LabelRole } from './labels.js';

/** English plans name their parties by words that stand alone before a colon or at the head of a column. */

const body =
  '(?:agency|agencies|units?|departments?|dept|organi[sz]ations?|bod(?:y|ies)|entit(?:y|ies)|ministr(?:y|ies)|offices?|authorit(?:y|ies)|partners?|part(?:y|ies)|institutions?|actors?|actorsinvolved|agenciesinvolved|by|role|responsibility)?';

const roles: readonly (readonly [LabelRole, RegExp])[] = [
  [
    'due',
    /^(?:deadline|due|duedate|dueby|timeline|timescale|time-?frame|bywhen|completion|completiondate|targetdate|enddate|tobecompletedby)$/,
  ],
  ['lead', new RegExp(`^(?:co-?)?(?:lead(?:s|ing)?|led|responsiblelead|principal|owner)${body}$`)],
  [
    'supporting',
    new RegExp(
      `^(?:in)?(?:support(?:s|ing|ed|ers?)?|partner(?:s|ing)?|contribut(?:ing|ors?)|co-?operati(?:ng|on)|assist(?:ing|ed)|participati(?:ng|on)|collaborat(?:ing|ors?)|other)${body}$`,
    ),
  ],
  ['guiding', new RegExp(`^(?:guid(?:ing|ance)|supervis(?:ing|ors?|ory)|oversight)${body}$`)],
  [
    'responsible',
    new RegExp(
      `^(?:responsib(?:le|ility)|accountab(?:le|ility)|implement(?:ing|ed|ers?|ation)|deliver(?:y|ed|ing))${body}$`,
    ),
  ],
];

/** The role that English words without blanks announce (leadagency), or null. */
export function englishRole(words: string): LabelRole | null {
  const plain = words.toLowerCase();
  return roles.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Whether a text is written in Latin letters, whose words are parted by blanks. */
export function isLatin(text: string): boolean {
  let letters = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) return false;
    letters ||= (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  }
  return letters;
}
