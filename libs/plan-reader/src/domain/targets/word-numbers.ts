import { numeralValue } from '../numerals.js';
import { measureAt } from './measure-words.js';

/** Numbers that are words: 九成, 一半, 过半数, 近百家, 上千名, 万余个, 数十家, 若干, 翻两番. */

/** Such a number, from where it begins to where its value ends. */
export interface WordNumber {
  readonly b: number;
  readonly end: number;
  /** Null where the word leaves it open (数十, 若干). */
  readonly value: number | null;
  readonly unit: string | null;
  readonly more: boolean;
}

/** 三成为, 一成立: the second character begins another word. */
const otherWord = /^[为立功果效员本长熟套品都交份就型形群]/;
/** 一成 is a share only where nothing else is made of it: 统一成册. */
const shareEnds = /^(?:$|[^一-龥]|以[上下内]|左右|[多的半]|[一二三四五六七八九](?![一-龥]))/;
/** 千家万户 counts nothing. */
const everyone = /^千(?:家万户|山万水|言万语|方百计|军万马|头万绪|差万别)|^百(?:家争|花齐|年大)|^万(?:家灯|无一|众一)/;
/** 另一半, 前一半; 以上百家; 人数十倍 is left to a person. */
const notBeforeHalf = '另上下前后这那';
const notBeforeOver = '以线网路向加经超通';

const percent = (b: number, value: number, more: boolean): WordNumber => ({ b, end: b, value, unit: '%', more });

/** Reads the number that begins at a position with a word rather than with digits or numerals alone. */
export function wordNumberAt(s: string, i: number): WordNumber | null {
  const c = s.charAt(i);
  const next = s.charAt(i + 1);
  const before = s.charAt(i - 1);
  if (next === '成') return tenths(s, i, c);
  if (next === '番')
    return before === '翻' ? { b: i + 1, end: i + 2, value: valueOf(c), unit: '番', more: false } : null;
  if (next === '半' && c === '一') return notBeforeHalf.includes(before || '　') ? null : percent(i + 2, 50, false);
  if (next === '半' && c === '过') return percent(i + (s.charAt(i + 2) === '数' ? 3 : 2), 50, true);
  if (c === '半' && next === '数') return percent(i + 2, 50, false);
  if ((c === '上' || c === '过') && '百千万'.includes(next || '　'))
    return notBeforeOver.includes(before || '　') ? null : round(s, i + 1, true);
  if ('百千万'.includes(c) && (next === '余' || '近超逾'.includes(before || '　'))) return round(s, i, false);
  if ((c === '数' || c === '几') && '十百千万'.includes(next || '　')) return open(s, i + 2, true);
  if (c === '若' && next === '干') return open(s, i + 2, false);
  return null;
}

const valueOf = (c: string): number | null => (/\d/.test(c) ? Number(c) : numeralValue(c === '两' ? '二' : c));

function tenths(s: string, i: number, c: string): WordNumber | null {
  const tens = valueOf(c);
  const before = s.charAt(i - 1);
  if (tens === null || tens < 1 || tens > 9 || otherWord.test(s.slice(i + 2))) return null;
  if (/[\d.一二三四五六七八九十百千万第]/.test(before)) return null;
  if (c === '一' && !shareEnds.test(s.slice(i + 2, i + 4))) return null;
  const tail = s.charAt(i + 2);
  const rest =
    tail === '半' ? 5 : /[一二三四五六七八九]/.test(tail) && !/[一-龥]/.test(s.charAt(i + 3)) ? valueOf(tail)! : 0;
  return percent(rest === 0 ? i + 2 : i + 3, tens * 10 + rest, false);
}

/** 百余家, 近千名, 上万个: a power of ten by itself. */
function round(s: string, i: number, over: boolean): WordNumber | null {
  const power = s.charAt(i);
  if (everyone.test(s.slice(i, i + 4))) return null;
  // 万 is part of the unit as behind digits
  const from = power === '万' ? i : i + 1;
  const { unit, length, more } = measureAt(s, from);
  if (unit === null || /^[百千万亿]*$/.test(unit) || /[年月日]$/.test(unit)) return null;
  return {
    b: i + 1,
    end: from + length,
    value: power === '百' ? 100 : power === '千' ? 1000 : 1,
    unit,
    more: more || over,
  };
}

function open(s: string, b: number, needsUnit: boolean): WordNumber | null {
  const { unit, length } = measureAt(s, b);
  if (unit === null && (needsUnit || !/^(?:$|[，。；、）])/.test(s.slice(b, b + 1)))) return null;
  if (unit !== null && /[年月日天]$/.test(unit)) return null;
  return { b, end: b + length, value: null, unit, more: false };
}
