import { endsPhrase } from './phrases.js';
import type { StatedTarget } from './found-target.js';
import { completeMembers } from './end-states.js';
import { isCount, type Quantity } from './quantities.js';
import type { Range } from '../unit-list.js';
import { goalVerb, isMeasure, isTreated, listMembers, objectOf, stateVerb, treated, trimWords } from './wording.js';

/** Turns the promised numbers of a phrase into targets. */

const separator = /[、；，（]|以及|[和及与或并且]/g;

/** A part of a phrase with one number. */
interface Piece extends Range {
  readonly quantity: Quantity;
}

/** Cuts a phrase between its numbers: A3个、B5个 behind the first number, 4个A、5个B before the second. */
export function cutPieces(s: string, phrase: Range, quantities: readonly Quantity[]): Piece[] {
  const pieces: Piece[] = [];
  let from = phrase.a;
  quantities.forEach((quantity, k) => {
    const next = quantities[k + 1];
    const cut = next === undefined ? { a: phrase.b, b: phrase.b } : cutBetween(s, quantity, next);
    pieces.push({ a: from, b: cut.a, quantity });
    from = cut.b;
  });
  return pieces;
}

/** What parts two numbers: a separator, or nothing where the second begins. */
function cutBetween(s: string, left: Quantity, right: Quantity): Range {
  const between = s.slice(left.b, right.predicate);
  const found = [...between.matchAll(separator)].filter((match) => !insideBrackets(between, match.index));
  if (found.length === 0) return { a: right.predicate, b: right.predicate };
  const cut = found[0]!.index === 0 ? found[0]! : found.at(-1)!;
  return { a: left.b + cut.index, b: left.b + cut.index + cut[0].length };
}

/** Whether a position of a text stands inside brackets or quotation marks. */
export function insideBrackets(text: string, i: number): boolean {
  let open = 0;
  for (let k = 0; k < i; k += 1) {
    if ('（“《'.includes(text.charAt(k))) open += 1;
    else if ('）”》'.includes(text.charAt(k))) open -= 1;
  }
  return open > 0;
}

/** Reads the pieces of a phrase; `subject` is what the phrase before it spoke of. */
export function readPieces(
  s: string,
  phrase: Range,
  quantities: readonly Quantity[],
  subject: string | null,
): StatedTarget[] {
  const pieces = cutPieces(s, phrase, quantities);
  const shared = pieces.length > 1 ? sharedPredicate(s, pieces) : '';
  let last = subject;
  const all: StatedTarget[] = [];
  for (const piece of pieces) {
    const found = readPiece(s, piece, last, shared);
    last = found.at(-1)?.indicator ?? last;
    all.push(...found);
  }
  return all;
}

/** 11家医院、7家中医院达到三级水平: what the last piece says of all. */
function sharedPredicate(s: string, pieces: readonly Piece[]): string {
  const last = pieces.at(-1)!;
  const { quantity } = last;
  if (quantity.kind !== 'count' && quantity.kind !== 'share') return '';
  if (!/^[、和及]?$/.test(s.slice(last.a, quantity.predicate))) return '';
  const verb = (quantity.kind === 'share' ? goalVerb : stateVerb).exec(s.slice(quantity.b, last.b));
  return verb === null || verb.index < 2 ? '' : s.slice(quantity.b + verb.index, last.b);
}

export function stated(piece: Range, quantity: Quantity, indicator: string, token = quantity.token): StatedTarget {
  return {
    range: { a: piece.a, b: piece.b },
    indicator: indicator === '' ? '' : indicator,
    op: quantity.op,
    value: token.value,
    valueMax: token.valueMax,
    unit: token.unit === '大' ? '个' : token.unit,
    opWord: quantity.opWord,
    approximate: quantity.approximate,
    number: { a: token.a, b: quantity.b },
  };
}

function readPiece(s: string, piece: Piece, subject: string | null, shared: string): StatedTarget[] {
  const { quantity } = piece;
  const range = trimRange(s, piece);
  const ahead = trimWords(s.slice(range.a, Math.max(range.a, quantity.predicate)));
  const behind = s.slice(quantity.b, Math.max(quantity.b, range.b)).replace(/^的/, '');
  switch (quantity.kind) {
    case 'reached': {
      // 实施不少于50个项目: the thing counted stands behind
      if (behind !== '' && isCount(quantity.token.unit) && !isMeasure(ahead))
        return [stated(range, quantity, trimWords(behind))];
      const names = sharedMeasures(s, { a: range.a, b: quantity.predicate });
      if (names.length > 1) return names.map((name) => stated(range, quantity, name));
      return [stated(range, quantity, subjectOf(withoutChange(ahead, quantity)) || (subject ?? trimWords(behind)))];
    }
    case 'growth':
      return [
        stated(range, quantity, (subjectOf(ahead) || (subject ?? '')) + s.slice(quantity.predicate, quantity.token.a)),
      ];
    case 'rank':
      return [stated(range, quantity, rankedOf(ahead) || (subject ?? ''))];
    case 'limit':
      return [stated(range, quantity, ahead === '' ? trimWords(behind) : ahead)];
    case 'share':
      return [stated(range, quantity, shareOf(ahead, behind, shared))];
    case 'count':
      return [stated(range, quantity, countOf(ahead, behind, shared, subject))];
  }
}

