import { entry } from './entry.js';

/** Reporting windows and sheets. */
export const reportingProblems = {
  windowDuePast: entry(422, '填报截止日应在今日或之后。', 'A window’s due day lies ahead.'),
  windowItemsUnknown: entry(
    422,
    '所选任务不属于本方案，或不在办理中，请重新选择。',
    'A chosen item is not of these plans, or is not being worked on.',
  ),
  windowEmpty: entry(
    409,
    '该填报期内没有到期的时间节点或目标指标，无需填报。',
    'No milestone or target is due in the period: there is nothing to ask.',
  ),
  windowCostChanged: entry(
    409,
    '预览后任务有变化，填报工作量已不同，请核对新的预览后再发起。',
    'The window would cost something else by now; look at the new preview first.',
  ),
  windowLocked: entry(
    409,
    '该填报期已截止。确需补报的，请联系市政府督查室为本单位开放。',
    'The window is locked; the office can open a single sheet again.',
  ),
  sheetSent: entry(409, '本表已报送；如需修改，请先撤回。', 'The sheet has been sent; recall it to change it.'),
  sheetNotSent: entry(409, '本表尚未报送。', 'The sheet has not been sent.'),
  sheetHeld: entry(409, '本表正在单位内审签，暂不能修改；如需修改，请先撤回。', 'An approval decides about the sheet.'),
  sheetIncomplete: entry(
    409,
    '还有事项未填写；没有新进展的，可选“沿用上期”。',
    'Some rows say nothing yet; carry forward those without news.',
  ),
  sheetOpen: entry(409, '本表仍可填写，无需开放。', 'The sheet can still be filled in.'),
  sheetItemsMovedOn: entry(
    409,
    '表中有任务已送审或办结，不能撤回；如需更正，请在任务页办理。',
    'An item of the sheet has been handed in or ended since; the sheet stays as it was sent.',
  ),
  rowLapsed: entry(
    409,
    '该任务已调整到其他单位，或已送审、办结，无需填写。',
    'The item went to another unit or is not being worked on: the row is not asked for any more.',
  ),
  nothingToCarry: entry(
    409,
    '该事项没有上期内容可沿用，请填写进展。',
    'Nothing was said last time that could be carried forward.',
  ),
} as const;
