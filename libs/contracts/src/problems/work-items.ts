import { entry } from './entry.js';

/** Dispatches, contests and items. */
export const workItemProblems = {
  alreadySigned: entry(409, '该交办单已签收，无需重复签收。', 'The dispatch is already signed.'),
  contestClosed: entry(409, '已超过提出分工调整意见的期限，可提请协调。', 'The period for contesting has ended.'),
  contestAlreadyOpen: entry(
    409,
    '该任务的分工调整意见正在协调中。',
    'A contest of this unit is already open for the item.',
  ),
  contestDecided: entry(409, '该意见已有答复。', 'The contest is already decided.'),
  leadChangeNeedsUnit: entry(422, '变更分工须指定新的责任单位。', 'Name the unit that takes over.'),
  unitNotActive: entry(422, '所选单位已撤销或尚未生效。', 'The chosen unit is not in force.'),
  unitUnchanged: entry(422, '新的责任单位须与现责任单位不同。', 'The unit that takes over must be another one.'),
  unitAlreadyNamed: entry(
    422,
    '所选单位在该任务中已有分工，请另选单位或维持原分工。',
    'The chosen unit already has a part in the item.',
  ),
  approvalBasisRequired: entry(
    422,
    '牵头单位由文件确定，变更须经市领导批准，请填写批准依据。',
    'A lead printed in a document is changed only with the leader’s approval; name it.',
  ),
  ownContest: entry(403, '本人提出的分工调整意见须由他人答复。', 'Nobody decides on their own contest.'),
  exportTooLarge: entry(
    422,
    '符合条件的任务过多，请缩小筛选范围后再导出。',
    'Too many rows to export; narrow the filters.',
  ),
  itemNotOpen: entry(409, '该任务已办结或终止，不能再办理此操作。', 'The item is no longer open.'),
} as const;
