import type { Range } from '../unit-list.js';
import { numeralValue } from '../numerals.js';
import { presentYear, yearOfWork, type DateBasis } from './date-basis.js';
import {
  dueOf,
  dueWithin,
  endedJustBefore,
  listedDues,
  planEnd,
  recurrenceOf,
  yearOf,
  yearOfPeriod,
  yearsBetween,
} from './due-dates.js';

/** A date, a period or a recurrence in a phrase. */
export interface DatePhrase extends Range {
  /** A deadline governs what follows it; a mention (较2020年, 2023年实施的) is only a date. */
  readonly kind: 'deadline' | 'recurrence' | 'continuing' | 'mention';
  readonly due: string | null;
  /** The dates of a list: 2025年、2027年分别达到…. */
  readonly dues: readonly (string | null)[];
  readonly recurrence: string | null;
  readonly aspirational: boolean;
  /** What is wrong with it, for a person to look at. */
  readonly doubt: DateDoubt | null;
}

/** A day that no calendar has, a deadline before the issue, a year that the words leave open. */
export type DateDoubt = 'impossibleDate' | 'pastDate' | 'openYear';

type Found = Omit<DatePhrase, 'a' | 'b' | 'aspirational' | 'dues' | 'doubt'> & {
  readonly dues?: readonly (string | null)[];
  readonly doubt?: DateDoubt | null;
};

