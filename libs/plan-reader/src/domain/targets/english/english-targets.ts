import type { Range } from '../../unit-list.js';
import type { FoundTarget, PlacedNumber, StatedTarget, Terms } from '../found-target.js';
import type { TargetsOfText } from '../find-targets.js';
import type { TargetContext, TextDoubt } from '../target-context.js';
import { englishDates, type EnglishDate } from './english-dates.js';
import { englishNumbers, type EnglishNumber } from './english-numbers.js';
import { englishSentences, englishWords, lookedBack, rangeIn, type EnglishWords } from './english-words.js';

/** Targets of English plans: By 2027, open 12 clinics; reduce leakage to below 8 per cent by June 2026. */

const verbs =
  'achieve|add|adopt|appoint|attain|boost|bring|build|carry|certify|clean|close|collect|complete|conduct|connect|construct|convert|create|cut|deliver|deploy|design|develop|distribute|double|dredge|employ|enable|enrol|ensure|equip|establish|expand|extend|fit|fund|generate|grow|hire|hold|host|implement|improve|increase|install|introduce|invest|issue|keep|launch|lay|limit|lower|maintain|make|move|offer|open|operate|organise|organize|pave|pilot|plant|prepare|protect|provide|publish|raise|reach|recruit|recycle|reduce|refurbish|register|rehabilitate|renovate|repair|replace|restore|retrofit|review|roll|run|screen|secure|serve|set|shorten|support|test|train|treat|upgrade|vaccinate|visit|widen';
const promises = new RegExp(
  `(?:^|[,;:]|\\band|\\bto|\\bwill|\\bshall|\\bmust|\\bthen)\\s*(?:also |each |fully |successfully )?(?:${verbs})\\b|\\b(?:will|shall|must|target|aim|goal)\\b`,
  'i',
);
const brought = new RegExp(`\\b(?:${verbs}|plant|build|built|laid|set|held)(?:ed|d|t)?\\b`, 'i');
const told = /\b(?:currently|already|existing|since|previously|last year|was|were|has|have|had|so far|to date)\b/i;
const leading = new RegExp(
  `^(?:\\s|and\\b|also\\b|to\\b|will\\b|shall\\b|then\\b|by then\\b)*(?:(?:${verbs})\\b\\s*(?:up\\b|out\\b)?\\s*)?(?:the\\s+|a\\s+|an\\s+)?`,
  'i',
);
const trailing =
  /\s*(?:\b(?:to|by|of|at|is|are|be|reach(?:es|ing)?|reaches|achiev(?:es|ing)|from|stand(?:s|ing)? at|exceeds?)\b\s*)+$/i;
