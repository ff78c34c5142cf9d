import { characterSet } from './character-sets.js';
import { isImplementer, withoutBrackets } from './unit-kinds.js';

/**
 * The phrases of responsibility rules. A plan prints them once, in the first clause they concern, instead of repeating
 * 牵头单位 or the districts in every clause: 排第一位的为牵头单位，下同; 以下均需各区市落实，不再列出.
 */

const leadFirst =
  /(?:(?:排|列|位|居|序)[^，。；]{0,6}(?:第一|首位|最前|之首|首个)|第一(?:位|个|家)?(?:责任)?(?:单位|部门|者)|首位|排首|列首)[^，。；]{0,10}(?:牵头|主办|主责|总负责|第一责任)|(?:牵头|主办)(?:单位|部门)?[^，。；]{0,8}(?:排|列|居)[^，。；]{0,4}(?:第一|首)/;
const notRepeated =
  /不再(?:一一|逐一|逐项|单独|另行|重复|分别)*(?:(?:做|作)?分工|(?:做|作)?分解|列出|列明|列示|列入|标注|标明|注明|说明|赘述|重复)/;
const standing =
  /(?:以下|下列|以上|上述|各项|(?:具体|所有|全部)(?:任务|工作|措施|事项))[^。；]{0,30}(?:均需|均由|均须|均应|均包括|均含|都需|都由|需由|还需|还包括|均涉及|均为)/;

/** 各县区人民政府均为共同责任单位: the units stand before the words. */
const sharedDuty =
  /(?:均|都|也|同时)*(?:为|是|作为)(?:(?:上述|以上|以下|下列|本方案|全部|所有)?(?:各项|各类)?(?:重点)?(?:任务|工作|事项|措施)?)?(?:的|共同)*(?:责任|落实|实施|推进)(?:主体|单位)$/;
/** 各县区为上述各项任务的责任单位: a rule even where nothing says 不再列出, for it says how far it reaches. */
const sharedReach = /(?:上述|以上|以下|下列|各项|全部|所有)[^，。；]{0,10}(?:责任|落实|实施|推进)(?:主体|单位)$/;
/** 以下涉及各区的按此执行: what the clause says holds for others that are not named. */
const asHere = /(?:以下|下列|以上|上述|其他|后续)[^，。；]{0,16}(?:按此|照此|同此|依此|据此)(?:执行|办理|落实|掌握)?$/;
/** A sentence of nothing but a standing rule needs no 不再列出: 上述任务均需各县区人民政府落实. */
const wholeSentence =
  /^(?:注：)?(?:以下|下列|以上|上述|各项|本方案)[^，。；：]{0,10}(?:均需|均由|均须|均应由|都需|都由)[^，。；]{2,60}(?:落实|负责|实施|推进|执行)$/;

/** 此项工作由…, 本部分由…, 以上任务由…: what a clause answers for, said before its units. */
export const scopeOpening =
  /^(?:此|该|本|这|以上|上述|全部|所有)(?:几|各)?(?:项|些|类)?(?:重点)?(?:工作|任务|部分|章|节|条|款|事项|措施)+(?=由)/;

const scopeStart = characterSet('此该本这以上全所');

/** Whether a scope's opening stands at a position; every line of a text is asked. */
export const beginsScope = (s: string, i: number): boolean =>
  scopeStart[s.charCodeAt(i)] === 1 && scopeOpening.test(s.slice(i, i + 16));

/** 第1项由市林业局负责，第2项由市水务局负责: deals items out by their numbers. */
const byNumber =
  /第[\d一二三四五六七八九十、，和至—-]{1,12}(?:项|条|款)(?:重点)?(?:任务|工作|事项|措施)?，?由[^，。；]{2,24}(?:负责|牵头|落实|承办|配合)/;
/** 标有★的为牵头单位: explains a mark that the clauses carry themselves. */
const markedLead =
  /[★☆*▲]”?(?:号|标识|标志|标记)?(?:的|者)?[^，。；]{0,8}(?:牵头|主办|主责)|[△○●◆■◎◇□]”?(?:号|标识|标志|标记)?(?:的|者|为|单位|部门|表示|代表)[^，。；：、]{0,8}(?:牵头|主办|主责|配合|协办)/;

/** Where the words 均为责任单位 begin behind the implementers they speak of, or -1. */
export function sharedDutyAt(piece: string): number {
  if (piece.length > 120) return -1;
  const at = piece.search(sharedDuty);
  const named = at < 2 ? [] : withoutBrackets(piece.slice(0, at)).split('、');
  return named.length > 0 && named.every(isImplementer) ? at : -1;
}

/** Whether a piece of a clause says that the first-listed unit leads. */
export const saysLeadIsFirst = (piece: string): boolean => leadFirst.test(piece);

/** Whether a piece names units that implement items without being repeated. */
export const saysStanding = (piece: string): boolean =>
  standing.test(piece) || notRepeated.test(piece) || sharedDutyAt(piece) > 0;

/** Whether a piece of a clause begins a rule; everything after it in the clause belongs to the rule. */
export const beginsRule = (piece: string): boolean =>
  piece.length <= 200 &&
  (/^(?:下同|以下同)/.test(piece) ||
    saysLeadIsFirst(piece) ||
    saysStanding(piece) ||
    asHere.test(piece) ||
    byNumber.test(piece) ||
    markedLead.test(piece));

/** Whether a sentence outside any clause can be a rule: it must speak of responsibility, not only say 下同. */
export const isRuleSentence = (sentence: string): boolean =>
  sentence.length <= 200 &&
  (saysLeadIsFirst(sentence) ||
    byNumber.test(sentence) ||
    wholeSentence.test(sentence) ||
    (sharedReach.test(sentence) && sharedDutyAt(sentence) > 0) ||
    (notRepeated.test(sentence) && sharedDutyAt(/^[^，；]*/.exec(sentence)![0]) > 0) ||
    (standing.test(sentence) && (notRepeated.test(sentence) || /责任单位|牵头单位/.test(sentence))));
