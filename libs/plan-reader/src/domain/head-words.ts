import { foldCharacter, isBlank } from './folding.js';
import { isGeneric, isImplementer, isUnitLike } from './unit-kinds.js';

/**
 * What a line says about itself, and the line before it, where it recurs at the edges of pages: a duty's last line
 * (年底前完成, 市政府办公室) does so too. Lines are folded and without blanks; in doubt a line is text.
 */

/** Prose, numbered text, an annex, what names a column, a unit or a deadline may recur and is text all the same. */
const text =
  /[。；！？：\t]|^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,3}[.、）]|[（(]?\d{1,3}[）)]?$|附[件表录注]|第[一二三四五六七八九十]{1,3}[章条])|序号|牵头|责任|配合|负责|时限|单位|[局委厅]$|^(?:长期|持续)|^20\d\d年.{0,6}$/;

export const isTextLine = (line: string): boolean => text.test(line);

/** The end of a document's title. */
export const titleEnd =
  /(?:方案|意见|通知|规划|计划|办法|措施|要点|分工|清单|行动|条例|规定|决定|报告|表)(?:（.{1,12}）)?$/;

/** What head or foot prints in digits: 济政发〔2021〕5号, 2021年第3期. */
const imprintNumber = /^[一-龥]{2,12}[〔[（]\d{4}[〕\]）]\d{1,4}号$|(?:20\d\d年)?(?:总)?第\d{1,4}[期号]/g;
/** Dates, recurrence, and what goes on. */
const time =
  /\d|[年月季旬周]度?[底末初内前中]|[每逐全半当本][年月季旬周日天]|前$|以前|之前|长期|持续|常年|常态|经常|定期|适时|随时|及时|即时|即日|立即|近期|远期|逐步|同步|坚持|推进|完成/;
const listed = /[、，]/;
const publication =
  /(?:公?报|刊|文件|资料|材料|汇编|选编|手册|读本|会议|保存|[省市县区州盟旗](?:人民)?政府(?:办公[厅室])?)$|^(?:内部|秘密|机密)/;
/** What is done with a publication or a plan is a duty: 印发文件, 制定方案. */
const act =
  /^(?:印发|编印|出台|制定|制订|编制|编写|召开|举办|承办|筹备|组织|参加|报送|上报|提交|提出|形成|完善|修订|起草|研究|开展|落实|实施|执行|推动|加强|做好|建立|发布|公布|审议|梳理|整理|汇总|收集|报)/;
/** 市政府办公室 is a unit of a duty; 滨海市人民政府 is who prints the paper. */
const authority = /^[一-龥]{2,}[省市县区州盟旗](?:人民)?政府(?:办公[厅室])?$/;

/** Whether brackets are closed that were not opened, or the other way round. */
function isUnbalanced(line: string): boolean {
  let open = 0;
  for (const character of line) {
    if ('（〔【《“'.includes(character)) open += 1;
    if ('）〕】》”'.includes(character)) open -= 1;
    if (open < 0) return true;
  }
  return open !== 0;
}

const namesUnit = (line: string): boolean => isUnitLike(line) || isImplementer(line) || isGeneric(line);

/** A recurring line by its words: who prints the paper, another head or foot, one with the number of its page, or text. */
export type HeadKind = 'authority' | 'head' | 'numbered' | 'text';

/** What a recurring line that is not the title is; it is given without the number of its page. */
export function headKind(line: string, atFoot: boolean): Exclude<HeadKind, 'numbered'> {
  const words = line.replace(imprintNumber, '');
  if (time.test(words) || listed.test(words) || isUnbalanced(words) || act.test(line)) return 'text';
  if (namesUnit(words)) return authority.test(words) && !atFoot ? 'authority' : 'text';
  return words === '' || publication.test(words) || titleEnd.test(words) ? 'head' : 'text';
}

const roleLabel =
  /^(?:牵头|责任|配合|负责|主办|协办|承办|实施|参与|落实|主管|督办|督导|支持|指导|完成)(?:单位|部门|领导|主体|人|时限|时间)?$/;
const asking = /[、，：（〔【《“和及与或并]$/;
const ended = /[。；！？）】”]$/;
/** A line as long as this was broken by the edge of the paper; a shorter one is a cell or a heading, and may go on. */
const fullLine = 20;
/** So far back an open bracket is looked for. */
const bracketReach = 300;

/** How what stands before a line ends: with a sentence, inside one, or so that the line may belong to it. */
export function endBefore(line: string, before: string): 'sentence' | 'within' | 'asking' {
  if (line === '') return 'sentence';
  if (asking.test(line) || roleLabel.test(line) || isOpen(before)) return 'asking';
  if (ended.test(line)) return 'sentence';
  return line.length >= fullLine ? 'within' : 'asking';
}

/** Whether a round bracket was opened in the last sentence of a text and is not closed. */
function isOpen(before: string): boolean {
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  return sentence.lastIndexOf('（') > sentence.lastIndexOf('）');
}

/** The end of a part of a text, folded and without blanks; no more of it than a bracket may be open. */
export function foldedBefore(whole: string, start: number, end: number): string {
  let out = '';
  for (let i = Math.max(start, end - bracketReach); i < end; i += 1)
    if (!isBlank(whole.charCodeAt(i))) out += foldCharacter(whole.charAt(i));
  return out;
}
