import type { OutlineTarget } from '#libs/contracts';
import type { Range } from '../unit-list.js';
import type { NumberToken } from './number-lexer.js';

/**
 * What a number says: reached (达到90%), a share of a whole (50%以上的医院…), a count (建成4个), growth (提高5个百分点), a place
 * in a ranking (前3位), a time limit (48小时内).
 */
export type QuantityKind = 'reached' | 'share' | 'count' | 'growth' | 'rank' | 'limit';

/** A number with its operator. */
export interface Quantity extends Range {
  readonly token: NumberToken;
  readonly kind: QuantityKind;
  readonly op: OutlineTarget['op'];
  /** The printed words that carry the operator; null where a bare number stands. */
  readonly opWord: string | null;
  readonly approximate: boolean;
  /** Where the predicate begins, that is, where what is measured ends. */
  readonly predicate: number;
}

type Op = OutlineTarget['op'];

const behindWords: readonly [RegExp, Op][] = [
  [/^(?:及|或|和)?以上/, '>='],
  [/^(?:(?:及|或)?以下|以内|之内|内(?![部容涵外地设科镜生需陆河存循]))/, '<='],
  [/^(?:左右|上下)/, '='],
];

const reach =
  '达到?|提[升高][至到]|增[加长][至到]|增[至到]|上升[至到]|升[至到]|扩大[至到]|扩[至到]|提[至到]|延长[至到]|(?:保持|稳定|维持|巩固)[在到]|力争[在到]|争取[在到]|保持|稳定';
const fall = '控制[在到]|压[减降缩][至到]|降[至到]|降低[至到]|下降[至到]|减少[至到]|缩[短减][至到]|减[至到]|缩短为';

/** Words before a number, the more specific first; the second entry is null where the unit decides. */
const aheadWords: readonly [RegExp, Op, QuantityKind][] = [
  [/(?:≥|≧|>=)$/, '>=', 'reached'],
  [/(?:≤|≦|<=)$/, '<=', 'reached'],
  [/>$/, '>', 'reached'],
  [/<$/, '<', 'reached'],
  [/(?:达到或超过|不得?低于|不得?少于|不得?小于|不下于|最低|至少)(?:达到?)?$/, '>=', 'reached'],
  [/(?:不得?超过|不得?高于|不得?多于|不得?大于|不突破|最多|至多|最高|上限为?)$/, '<=', 'reached'],
  [new RegExp(`(?:${fall})$`), '<=', 'reached'],
  [/(?:超过|突破|高于|多于|大于|优于|超|逾)$/, '>', 'reached'],
  [/(?:低于|少于|小于|短于)$/, '<', 'reached'],
  [new RegExp(`(?:${reach})$`), '>=', 'reached'],
  [/(?:增长|提高|提升|上升|增加|增速|增幅|递增|翻)$/, 'increase', 'growth'],
  [/(?:下降|降低|减少|压减|压降|削减|缩短|压缩|精简|缩减|下调|递减|降幅)$/, 'decrease', 'growth'],
  // 不低于教师总数的20%
  [/(?:不得?低于|不得?少于|达到)[^，、；\d]{2,14}的$/, '>=', 'reached'],
  [/(?:不得?超过|不得?高于|控制在)[^，、；\d]{2,14}的$/, '<=', 'reached'],
  [/(?<=[一-龥A-Z]{2})(?<![作成])(?:为|是)$/, '=', 'reached'],
];

/** 提高床位占比至75%, 压缩办理时间到3天: what is measured stands between the verb and the word before the number. */
const changedTo =
  /(?<=^|[，；：、]|进一步|逐步|力争|确保|全面|要|将)(提高|提升|增加|扩大|延长|降低|压缩|压减|压降|减少|缩短|缩减)(?![至到在])[一-龥A-Z“”]{2,14}([至到])$/;
const falls = /^(?:降|压|减|缩)/;

/** 至少新增2个: a verb may stand between. */
const atLeast = /至少(?:[^，、；：\d至]{1,8})$/;
const rank = /前$/;
const place = /(?:不低于|保持|进入|力争|提升至|升至|跃升至|稳居|进位至)[^，、；。的\d]{0,8}第$/;
const countWords =
  /^(?:万|亿)?(?:个|家|所|处|名|位|人|张|项|条|座|台|套|辆|件|种|类|支|场|次|户|例|部|款|人次|场次|床|只|头|对|组|队|门|片|间|栋|幢|册)/;
const timeUnits = /^(?:秒|分钟|小时|个小时|天|日|周|个?工作日)$/;

const window = 20;
/** What any word or sign ahead of a number has. */
const worded = /[\u3400-\u9fff<>≤≥≦≧]/;

const joined = (ahead: string, behind: string): string =>
  ahead === '' || behind === '' ? ahead + behind : `${ahead}…${behind}`;

