import type { Range } from '../unit-list.js';
import { dueOf, dueWithin, planEnd, recurrenceOf, yearOf, yearOfMonth } from './due-dates.js';
import { numeralValue } from '../numerals.js';

/** A date, a period or a recurrence in a phrase. */
export interface DatePhrase extends Range {
  /** A deadline governs what follows it; a mention (较2020年, 2023年实施的) is only a date. */
  readonly kind: 'deadline' | 'recurrence' | 'continuing' | 'mention';
  readonly due: string | null;
  /** The dates of a list: 2025年、2027年分别达到…. */
  readonly dues: readonly (string | null)[];
  readonly recurrence: string | null;
  readonly aspirational: boolean;
}

type Found = Omit<DatePhrase, 'a' | 'b' | 'aspirational' | 'dues'> & { readonly dues?: readonly (string | null)[] };

interface Form {
  /** What a text must hold for the form to be tried. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string, issuedOn: string | null) => Found | null;
}

const lead = '(?<lead>(?:力争|争取|确保|努力|计划|预计|力求|到|至|截至|截止到?|在|于|用|利用|通过|经过){0,2})';
const year = '(?<year>20\\d\\d|二〇[〇一二三四五六七八九]{2})年';
const month =
  '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?:(?<day>\\d{1,2})日|底|末|上旬|中旬|下旬|初)?';
const part = '(?<part>年?底|年?末|上半年|下半年|(?:第)?[一二三四1-4]季度[末底]?)';
const before = '(?<before>之?前|以前|之?内|期间|止)?';

const binds = /力争|争取|确保|努力|计划|预计|力求|到|至|截/;
const starts = /(?:较|比|从|自|由|与|以|相对|同)$/;
const passes =
  /^(?:[上下]午|（星期|\d{1,2}：\d\d|的|起|以来|开始|以后|之后|第|《|度?(?:全国|中央|[省市县区]级?)?[《“])/;
const predicate =
  /^(?:达到?|建成|完成|实现|力争|不低于|不少于|不超过|提升|提高|增长|增加|下降|降低|降至|全面|基本|超过|新增|新建|培育|打造|启动|投用|控制|形成|开工)/;
/** What may stand before a deadline at the beginning of a phrase. */
const opening =
  /^(?:其中|同时|并|且|以及|此外|力争|确保|争取|[一二三四五六七八九十]是|[—·●■]+|[①-⑳]|全市|全省|全县|全区|我市|我省|本市)*$/;

const dated = (due: string | null, isDeadline: boolean): Found => ({
  kind: isDeadline ? 'deadline' : 'mention',
  due,
  recurrence: null,
});

const already = /^截[^，]*，?[^，]{0,12}(?:已|累计|共有)/;

/** Whether a bare year or month governs what follows, or is only mentioned. */
function governs(match: RegExpExecArray, text: string): boolean {
  const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  const ahead = text.slice(Math.max(0, match.index - 12), match.index);
  // 由30%提高到2026年的45%
  if (/[到至]$/.test(match.groups?.['lead'] ?? '') && /^的\d/.test(behind)) return true;
  if (starts.test(ahead + (match.groups?.['lead'] === '' ? '' : '　')) || passes.test(behind)) return false;
  if (binds.test(match.groups?.['lead'] ?? '')) return true;
  if (/前|内|止|期间/.test(match.groups?.['before'] ?? '') || /[底末]/.test(match[0])) return true;
  return (opening.test(text.slice(0, match.index)) && match.index < 24) || predicate.test(behind);
}

const forms: readonly Form[] = [
  {
    needs: /20/,
    // 2023—2025年 belongs to a name unless it says 期间 or stands alone
    pattern: /(?<lead>)(?:20\d\d)年?(?:——?|–|-|~|至|到)(?<year>20\d\d)年(?:度)?(?<before>期间|间)?/g,
    read: (match, text) => {
      const alone =
        opening.test(text.slice(0, match.index)) &&
        /^(?:，|$|每|全[市省县区])/.test(text.slice(match.index + match[0].length));
      return dated(match.groups!['year']!, match.groups!['before'] !== undefined || alone);
    },
  },
  {
    needs: /20/,
    pattern: /(?<lead>到|至)?20\d\d年[底末]?(?:(?:、|和|及|以及)(?:到|至)?20\d\d年[底末]?)+/g,
    read: (match, text) => {
      const dues = [...match[0].matchAll(/(20\d\d)年([底末])?/g)].map(
        (one) => one[1]! + (one[2] === undefined ? '' : '-12'),
      );
      return {
        ...dated(
          dues.at(-1)!,
          governs(match, text) || /^，?[^，]*分别/.test(text.slice(match.index + match[0].length)),
        ),
        dues,
      };
    },
  },
  {
    needs: /年/,
    pattern: new RegExp(`${lead}${year}(?:度)?(?:${month}|${part})?${before}`, 'g'),
    read: (match, text, issuedOn) => {
      const found = yearOf(match.groups!['year']!);
      if (found === null) return null;
      // 截至2023年底，已建成… in a plan of 2024 says what is, and 已 says so too
      const isPast =
        (issuedOn !== null && found < Number(issuedOn.slice(0, 4))) || already.test(text.slice(match.index));
      return dated(dueOf(found, match.groups!), !isPast && governs(match, text));
    },
  },
  {
    needs: /[月季半]/,
    pattern: new RegExp(
      `(?<![年\\d十每])${lead}(?<relative>今年|当年|本年度?|明年|次年)?(?:${month}|(?<part>上半年|下半年|[一二三四1-4]季度[末底]?))${before}`,
      'g',
    ),
    read: (match, text, issuedOn) => {
      const groups = match.groups!;
      const m = groups['month'];
      const number = m === undefined ? 12 : /^\d/.test(m) ? Number(m) : (numeralValue(m) ?? 12);
      if (number < 1 || number > 12) return null;
      const near = yearOfMonth(issuedOn, groups['relative'] === undefined ? number : 12);
      const of = near === null ? null : /[明次]年/.test(groups['relative'] ?? '') ? near + 1 : near;
      return dated(of === null ? null : dueOf(of, groups), governs(match, text));
    },
  },
  {
    needs: /内|时间/,
    pattern: new RegExp(
      `${lead}(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,2}|半)(?:个)?(?<unit>年|月)(?:左右)?(?:的?时间(?:内|里)?|之内|以内|内)`,
      'g',
    ),
    read: (match, text, issuedOn) => {
      const { count, unit } = match.groups!;
      const n = count === '半' ? 0.5 : /^\d/.test(count!) ? Number(count) : (numeralValue(count!) ?? 0);
      const leads = match.groups!['lead'] !== '' || opening.test(text.slice(0, match.index));
      const behind = text.slice(match.index + match[0].length);
      return dated(
        dueWithin(issuedOn, n, unit as '年' | '月'),
        leads && !passes.test(behind) && !/^[^，]*的/.test(behind.slice(0, 12)),
      );
    },
  },
  {
    needs: /年[底末内]|年度?内/,
    pattern: new RegExp(
      `(?<![每\\d一二两三四五六七八九十半])${lead}(?:(?<next>明年)?(?<part>年底|年末)|(?<within>年内|本年度内?|当年内?|今年内?))(?<before>之?前|以前)?`,
      'g',
    ),
    read: (match, text, issuedOn) => {
      const of = yearOfMonth(issuedOn, 12);
      const shift = match.groups!['next'] === undefined ? 0 : 1;
      const due = of === null ? null : match.groups!['part'] === undefined ? String(of) : `${of + shift}-12`;
      return dated(due, match.groups!['part'] !== undefined || governs(match, text));
    },
  },
  {
    needs: /五/,
    pattern: new RegExp(`${lead}“?(?<plan>十[二三四五六]五)”?(?<tail>(?:规划)?(?:期间|时期|期末|末|期内))(?:前)?`, 'g'),
    read: (match) => {
      const end = planEnd(match.groups!['plan']!);
      return end === null ? null : dated(String(end), true);
    },
  },
  {
    needs: /五/,
    pattern: new RegExp(`${lead}“?(?<plan>十[二三四五六]五)”?(?:规划|以来)?`, 'g'),
    read: () => dated(null, false),
  },
  {
    needs: /世纪/,
    pattern: /(?<lead>到|至)?(?:本世纪|21世纪)中叶/g,
    read: () => dated('2050', true),
  },
  {
    needs: /每/,
    pattern: /每(?<count>\d{1,2}|[两二三四五六半])?(?:个)?(?<unit>学年|学期|年度?|季度?|月|周|天|日)(?![龄级份报均])/g,
    read: (match) => ({
      kind: 'recurrence',
      due: null,
      recurrence: recurrenceOf(match.groups!['count'], match.groups!['unit']!),
    }),
  },
  {
    needs: /长期|持续|常态/,
    pattern: /(?<=^|（|，)(?:长期坚持|长期推进|长期任务|长期落实|持续推进|持续实施|常态化(?:推进|开展))(?=$|）|，)/g,
    read: () => ({ kind: 'continuing', due: null, recurrence: null }),
  },
];

const mayHoldDate = /年|月|季度|半年|十[二三四五六]五|世纪|每|长期|持续|常态/;

/** Finds the dates of a phrase of the folded text, in order and without overlap. */
export function findDates(s: string, a: number, b: number, issuedOn: string | null): DatePhrase[] {
  const text = s.slice(a, b);
  if (!mayHoldDate.test(text)) return [];
  const found: DatePhrase[] = [];
  const free = (from: number, to: number): boolean => found.every((phrase) => phrase.b <= from || to <= phrase.a);
  for (const { needs, pattern, read } of forms) {
    if (!needs.test(text)) continue;
    // Not matchAll: it copies the pattern each time, which took a fifth of all the reading of a text full of dates.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex += 1;
      const from = a + match.index;
      const to = from + match[0].length;
      if (match[0] === '' || !free(from, to)) continue;
      const phrase = read(match, text, issuedOn);
      if (phrase === null) continue;
      const aspirational =
        phrase.kind === 'deadline' &&
        /力争|争取|力求/.test(text.slice(Math.max(0, match.index - 2), match.index) + match[0]);
      const { kind, due, dues = [], recurrence } = phrase;
      found.push({ kind, due, dues, recurrence, aspirational, a: from, b: to });
    }
  }
  return found.sort((x, y) => x.a - y.a);
}