/** A form that dates are printed in. */
export interface Form {
  /** What a text must hold for the form to be tried. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string, basis: DateBasis) => Found | null;
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
/** 2025—2027年建成…, while 2025—2027年实施方案 is a name. */
const builds = /^(?:分别|累计|力争)?(?:建成|新建|新增|培育|打造|达到)/;
/** What may stand before a deadline at the beginning of a phrase. */
const opening =
  /^(?:其中|同时|并|且|以及|此外|力争|确保|争取|[一二三四五六七八九十]是|[—·●■]+|[①-⑳]|全市|全省|全县|全区|我市|我省|本市)*$/;

const listedMonth = '\\d{1,2}月(?:\\d{1,2}日)?[底末]?(?:之?前)?';
const listed = `(?:${listedMonth}|(?:年?[底末]|[上下]半年|[一二三四]季度末?)?(?:之?前)?)`;

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

/** What a day of the calendar cannot be, where it governs. */
const certain = (found: Found): Found =>
  found.kind === 'deadline' && found.due === null ? { ...found, doubt: 'impossibleDate' } : found;

/** Whether a past year is printed as a deadline: 到2014年，建成… in a plan of 2024. */
const bindsInPast = (match: RegExpExecArray, text: string): boolean =>
  /(?:^|[^截])[到至]$/.test(match.groups?.['lead'] ?? '') && opening.test(text.slice(0, match.index));

const paper = '(?:方案|计划|规划|意见|通知|通告|办法|细则|文件|行动|要点|措施|政策|条例|规定|清单|决定|制度|分工)';
const issuing = '(?:正式)?(?:发布|印发|实施|施行|公布|下发|出台)';
const others = '(?!国家|国务院|中央|全国|省|上级|可研|可行性|环评|立项)';
/** The issue of the text itself: 自本措施印发之日起, 工作方案印发后; 国家政策出台后, 省规划发布后 is another's. */
const ofThis = `本[一-龥]{1,10}?(?:${issuing}|批准)`;
const ofIssue = `(?:${others}[一-龥]{0,6}?${paper}${issuing}|(?:正式)?(?:发布|印发|实施|施行|公布))`;

/** The forms of a date, the more specific first. */
export const forms: readonly Form[] = [
  {
    needs: /20/,
    // 2023—2025年 belongs to a name unless it says 期间 or stands alone
    pattern: /(?<lead>)(?:20\d\d)年?(?:——?|–|-|~|至|到)(?<year>20\d\d)年(?:度)?(?<before>期间|间)?/g,
    read: (match, text) => {
      const behind = text.slice(match.index + match[0].length);
      const alone =
        opening.test(text.slice(0, match.index)) && (/^(?:，|$|每|全[市省县区])/.test(behind) || builds.test(behind));
      return {
        ...dated(match.groups!['year']!, match.groups!['before'] !== undefined || alone),
        dues: yearsBetween(match[0]),
      };
    },
  },
  {
    needs: /20/,
    pattern: new RegExp(
      `(?<lead>到|至)?20\\d\\d年${listed}(?:(?:、|和|及|以及)(?:到|至)?(?:20\\d\\d年${listed}|${listedMonth}))+`,
      'g',
    ),
    read: (match, text) => {
      const dues = listedDues(match[0]);
      const behind = text.slice(match.index + match[0].length);
      return { ...dated(dues.at(-1)!, governs(match, text) || /^，?[^，]*分别/.test(behind)), dues };
    },
  },
  {
    needs: /年/,
    pattern: new RegExp(`${lead}${year}(?:度)?(?:${month}|${part})?${before}`, 'g'),
    read: (match, text, basis) => {
      const found = yearOf(match.groups!['year']!);
      if (found === null) return null;
      // 截至2023年底，已建成… in a plan of 2024 says what is, and 已 says so too
      const isPast = found < Number(presentYear(basis) ?? 0) || already.test(text.slice(match.index));
      const governing = governs(match, text);
      if (isPast && governing && bindsInPast(match, text))
        return { ...dated(dueOf(found, match.groups!), false), doubt: 'pastDate' };
      return certain(dated(dueOf(found, match.groups!), !isPast && governing));
    },
  },
  {
    needs: /\d{4}年/,
    // 到2205年: no year of our time
    pattern: /(?<lead>到|至)(?<year>(?!20|19)\d{4})年[底末]?(?<before>之?前)?/g,
    read: () => certain(dated(null, true)),
  },
  {
    needs: /[月季半]/,
    pattern: new RegExp(
      `(?<![年\\d十每])${lead}(?<relative>今年|当年|本年度?|明年|次年)?(?:${month}|(?<part>上半年|下半年|[一二三四1-4]季度[末底]?))${before}`,
      'g',
    ),
    read: (match, text, basis) => {
      const groups = match.groups!;
      const m = groups['month'];
      const number = m === undefined ? 12 : /^\d/.test(m) ? Number(m) : (numeralValue(m) ?? 12);
      if (number < 1 || number > 12) return null;
      const relative = groups['relative'];
      const governing = governs(match, text);
      const work = yearOfWork(basis);
      if (work === null) return dated(null, governing);
      const of = relative === undefined ? yearOfPeriod(basis, groups)! : work + (/[明次]年/.test(relative) ? 1 : 0);
      const found = certain(dated(dueOf(of, groups), governing));
      return relative === undefined && governing && endedJustBefore(basis, groups)
        ? { ...found, doubt: 'openYear' }
        : found;
    },
  },
  {
    needs: /(?:印|发|施|行|布|台|过|准)[^，]{0,8}内/,
    pattern: new RegExp(
      `(?<lead>)(?:[自从在于]?${ofThis}|(?:(?<![一-龥])|[自从在于])${ofIssue})(?:之日|之后|以后|后)?起?(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<unit>年|月|日|天|工作日)(?:的?时间)?(?:之内|以内|内)`,
      'g',
    ),
    read: (match, _, basis) => {
      const { count, unit } = match.groups!;
      const n = count === '半' ? 0.5 : /^\d/.test(count!) ? Number(count) : (numeralValue(count!) ?? 0);
      return dated(unit === '工作日' ? null : dueWithin(basis, n, unit as '年' | '月' | '日' | '天'), true);
    },
  },
  {
    needs: /内|时间/,
    pattern: new RegExp(
      `${lead}(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,2}|半)(?:个)?(?<unit>年|月)(?:左右)?(?:的?时间(?:内|里)?|之内|以内|内)`,
      'g',
    ),
    read: (match, text, basis) => {
      const { count, unit } = match.groups!;
      const n = count === '半' ? 0.5 : /^\d/.test(count!) ? Number(count) : (numeralValue(count!) ?? 0);
      const leads = match.groups!['lead'] !== '' || opening.test(text.slice(0, match.index));
      const behind = text.slice(match.index + match[0].length);
      return dated(
        dueWithin(basis, n, unit as '年' | '月'),
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
    read: (match, text, basis) => {
      const of = yearOfWork(basis);
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
