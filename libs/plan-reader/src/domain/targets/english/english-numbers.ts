import type { OutlineTarget } from '#libs/contracts';
import { matchesOf } from '../../matches.js';
import { lookedBack } from './english-words.js';

/** A number in an English sentence with the words that belong to it; positions are those of the sentence. */
export interface EnglishNumber {
  readonly a: number;
  /** Where the number and its unit end. */
  readonly b: number;
  readonly value: number | null;
  readonly valueMax: number | null;
  /** Per cent, a measure, or the scale of a count (million); null for plain counts. */
  readonly unit: string | null;
  readonly op: OutlineTarget['op'];
  readonly opWord: string | null;
  readonly approximate: boolean;
  /** Where the words of its operator begin. */
  readonly predicate: number;
  /** What it says of what: a share or rate of something, or so many of something. */
  readonly kind: 'name' | 'rate' | 'count';
}

const measures =
  'km²|km2|m²|m2|m³|m3|kWh|MWh|GWh|TWh|kW|MW|GW|km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|hectares?|ha|acres?|tonnes?|tons?|kg|lit(?:er|re)s?|hours?|minutes?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|yuan|RMB|USD|EUR|GBP';
const number = new RegExp(
  `(?<money>[$€£¥]\\s*)?(?<![\\w.])(?<value>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s*(?:-|–|to)\\s*(?<max>\\d+(?:\\.\\d+)?)(?=\\s|%))?(?:\\s*(?<unit>%|‰|per\\s?cent\\b|percentage points?\\b)|\\s*(?<scale>million|billion|thousand|hundred)\\b|\\s*(?<measure>${measures})(?![\\w²³]))?`,
  'gi',
);
const naming =
  /(?:article|section|chapter|annex|appendix|table|figure|phase|stage|level|tier|grade|type|no|number|target|goal|sdg|action|item|part|page|covid|pm|room|line|route|highway|step)s?\.?[\s-]*$/i;

type Op = OutlineTarget['op'];
const ahead: readonly (readonly [RegExp, Op])[] = [
  [/(?:at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum(?: of)?|>=|≥)\s*$/i, '>='],
  [
    /(?:at most|no more than|not more than|up to|a maximum of|maximum(?: of)?|within|not exceed(?:ing)?|<=|≤)\s*$/i,
    '<=',
  ],
  [/(?:more than|over|above|exceed(?:s|ing)?|greater than|>)\s*$/i, '>'],
  [/(?:less than|fewer than|below|under|lower than|<)\s*$/i, '<'],
];
const behind: readonly (readonly [RegExp, Op])[] = [
  [/^\s*(?:or (?:more|above|over|higher|greater)\b|\+)/i, '>='],
  [/^\s*or (?:less|fewer|lower|below|under)\b/i, '<='],
];
const about = /(?:about|around|approximately|some|roughly|nearly|almost|~)\s*$/i;
const falls = /\b(?:reduc\w*|cut\w*|lower\w*|decreas\w*|shorten\w*|limit\w*|drop\w*|fall\w*|keep\w*)\b/i;
const rises = /\b(?:increas\w*|rais\w*|grow\w*|expand\w*|boost\w*|improv\w*|lift\w*|rise\w*)\b/i;
const reaches = /\b(?:reach\w*|achiev\w*|attain\w*|hit|meet\w*)\b[^,]*$/i;

/** The words that say what a number is stand right ahead of it. */
const closeBy = 40;
const clean = (value: string): number => Number(value.replace(/,/g, ''));

/** The numbers of a sentence, in order, without those of dates; `taken` says which positions belong to one. */
export function englishNumbers(sentence: string, taken: (at: number) => boolean): EnglishNumber[] {
  const found: EnglishNumber[] = [];
  if (!/\d/.test(sentence)) return found;
  for (const match of matchesOf(number, sentence)) {
    const groups = match.groups!;
    const a = match.index + match[0].indexOf(groups['value']!);
    if (taken(a)) continue;
    const b = match.index + match[0].trimEnd().length;
    found.push(numberOf(sentence, match.index, a, b, groups));
  }
  return found;
}

function numberOf(
  sentence: string,
  from: number,
  a: number,
  b: number,
  groups: Readonly<Record<string, string | undefined>>,
): EnglishNumber {
  let close = sentence.slice(Math.max(0, from - closeBy), from);
  const approximate = about.test(close);
  close = close.replace(about, '');
  const start = Math.max(0, from - lookedBack);
  const before = sentence.slice(start, Math.max(0, from - closeBy)) + close;
  const rest = sentence.slice(b);
  const word = ahead.find(([pattern]) => pattern.test(close));
  const tail = behind.find(([pattern]) => pattern.test(rest));
  const ofRate = groups['unit'] !== undefined;
  const unit = unitOf(groups);
  // reduce waiting from 30 to 20 days: what it is to be
  const changes = groups['max'] !== undefined && /\bfrom\s*$/i.test(close);
  const valueMax = groups['max'] === undefined || changes ? null : clean(groups['max']);
  const joined = /^-[a-z]/i.test(rest);
  const printed = word?.[0].exec(close)?.[0] ?? '';
  return {
    a,
    b,
    value: clean(changes ? groups['max']! : groups['value']!),
    valueMax,
    unit,
    op: valueMax !== null ? 'range' : opOf(changes ? `${before} to ` : before, word?.[1] ?? tail?.[1] ?? null, ofRate),
    opWord: (printed.trim() || tail?.[0].exec(rest)?.[0].trim()) ?? null,
    approximate,
    predicate: start + before.length - printed.length,
    kind: kindOf(close, joined, ofRate || changes),
  };
}

function kindOf(before: string, joined: boolean, ofRate: boolean): EnglishNumber['kind'] {
  if (naming.test(before) || joined) return 'name';
  return ofRate || /\b(?:to|of|by|at)\s*$/i.test(before) ? 'rate' : 'count';
}

function unitOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const share = groups['unit'];
  if (share !== undefined) return /^%|^per/i.test(share) && !/points?$/i.test(share) ? '%' : share;
  const money = groups['money']?.trim();
  const scale = [groups['scale'], money].filter(Boolean).join(' ');
  return groups['measure'] ?? (scale === '' ? null : scale);
}

/** What the verbs of the sentence make of a number: reduce … to, increase … by, reach. */
function opOf(before: string, stated: Op | null, ofRate: boolean): Op {
  const phrase = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  if (/\bby\s*$/i.test(phrase) && stated === null) {
    if (falls.test(phrase)) return 'decrease';
    if (rises.test(phrase)) return 'increase';
  }
  if (stated !== null) return stated;
  if (/\bto\s*$/i.test(phrase)) return falls.test(phrase) ? '<=' : rises.test(phrase) ? '>=' : '=';
  return ofRate && reaches.test(phrase) ? '>=' : '=';
}