const noun =
  /^\s*(?:of\s+(?:the\s+|all\s+)?)?((?:(?!(?:by|before|until|in|on|at|to|for|per|each|every|with|from|and|or|that|which|who|across|through|within|will|shall|are|is|be|have|has|over|under|annually|yearly|during|no|a|the)\b)[A-Za-z][\w'’/-]*\s*){1,6})/i;

/** Reads the English targets of a range and says of each of its numbers what it is; linear in its length. */
export function readEnglishTargets(context: TargetContext, range: Range): TargetsOfText {
  const words = englishWords(context.reading, range, context.breaks);
  const found = { targets: [] as FoundTarget[], numbers: [] as PlacedNumber[], doubts: [] as TextDoubt[] };
  let dated = false;
  for (const sentence of englishSentences(words.text)) {
    const text = words.text.slice(sentence.a, sentence.b);
    const dates = englishDates(text, context.basis);
    dated ||= dates.some(({ kind }) => kind !== 'mention');
    readSentence(words, sentence.a, text, dates, found);
  }
  return { ...found, dated };
}

function readSentence(
  words: EnglishWords,
  from: number,
  text: string,
  dates: readonly EnglishDate[],
  found: { targets: FoundTarget[]; numbers: PlacedNumber[]; doubts: TextDoubt[] },
): void {
  const inDate = (at: number): boolean => dates.some(({ a, b }) => a <= at && at < b);
  const numbers = englishNumbers(text, inDate);
  const place = (start: number, end: number, role: PlacedNumber['role']): void => {
    const { a, b } = rangeIn(words, from + start, from + end);
    found.numbers.push({ a, b, role });
  };
  for (const { a, b, recurrence } of dates) if (recurrence === null && /\d/.test(text.slice(a, b))) place(a, b, 'date');
  const governed = dates.some(({ kind }) => kind === 'deadline' || kind === 'recurrence');
  const promise = promises.exec(text);
  const promisedFrom = promise === null ? Infinity : promise.index + promise[0].length;
  numbers.forEach((number, k) => {
    const others = numbers[k - mostNumbers]?.b ?? 0;
    const phrase = text.slice(phraseStart(text, number.a, others), number.a);
    const promised =
      number.kind !== 'name' &&
      !told.test(phrase) &&
      (governed ||
        number.opWord !== null ||
        promisedFrom <= number.a ||
        brought.test(text.slice(number.b, number.b + 60)) ||
        /^\s*$/.test(text.slice(0, number.a)));
    place(number.a, number.b, promised ? 'target' : number.kind === 'name' ? 'name' : 'context');
    if (!promised) return;
    const stated = statedOf(words, from, text, number, others);
    found.targets.push({ stated, terms: termsOf(words, from, number, numbers[k + 1]?.a ?? text.length, dates) });
  });
}

/** So many numbers may belong together: reduce waiting for 3 services from 30 days to 20 days. */
const mostNumbers = 3;

/** Where the part of a sentence begins that a number belongs to: behind the last comma or and, and behind other numbers. */
function phraseStart(text: string, at: number, others: number): number {
  const reach = at - lookedBack;
  const from = reach > others ? reach + Math.max(0, text.slice(reach, at).search(/\s/)) : Math.min(others, at);
  const cut = /^.*(?:[,;:，；：]\s*|\band\s+(?=[a-z]+\s))/is.exec(text.slice(from, at));
  return from + (cut?.[0].length ?? 0);
}

function statedOf(
  words: EnglishWords,
  from: number,
  text: string,
  number: EnglishNumber,
  others: number,
): StatedTarget {
  const start = phraseStart(text, number.predicate, others);
  const thing = noun.exec(text.slice(number.b));
  const end = thing === null ? number.b : number.b + thing[0].trimEnd().length;
  const named = text.slice(start, number.predicate).replace(leading, '').replace(trailing, '').trim();
  const counted = thing?.[1]?.trim() ?? '';
  // reduce leakage to 8%: what is measured stands ahead; reach 95% of households: behind
  const indicator = number.kind === 'rate' && named !== '' ? named : counted !== '' ? counted : named;
  return {
    range: rangeIn(words, from + start, from + end),
    indicator,
    op: number.op,
    value: number.value,
    valueMax: number.valueMax,
    unit: number.unit,
    opWord: number.opWord === '' ? null : number.opWord,
    approximate: number.approximate,
    number: rangeIn(words, from + number.a, from + number.b),
  };
}

/** The deadline next behind a number and before the next one, else the last before it. */
function termsOf(
  words: EnglishWords,
  from: number,
  number: EnglishNumber,
  next: number,
  dates: readonly EnglishDate[],
): Terms {
  const ends = dates.filter(({ kind }) => kind === 'deadline');
  const date =
    ends.find(({ a }) => a >= number.b && a < next) ??
    ends.filter(({ b }) => b <= number.a).at(-1) ??
    ends.find(({ a }) => a >= number.b);
  const again = dates.find(({ kind }) => kind === 'recurrence') ?? null;
  const phrase = date ?? again;
  return {
    due: date?.due ?? null,
    duePhrase: phrase == null ? null : rangeIn(words, from + phrase.a, from + phrase.b),
    recurrence: date === undefined ? (again?.recurrence ?? null) : null,
    continuing: dates.some(({ kind }) => kind === 'continuing'),
    aspirational: false,
  };
}