/** Reads the words around a number; `from` and `to` bound what belongs to it. */
export function readQuantity(s: string, token: NumberToken, from: number, to: number): Quantity {
  const before = s.slice(Math.max(from, token.a - window), token.a);
  let ahead = worded.test(before) ? before : '';
  const around = /(?:大约|约|近)$/.exec(ahead);
  if (around !== null) ahead = ahead.slice(0, around.index);
  const dated = /20\d\d年[底末]?的?$/.exec(ahead);
  if (dated !== null) ahead = ahead.slice(0, dated.index);
  const end = token.a - (around?.[0].length ?? 0) - (dated?.[0].length ?? 0);
  const tail = s.slice(token.end, Math.min(to, token.end + 4));
  const suffix = behindWords.find((words) => words[0].test(tail));
  const suffixWord = suffix === undefined ? '' : suffix[0].exec(tail)![0];
  const b = token.end + suffixWord.length;
  const approximate = around !== null || suffix?.[1] === '=';
  const quantity = (kind: QuantityKind, op: Op, word: string, predicate: number): Quantity => ({
    a: token.a,
    b,
    token,
    kind,
    op,
    opWord: word + suffixWord === '' ? (token.more ? '余' : null) : joined(word, suffixWord),
    approximate: (approximate && kind !== 'rank') || token.vague,
    predicate,
  });
  if (rank.test(ahead) && token.valueMax === null) return quantity('rank', '<=', '前', end - 1);
  if (place.test(ahead) && /^[位名]$/.test(token.unit ?? '')) return quantity('rank', '<=', '第', end - 1);
  const far = token.unit?.endsWith('百分点') === true ? distance.exec(ahead) : null;
  if (far !== null) return quantity('growth', '>=', far[0], end - far[0].length);
  const found = ahead === '' ? undefined : aheadWords.find((words) => words[0].test(ahead));
  if (found !== undefined) {
    const [pattern, op, kind] = found;
    const word = pattern.exec(ahead)![0];
    const at = end - word.length;
    // 改造提升20家 counts what was improved
    const improves = word === '提升' && /(?:改造|整治|优化)$/.test(s.slice(from, at));
    const counts = kind === 'growth' && (improves || (isCount(token.unit) && /提升|提高|上升/.test(word)));
    const isNegated = s.charAt(at - 1) === '不' || counts;
    if (kind === 'growth' && !isAmount(token.unit) && !counts)
      return quantity(kind, combine(op, suffix?.[1], token), word, at);
    if (!isNegated) return quantity(kind, combine(op, suffix?.[1], token), word, at);
  }
  const changed = /[至到]$/.test(ahead) ? changedTo.exec(s.slice(Math.max(from, end - window), end)) : null;
  if (changed !== null) {
    const op = combine(falls.test(changed[1]!) ? '<=' : '>=', suffix?.[1], token);
    return quantity('reached', op, `${changed[1]!}…${changed[2]!}`, end - 1);
  }
  if (suffix?.[1] === '<=' && token.unit !== null && timeUnits.test(token.unit))
    return quantity('limit', '<=', '', token.a);
  const least = atLeast.exec(ahead);
  const plain: Op = token.more ? '>' : '=';
  const op = least === null ? (suffix?.[1] ?? plain) : '>=';
  const kind = isShare(s, token, b, to) ? 'share' : 'count';
  return quantity(
    kind,
    token.valueMax === null ? op : 'range',
    least === null ? '' : '至少',
    end - (least?.[0].length ?? 0),
  );
}

/** 高于全省平均水平2个百分点: how far from what it is compared with. */
const distance = /(?:不低于|高于|低于|超过|快于|优于)[^，、；\d]{2,14}$/;

const isAmount = (unit: string | null): boolean => unit !== null && !/[%‰]|百分点|倍$/.test(unit);

/** 达到20张左右 is about 20; 超过5家以上 is at least 5; 增长5%以上 at least 5. */
function combine(ahead: Op, behind: Op | undefined, token: NumberToken): Op {
  if (token.valueMax !== null) return 'range';
  if (behind === '=') return ahead === 'increase' || ahead === 'decrease' ? ahead : '=';
  if (behind === '>=' && ahead !== '<=' && ahead !== '<') return '>=';
  if (behind === '<=' && ahead !== '>=') return '<=';
  return token.more && (ahead === '>=' || ahead === '=') ? '>' : ahead;
}

/** 50%以上的医院, 三分之二的村: a percentage before what it is a part of. */
function isShare(s: string, token: NumberToken, end: number, to: number): boolean {
  const proportion = token.unit === '%' || token.unit === '‰' || /分之/.test(s.slice(token.a, token.b));
  return proportion && end < to && !/^[，。；、）]/.test(s.slice(end, end + 1));
}

/** Whether a unit counts things rather than measuring something. */
export const isCount = (unit: string | null): boolean =>
  unit !== null && countWords.test(unit) && !unit.endsWith('百分点');
