import type { Range } from '../unit-list.js';
import type { StatedTarget } from './found-target.js';
import { isMeasure, listMembers, objectOf, trimWords } from './wording.js';

/** Goals without a number: trends of what can be measured (占比逐步提升), and states (机制基本建立). */

const adverb =
  '(?:进一步|明显|显著|大幅度?|逐步|逐年|稳步|稳定|持续|不断|有序|有效|适度|普遍|总体|整体|基本|全面|较大|较快|平稳|保持|得到|实现|取得|呈现|更加|日益|切实|均|都|有所|快速|同步|合理|较大幅度|继续|实质性|双)*';
const up = '提升|提高|上升|增长|增加|扩大|攀升|上涨|翻一番|翻两番|翻番|增强|改善';
const down = '下降|降低|减少|缩短|回落|收窄|压降|减轻|压缩';
const trendBehind = new RegExp(`${adverb}(?:(${up})|(${down}))(?:态势|趋势|幅度)?$`);
const trendAhead = new RegExp(`^${adverb}(?:(提高|提升|增加|扩大)|(降低|减少|缩短|压缩|压降))(?=[一-龥])`);
const steady = /(?:整体|总体|均|都|继续)*(?:保持|稳定|处于|维持|控制|位?居|走在|位于|进入)(?:在)?[^，；]{2,16}$/;
const others = /等(?:主要|相关|关键|核心)?(?:指标|数据|比率|比例)?$/;
const compared = /(?:不得?低于|不得?高于|不得?少于|不得?超过|不低于|高于|低于|优于)(?=[^\d]{2,})/;

const subjectEnd =
  /(?:更加|基本|总体|整体|明显|显著|全部|普遍|得到|实现|保持|逐步|日益|全面|大幅|有效|不断|达到(?!或)|取得|初步|进一步|持续|均|都|覆盖|设置|具备|稳定|处于|更为|有所|稳步|有序|较为|建成(?!区)|形成|完成)/;

const state = (range: Range, indicator: string, op: StatedTarget['op']): StatedTarget => ({
  range,
  indicator,
  op,
  value: null,
  valueMax: null,
  unit: null,
  opWord: null,
  approximate: false,
  number: null,
});

const inStep =
  /^(.*(?:增长|增速|增幅|收入|投资|外资|总[量额]|面积|产量|用量|排放量))(?:与|和|同)[^，；]{2,16}(?:同步|持平)$/;
const noGrowth = /^(.*(?:量|数|面积|强度))(?:实现|保持)?[零负]增长$/;

/** 居民收入增长与经济增长同步, 用水总量零增长: as checkable as a number, wherever it stands. */
export function readBoundState(s: string, range: Range): StatedTarget | null {
  const text = s.slice(range.a, range.b);
  const measured = (inStep.exec(text) ?? noGrowth.exec(text))?.[1];
  return measured === undefined ? null : state(range, trimWords(measured), 'qualitative');
}

const lasting =
  /(?:逐年(?:稳步|持续)?(?:(提高|提升|上升|增长|增加)|下降|降低|减少)|呈(?:现|逐年|持续|稳步)*(?:(上升|增长)|下降)(?:趋势|态势)|只([增升])不[减降]|只降不[升增]|稳中有(?:([升增])|降))$/;
const statement = /近[一二两三几]?年来?|去年|上年|目前|当前|已|以来/;
/** 近年来，支出总体平稳，占比逐年下降: the words ahead in the sentence tell too, up to those that promise. */
const statedAhead =
  /(?:近[一二两三几]?年来?|去年|上年|(?:目前|当前)(?!和今后|及今后|正)|以来)(?:(?!计划|将|拟|力争|确保|争取|下一步|继续).){0,60}$/;
/** 针对投诉逐年上升, 遏制费用逐年上升: what the sentence is against. */
const given = /^(?:针对|(?:治理|解决)(?!率|能力|水平|成效|质量|效率)|由于|随着|面对|应对|缓解|遏制|扭转|防止|避免)/;

/** 费用占比逐年下降, 支出只降不升: a direction that holds on, wherever it stands, of what can be measured. */
export function readLastingTrend(s: string, range: Range, sentence: number): StatedTarget[] {
  const text = s.slice(range.a, range.b);
  const trend = lasting.exec(text);
  if (trend === null || trend.index < 2 || given.test(text)) return [];
  if (statement.test(text) || statedAhead.test(s.slice(Math.max(sentence, range.a - 80), range.a))) return [];
  const op = trend.slice(1).some((up) => up !== undefined) ? 'increase' : 'decrease';
  return measuresOf(s, { a: range.a, b: range.a + trend.index }).map((name) => state(range, name, op));
}