const rankVerb = /(?:保持|进入|进位|位居|位列|居|列|跻身|达到|稳居|不低于|升至|跃升至|提升至)[^，]*$/;

/** What has a place in a ranking: 全市排名进入前五 is of 全市排名. */
const rankedOf = (ahead: string): string => {
  const named = ahead.replace(rankVerb, '');
  return trimWords(named === ahead ? ahead.replace(/排名?[^，]*$/, '') : named);
};

/** What is measured, without where it came from: 将床位占比从目前的35%. */
const subjectOf = (ahead: string): string =>
  trimWords(ahead.replace(/^(?:将|把|实现|推动|提高|提升)(?=[一-龥]{2,})/, '').replace(/[从由][^从由]*\d.*$/, ''));

/** 压缩办理时间至3天 measures the time. */
function withoutChange(ahead: string, { opWord }: Quantity): string {
  const verb = /^([一-龥]{2})…[至到]/.exec(opWord ?? '')?.[1];
  return verb !== undefined && ahead.startsWith(verb) ? ahead.slice(verb.length) : ahead;
}

/** 泵站力争建成3座: the verb stands behind its thing. */
const verbBehind = /(?<=[一-龥]{2})(?:力争|争取|计划)*(?:建成|新建|(?<!违法)建设|完成|培育|打造|发展到|扩大到)$/;

export function countOf(ahead: string, behind: string, shared: string, subject: string | null): string {
  const thing = trimWords(behind.replace(/（[^（）]*\d[^（）]*）|（[^（）]*）$|^的?目标$/g, ''));
  if (thing === '' && /[一-龥]{2}占$/.test(ahead)) return `${ahead}比`;
  if (thing === '' && ahead === '占比' && subject !== null) return `${subject}占比`;
  if (isTreated(ahead, thing)) return treated(thing);
  const before = ahead.replace(verbBehind, '');
  if (thing === '') return (isMeasure(before) ? subjectOf(before) : objectOf(before)) || (subject ?? ahead);
  const verb = stateVerb.exec(thing);
  const named =
    verb !== null && verb.index >= 2 && (ahead === '' || ahead.endsWith('有'))
      ? `${trimWords(thing.slice(verb.index))}的${trimWords(thing.slice(0, verb.index))}`
      : thing;
  const complete = shared !== '' && verb === null ? `${shared}的${named}` : named;
  return /^新(?:增|引)/.test(ahead) ? `新增${complete}` : complete;
}

/** 50%以上的医院达到标准 measures the part of hospitals that do. */
function shareOf(ahead: string, behind: string, shared: string): string {
  // 卫生院100%配备中医馆
  if (ahead !== '' && goalVerb.exec(behind)?.index === 0) return `${behind}的${ahead}占比`;
  const verb = goalVerb.exec(behind);
  const predicate = verb === null || verb.index < 1 ? shared : behind.slice(verb.index);
  const whole = trimWords(verb === null || verb.index < 1 ? behind : behind.slice(0, verb.index));
  return predicate === '' ? `${whole}占比` : `${predicate}的${whole}占比`;
}

/** Several measures that share one value: 满足率、接听率和出车率达到96%. */
function sharedMeasures(s: string, range: Range): string[] {
  const members = listMembers(s, range).map((member) => trimWords(s.slice(member.a, member.b)));
  if (members.length < 2) return [];
  const distributes = /(?:均|都|各)$/.test(s.slice(range.a, range.b));
  if (members.every(isMeasure)) return completeMembers(members);
  return distributes && isMeasure(members.at(-1)!) && members.length <= 6 ? completeTails(members) : [];
}

const tail = /(?:满意度|知晓度|得分|率|占比|比例|比重|床位数?|人数|数量|数|指数|面积|产值|收入|规模|产量|量)$/;
const longestTail = 4;

/** What the last of several measures ends with holds for those that end with no measure: 种植、收获机械化率. */
export function completeTails(members: readonly string[]): string[] {
  const last = members.at(-1)!;
  const ending = (member: string): string => {
    const parallel = last.slice(member.length);
    return parallel.length > 0 && parallel.length <= longestTail ? parallel : (tail.exec(last)?.[0] ?? '');
  };
  const tailed = members.map((member) => (isMeasure(member) ? member : member + ending(member.replace(perHead, ''))));
  return completeMembers(tailed);
}

const perHead = /^每[百千万\d]+[一-龥]*?(?:人口|人员|居民|学生|职工|人|户|名)/;

/** A piece without the marks at its ends. */
export function trimRange(s: string, range: Range): Range {
  let { a, b } = range;
  while (a < b && ('、（—·'.includes(s.charAt(a)) || endsPhrase(s, a))) a += 1;
  while (b > a && (s.charAt(b - 1) === '、' || endsPhrase(s, b - 1))) b -= 1;
  return { a, b };
}