/** Whether a stretch is a date and nothing else (2024年11月1日至11月7日): a period asks for nothing. */
export const isOnlyDate = ({ a, b }: Range, dates: readonly DatePhrase[]): boolean =>
  dates.some((date) => date.a <= a && b <= date.b);

const turnsAhead = /计划|将|拟|力争|确保|争取|今年|明年|下一步|继续|再/;

/** 2023年完成投资4亿元 in a plan of 2024; 2023年起 and 2023年的… go on. */
function opensInPast(s: string, phrase: Range, first: DatePhrase | undefined, issuedOn: string | null): boolean {
  if (first?.kind !== 'mention' || first.a !== phrase.a || first.due === null || issuedOn === null) return false;
  return (
    first.due.slice(0, 4) < issuedOn.slice(0, 4) && !/^(?:的|起|开始|以后|之后)/.test(s.slice(first.b, first.b + 2))
  );
}

/** Whether a phrase tells of a year before the issue, or goes on to tell of it as the phrase before did. */
export const tellsOfPast = (
  s: string,
  phrase: Range,
  dates: readonly DatePhrase[],
  issuedOn: string | null,
  before: boolean,
): boolean => opensInPast(s, phrase, dates[0], issuedOn) || (before && !turnsAhead.test(s.slice(phrase.a, phrase.b)));
