import { entry } from './entry.js';

/** Targets, readings, milestones and stage verdicts. */
export const indicatorProblems = {
  targetsUnreported: entry(
    409,
    '还有目标指标未填报完成值；尚未公布的可选“待发布”，未达到的请说明原因。',
    'Some targets have no reading, pending reading or explained gap.',
  ),
  targetInvalid: entry(
    422,
    '目标指标填写有误：定量目标须填目标值，区间目标须填上下限，定性目标不填数值。请按提示修改。',
    'A target does not fit its operator: numbers need values, a range both bounds, a qualitative one none.',
  ),
  targetWithdrawn: entry(
    409,
    '该目标指标已撤销，无需填报。',
    'The target has been withdrawn; nothing is reported for it.',
  ),
  readingInvalid: entry(
    422,
    '完成值填写有误：请填写数值或进展描述；尚未公布的注明预计发布日期，未完成的说明原因。',
    'A reading needs a value, a state in words, a date of publication or an explanation, as its target asks.',
  ),
  readingInFuture: entry(422, '截至日期不能晚于今日。', 'A reading cannot be dated in the future.'),
  readingTooEarly: entry(
    422,
    '截至日期早于任务下达的年度，不能作为完成情况；以往数据请填在基期值中。',
    'A reading dated before the year of the issue says nothing of the duty; earlier figures belong into the baseline.',
  ),
  readingImplausible: entry(
    422,
    '填报的数值需要核对，请逐项查看下列提示；确认无误的，请选择“确认”后再次提交。',
    'The value asks for a second look (number, unit, or a colleague’s value of the day); send it again with “confirmed” if it is right.',
  ),
  milestonePast: entry(422, '时间节点应在今日之后。', 'A milestone lies in the future.'),
  milestoneAfterDue: entry(
    422,
    '时间节点不能晚于该任务的完成时限。',
    'A milestone cannot lie after the date by which the item is due.',
  ),
  milestoneDecided: entry(409, '该时间节点已有答复或已撤回。', 'The milestone is decided or withdrawn already.'),
  milestoneNotConfirmed: entry(
    409,
    '该时间节点尚未确认，或已标注完成。',
    'The milestone is not confirmed, or reached already.',
  ),
  declineNeedsReason: entry(422, '不予确认的，请说明理由。', 'Say why the milestone is declined.'),
} as const;
