import { isLatin } from '../english-roles.js';
import type { Range } from '../unit-list.js';
import { readEnglishTargets } from './english/english-targets.js';
import type { Findings, FoundTarget, PlacedNumber, Terms } from './found-target.js';
import { isListed, sentencesOf } from './phrases.js';
import { SentenceReader } from './sentence-reader.js';
import { numberedAt, type TargetContext, type TextDoubt } from './target-context.js';

/** The targets of a stretch of text, and every number of it with what it is. */
export interface TargetsOfText {
  readonly targets: readonly FoundTarget[];
  readonly numbers: readonly PlacedNumber[];
  readonly doubts: readonly TextDoubt[];
  /** Whether a deadline, a recurrence or 长期坚持 is printed. */
  readonly dated: boolean;
}

/** What a sentence must hold to be looked at more closely. */
const worthReading =
  /[0-9\uE000-\uF8FF]|[一二两三四五六七八九十半](?:[个家所处名位张项条座台套辆件种类支场次户例部款批级倍组期年月周天日大分岁秒百千万亿余多人元吨亩公平立小十]|，|$)|年|每|不得?[低高少超]|全覆盖|同步|持平|[零负]增长|季度|长期|[一二三四五六七八九]成|半数|一半|过半|[近上超逾过数几][十百千万]|[百千万]余|若干|翻[一两]番|趋势|态势|只[降增升]不|稳中有|≥|≤/;

/** Reads the targets between two positions of the folded text and what became of each number; linear in its length. */
export function findTargets(context: TargetContext, range: Range): TargetsOfText {
  if (isLatin(context.reading.s.slice(range.a, range.b))) return readEnglishTargets(context, range);
  const asked = { numbers: [], doubts: [] };
  const targets: FoundTarget[] = [];
  const dated = readSentences(context, range, { targets, asked });
  return { targets, dated, ...asked };
}

/** Like {@link findTargets} where nobody asks what became of the other numbers. */
export function findOnlyTargets(context: TargetContext, range: Range): readonly FoundTarget[] {
  if (isLatin(context.reading.s.slice(range.a, range.b))) return readEnglishTargets(context, range).targets;
  const targets: FoundTarget[] = [];
  readSentences(context, range, { targets, asked: null });
  return targets;
}

/** Reads sentence by sentence; returns whether a deadline, a recurrence or 长期坚持 is printed. */
function readSentences(context: TargetContext, range: Range, found: Findings): boolean {
  const { s } = context.reading;
  let carried: Terms | null = null;
  let dated = false;
  for (const sentence of sentencesOf(s, range.a, range.b, context.breaks)) {
    const goes: boolean = carried !== null && isListed(s, sentence);
    if (!goes && !worthReading.test(s.slice(sentence.a, sentence.b))) {
      carried = null;
      continue;
    }
    if (isNumber(context, sentence)) {
      if (!goes) carried = null;
      continue;
    }
    const read: SentenceReader = new SentenceReader(context, sentence, goes ? carried : null, found);
    read.run();
    dated ||= read.dated;
    carried = read.opensList ? read.terms : goes ? carried : null;
  }
  return dated;
}

const longestNumber = 3;

/** Whether a sentence is nothing but the number before a title (1.), in which there is nothing to read. */
function isNumber(context: TargetContext, { a, b }: Range): boolean {
  if (b - a > longestNumber) return false;
  const marker = numberedAt(context, a)?.marker;
  return marker?.start === a && marker.bodyStart === b && marker.titleEnd === undefined;
}
