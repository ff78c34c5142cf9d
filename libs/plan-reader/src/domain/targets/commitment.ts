import { matchesOf } from '../matches.js';
import type { Range } from '../unit-list.js';
import type { Quantity } from './quantities.js';
import { isCount } from './quantities.js';
import { goalVerb, isMeasure, isTreated, stateVerb, trimWords, verbs } from './wording.js';

/**
 * Whether a number is something promised. Behind a deadline (到2025年，…) it is, unless its words only describe; in the
 * measures it is where a verb brings it about (建成2个…) or a predicate states it (不低于50场).
 */

/** At the beginning of a phrase these say in or with what; inside a name (中西医结合) they say nothing. */
const describes =
  /^(?:严格|全面|认真|积极|充分|深入|鼓励|支持|引导)?(?:依托|围绕|针对|按照|按|根据|遵循|以|对|将|从|在|由|经(?![济营费])|把|落实|执行|发挥|严格|贯彻|坚持|符合|满足|涵盖|包括|利用|用好|整合|面向|参照|对标|结合|聚焦|通过)[^，；：]*$/;
const anyVerb = new RegExp(`(?:${verbs})`, 'g');
const supports =
  /给予|予以|补[助贴](?!标准|水平)|奖励|奖补|资助|贴息|罚款|处以|最高限额|额度|保费|税率|费率|扣分|计分|得分|分值|权重|贷款/;
const supportUnit = /元|%|‰|倍|分$/;
const ranks =
  /(?:保持|进入|(?<![推促改])进(?!一步)|居|列|跻身|排名?|达到|力争)[^，、；。的]{0,12}[前第]$|不低于[^，、；。的]{0,12}第$/;
const condition = /(?:的|者)$/;
/** 按照不超过投资额30%的标准 sets the terms of something else. */
const measuredBy = /(?:按照|按(?![时期月年质])|根据|符合|满足|参照|对照|对)[^，；：]*$/;

/** 对营业收入突破1亿元的企业，…: whom a measure is for. */
const addressed = /^(?:对|凡|符合|满足|经(?![济营费]))[^，]*$/;
/** 由2023年的30%提高到…: where it comes from. */
const baseline = /[从由](?:目前|现有|现状|当前|原来|上年)?的?$/;
const signed = /^[≥≤≧≦<>]/;
/** 在现有50项服务的基础上 */
const adjunct = /(?:基础上|前提下|背景下|过程中|的同时|情况下|条件下)$/;
/** 落实十八项制度, 推进八大行动: what is counted is the plan's own order, not a result. */
const abstract = /(?:行动|计划|政策|措施|举措|任务|领域|方面|环节|制度|准则|机制|要求|原则|关系|问题|步骤|阶段)$/;

/** What surrounds a number: the phrase, its sentence, and whether a deadline governs it. */
export interface Surroundings {
  readonly phrase: Range;
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly goal: boolean;
  readonly recurs: boolean;
  /** Whether its sentence counted something before. */
  readonly listing: boolean;
  /** Whether a year before that of the issue opens the phrase or one before it. */
  readonly past: boolean;
}

/** 去年建成泵站5座, 已完成36处, 完成了36处: what has come about is told, not promised. */
const told =
  /(?:^|[，：；])(?:去年|上年|前年|近[一二两三四五几]?年来|近几年|过去[一二两三四五几]年|此前|截至目前|截止目前|目前[，已累共]|迄今|[^，：；]{0,12}以来)(?:(?!计划|将|拟|力争|确保|争取|今年|明年|下一步|继续|再)[^；。])*$|已(?:经|累计|全部|先后)?(?:建成|完成|实现|建设|新建|改造|培育|达到?|有|新增|投入|发放)[^，；的]{0,12}$|(?:建成|完成|实现|新建|改造|新增)了[^，；的]{0,12}$/;

const verbAhead = (text: string): number => matchesOf(anyVerb, text).at(-1)?.index ?? -1;

/** 占地100亩 describes what was built. */
const sizes = /(?:占地|全长|总长|历时|工期|距离?|长约|宽约?|高约?|深约?)$/;

/** What a quantity is for: promised, explained by the words around it, or open. */
export type Purpose = 'promised' | 'explained' | 'open';

