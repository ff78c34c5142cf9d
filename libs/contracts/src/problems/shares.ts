import { entry } from './entry.js';

/** Shares, sub-tasks, co-ordination and the people on an item. */
export const shareProblems = {
  sharesUnsettled: entry(
    409,
    '还有分工事项未明确落实方式，请先逐项明确（自行落实、分解或说明理由）。',
    'Some shares are not settled yet.',
  ),
  subTasksOpen: entry(409, '还有分解任务未办结，请先审核办结或说明理由终止。', 'Some sub-tasks are still open.'),
  shareSettled: entry(409, '所选分工事项已明确落实方式，如需调整请先撤销。', 'A chosen share is settled already.'),
  shareNotSettled: entry(
    409,
    '所选分工事项尚未明确落实方式，或已分解为任务。',
    'A chosen share is not settled, or has a sub-task.',
  ),
  shareHasSubTask: entry(
    409,
    '所选单位已有分解任务，请先办结或终止该分解任务。',
    'A chosen unit already has a sub-task.',
  ),
  splitTooDeep: entry(
    409,
    '按方案规定，任务分解到处室、科室为止，不再向下分解。',
    'The item cannot be split any deeper.',
  ),
  partDueOutside: entry(
    422,
    '完成时限应在今日之后，且不晚于上级任务的时限。',
    'The date must lie ahead and not after that of the item above.',
  ),
  unitCannotTakePart: entry(
    422,
    '所选单位不能承担分解任务：须为现行单位，且不是牵头单位自身、其上级或其他单位的内设处室。',
    'A chosen unit cannot be given a part: it is not in force, is the lead or above it, or is an office of another unit.',
  ),
  personNotOfUnit: entry(422, '所选人员不在该单位任职。', 'A chosen person does not belong to the unit.'),
  standInIsOfficer: entry(422, 'B角须与经办人为不同人员。', 'The stand-in must be another person than the officer.'),
  officeNotOfUnit: entry(422, '所选承办处室不属于该单位。', 'The chosen office does not belong to the unit.'),
  internalMatter: entry(
    409,
    '该任务由本单位内部分解，请与分解任务的单位直接商量调整。',
    'It was given by the unit to its own office; settle it there.',
  ),
  coordinationOpen: entry(409, '本单位提请协调的事项正在办理中。', 'A request for co-ordination of this unit is open.'),
  coordinationEnded: entry(409, '该协调事项已答复或撤回。', 'The request for co-ordination has ended.'),
  ownRequest: entry(403, '本人提出的申请须由他人答复。', 'Nobody decides on their own request.'),
  handOverEmpty: entry(409, '该同志名下没有需要移交的在办事项。', 'There is nothing to hand over.'),
} as const;