/** Reads a phrase without a number as one goal, or as several where several measures share its predicate. */
export function readEndState(s: string, range: Range): StatedTarget[] {
  const text = s.slice(range.a, range.b);
  const trend = trendBehind.exec(text);
  if (trend !== null && trend.index > 1) {
    const op = trend[1] !== undefined ? 'increase' : 'decrease';
    const subject = { a: range.a, b: range.a + trend.index };
    const measured = measuresOf(s, subject);
    // 改善 and 增强 have no direction in numbers
    if (measured.length > 0 && !/增强|改善|减轻/.test(trend[0])) return measured.map((name) => state(range, name, op));
    return [state(range, trimWords(s.slice(subject.a, subject.b)), 'qualitative')];
  }
  const ahead = trendAhead.exec(trimWords(text));
  if (ahead !== null && isMeasure(trimWords(text)))
    return [state(range, trimWords(text).slice(ahead[0].length), ahead[1] !== undefined ? 'increase' : 'decrease')];
  const kept = steady.exec(text);
  if (kept !== null && kept.index > 1) {
    const measured = measuresOf(s, { a: range.a, b: range.a + kept.index });
    if (measured.length > 0) return measured.map((name) => state(range, name, 'qualitative'));
  }
  return [state(range, stateOf(text), 'qualitative')];
}

/** A limit in words (不低于平均水平): an operator without a value. */
export function readComparison(s: string, range: Range): StatedTarget | null {
  const text = s.slice(range.a, range.b);
  const match = compared.exec(text);
  if (match === null || match.index < 2) return null;
  const name = trimWords(text.slice(0, match.index));
  if (!isMeasure(name) && !/(?:水平|标准|待遇|工资|薪酬|年限)$/.test(name)) return null;
  const op = /不得?低于|不得?少于/.test(match[0])
    ? '>='
    : /不/.test(match[0])
      ? '<='
      : /低于/.test(match[0])
        ? '<'
        : '>';
  return { ...state(range, name, op), opWord: match[0] };
}

/** The measures of a subject, completed where they share their beginning; empty where it names none. */
function measuresOf(s: string, subject: Range): string[] {
  const open = others.exec(s.slice(subject.a, subject.b));
  const range = open === null ? subject : { a: subject.a, b: subject.a + open.index };
  const members = listMembers(s, range).map((member) => trimWords(s.slice(member.a, member.b)));
  if (members.length === 0) return [];
  if (!members.every(isMeasure) && !(open !== null && members.length > 1))
    return isMeasure(members.at(-1)!) ? [trimWords(s.slice(range.a, range.b))] : [];
  return completeMembers(members);
}

const head =
  /^.*?(?:每(?:[百千万]|\d+万?)(?:[名个]?[一-龥]{0,8}?(?:人口|人员|居民|学生|儿童|老年人|职工)|[人户名])|(?:以上|[特一二三四]级)[一-龥]*?(?:医院|学校|机构|企业))/;
const bareMeasure = /^(?:占比|比例|比重|人数|数量|比率)$/;
const lastMeasure = /(?:人数|人次数?|数量|数|量|规模|金额)$/;
const ownHead = /^(?:每|全[市省国县区]|国家|[省市县区]级|农村|城镇|城乡|规模以上|[特一二三四]级)/;

/** What the first of several measures begins with (每千人口, 三级医院) holds for the others. */
export function completeMembers(members: readonly string[]): string[] {
  const [first = ''] = members;
  const shared = head.exec(first)?.[0] ?? '';
  return members.map((member, k) => {
    if (k === 0) return member;
    // 下转人数及占比: the share is of the same
    const named = bareMeasure.test(member) ? members[k - 1]!.replace(lastMeasure, '') + member : member;
    return shared.length >= first.length || ownHead.test(named) ? named : shared + named;
  });
}

/** What a state is of: the thing brought about, or the subject before the predicate. */
function stateOf(text: string): string {
  const bare = trimWords(text);
  const object = objectOf(bare);
  if (object !== bare && object !== '') return object;
  const end = subjectEnd.exec(bare);
  return end === null || end.index < 2 || /^(?!.*(?:实现|做到|达到)).*全覆盖$/.test(bare)
    ? bare
    : trimWords(bare.slice(0, end.index));
}