/** Decides whether a quantity is promised, and where it is not, whether its words say why. */
export function purposeOf(s: string, quantity: Quantity, around: Surroundings): Purpose {
  const { phrase, goal } = around;
  const ahead = s.slice(phrase.a, quantity.predicate);
  const behind = s.slice(quantity.b, phrase.b);
  if (goal ? false : tellsOfPast(s, quantity, around)) return 'explained';
  if (quantity.kind === 'count' && isTreated(ahead, behind)) return 'promised';
  if (isExplained(s, quantity, around)) return 'explained';
  return isPromised(s, quantity, around) ? 'promised' : 'open';
}

const tellsOfPast = (s: string, quantity: Quantity, around: Surroundings): boolean =>
  around.past || told.test(s.slice(Math.max(around.sentence, quantity.predicate - 60), quantity.predicate));

function isExplained(s: string, quantity: Quantity, { phrase, goal, sentence }: Surroundings): boolean {
  const ahead = s.slice(phrase.a, quantity.predicate);
  const behind = s.slice(quantity.b, phrase.b);
  const whole = s.slice(phrase.a, phrase.b);
  if ((!goal && addressed.test(ahead)) || adjunct.test(whole) || baseline.test(ahead)) return true;
  const said = (): string => s.slice(Math.max(sentence, phrase.a - 120), phrase.b);
  if (supportUnit.test(quantity.token.unit ?? '') && supports.test(said())) return true;
  if (quantity.kind !== 'rank' && condition.test(whole) && !goal) return true;
  if (quantity.kind === 'count' && !goal && (abstract.test(behind) || sizes.test(ahead))) return true;
  if ((quantity.kind === 'reached' || quantity.kind === 'growth') && !goal && measuredBy.test(ahead)) return true;
  return quantity.kind === 'count' && isDescribed(s, quantity, phrase);
}

const isDescribed = (s: string, quantity: Quantity, phrase: Range): boolean =>
  describes.test(s.slice(phrase.a, quantity.predicate)) && verbAhead(s.slice(phrase.a, quantity.token.a)) < 1;

/** 造林100亩, 路灯50盏 behind 新建护坡2公里 go on with the list; 单价5万元, 原有泵站6座 do not. */
const listed =
  /^(?!合计|总计|共计|每|人均|户均|单价|单位|总价|造价|均价|总投资|投资|估算|原有|现有|已有|既有|现存|其中|占地|用地|概算|约需|需)[一-龥]{2,8}$/;

function isPromised(s: string, quantity: Quantity, { phrase, goal, recurs, listing }: Surroundings): boolean {
  const ahead = s.slice(phrase.a, quantity.predicate);
  const behind = s.slice(quantity.b, phrase.b);
  const unit = quantity.token.unit ?? '';
  const verb = verbAhead(s.slice(phrase.a, quantity.token.a));
  switch (quantity.kind) {
    case 'rank':
      return ranks.test(s.slice(Math.max(phrase.a, quantity.token.a - 24), quantity.token.a));
    case 'reached':
    case 'growth':
      // 年龄≥65岁的老人: a sign inside a description
      if (signed.test(quantity.opWord ?? '')) return !/^[一-龥]/.test(behind) && !measuredBy.test(ahead);
      // 低于0.01毫米的地膜: the limit describes the thing
      return goal || (!measuredBy.test(ahead) && !behind.startsWith('的'));
    case 'limit':
      return true;
    case 'share':
      return goal || (!isDescribed(s, quantity, phrase) && goalVerb.test(behind));
    case 'count':
      if (goal) return true;
      // 人均体育场地面积2.8平方米以上
      if (behind === '' && isMeasure(trimWords(ahead))) return true;
      if (unit === '%' || unit === '‰')
        return (
          (quantity.opWord !== null && (verb >= 0 || (listing && ahead.endsWith('占')))) ||
          (isMeasure(ahead) && /^(?:[、，；]|的?目标)/.test(behind))
        );
      if (listing && behind === '' && quantity.token.unit !== null && listed.test(ahead)) return true;
      return verb >= 0 || stateVerb.test(behind) || (recurs && isCount(unit));
  }
}
