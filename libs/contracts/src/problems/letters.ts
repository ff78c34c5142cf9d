import { entry } from './entry.js';

/** Letters, facts put to units, and templates. */
export const letterProblems = {
  letterItemsUnknown: entry(
    422,
    '所选任务不由本办公厅（室）交办，或已不在办理中，请重新选择。',
    'A chosen item is not of this office, or is not being worked on.',
  ),
  letterOneUnit: entry(
    422,
    '催办单、督办通知单每份只发一个单位，所选任务须由同一单位牵头。',
    'An urge or a notice goes to one unit: all its items have the same lead.',
  ),
  letterAlreadyPrepared: entry(
    409,
    '该单位已有一份拟好待发送的催办单，或已有函件承接同一份函件，请在其中核对。',
    'An urge to this unit is prepared already, or another letter follows the same one.',
  ),
  letterOutdated: entry(
    409,
    '下列任务已报送、办结、转办或暂缓，不再由该单位办理。请点“生成催办单”更新后重新核对，或作废本函件。',
    'The listed items are no longer the unit’s to work on: renew the letter, or discard it.',
  ),
  letterOrder: entry(
    409,
    '督办通知单须在催办逾期未答复后发出，通报须在督办通知逾期未答复后发出；确需直接发出的，请说明理由。',
    'A notice follows an urge that was not answered in time, a circular such a notice; otherwise a reason is stated.',
  ),
  letterNotDraft: entry(409, '该函件已发出或已作废，不能再修改。', 'The letter was sent or discarded.'),
  letterUnchecked: entry(409, '请先核对函件内容，再发送。', 'A letter is checked before it is sent.'),
  letterAnswerByPast: entry(422, '反馈时限应在今日之后。', 'The day to answer by lies ahead.'),
  letterFactsOpen: entry(
    409,
    '涉及单位的事实尚未核对完毕，暂不能发送。',
    'Facts about units are still to be put to them or to be settled.',
  ),
  letterNotSent: entry(409, '该函件未处于待答复状态。', 'The letter does not wait for an answer.'),
  letterAnswered: entry(409, '贵单位已答复本通报，无需再报。', 'The unit has answered the circular already.'),
  letterAnswerUnit: entry(
    422,
    '本通报涉及您所在的多个单位，请选择以哪个单位的名义答复。',
    'The circular names several units of the actor: the one that answers is to be said.',
  ),
  letterEvidenceUnknown: entry(
    422,
    '所引用的佐证材料不是本单位的，或已撤回。',
    'A cited record is not of this unit or was withdrawn.',
  ),
  factNotAsked: entry(409, '该事实不在待核对状态。', 'The facts do not wait for the unit’s answer.'),
  factNotObjected: entry(
    409,
    '只有单位提出异议的事实才需说明保留理由。',
    'Only facts objected to are kept with a reason.',
  ),
  templateUnreadable: entry(
    422,
    '不是可用的 Word 模板（docx），请另存后重试。',
    'The file is no Word template (docx).',
  ),
  templateActive: entry(
    422,
    '模板含有宏、外部链接或嵌入对象，不能使用。',
    'The template holds macros, links to outside or embedded objects.',
  ),
  templatePlaceholders: entry(
    422,
    '模板中的占位符有误，请按列出的位置修改。',
    'The template has placeholders that are unknown, broken, misplaced or missing; the places are listed.',
  ),
} as const;
