import { entry } from './entry.js';

/** Submission, review, audit, extension and the ends of an item. */
export const reviewProblems = {
  itemSubmitted: entry(
    409,
    '该任务已提交审核，需先撤回或由审核单位退回后再办理。',
    'The item is submitted and waits for its review.',
  ),
  itemUnsigned: entry(409, '该任务尚未签收，请牵头单位先签收交办单。', 'The item is not signed for yet.'),
  itemNotSubmitted: entry(409, '该任务尚未提交审核。', 'The item is not submitted.'),
  itemSuspended: entry(409, '该任务已暂缓，恢复办理后再操作。', 'The item is suspended.'),
  itemNotSuspended: entry(409, '该任务未暂缓，无需恢复。', 'The item is not suspended.'),
  itemContested: entry(409, '该任务的分工正在协调中，协调结束后再办理。', 'The item is contested.'),
  itemHeld: entry(409, '该任务正在审批中，审批结束后再办理。', 'An approval holds the item.'),
  itemAboveEnded: entry(409, '上级任务已办结或终止，请先恢复上级任务。', 'The item above has ended.'),
  reviewBegun: entry(
    409,
    '审核单位已开始审核，不能撤回；如需补充，请联系审核单位退回。',
    'The review has begun; it cannot be recalled.',
  ),
  ownSubmission: entry(403, '本人提交的材料须由他人审核。', 'Nobody audits their own submission.'),
  partNotOpen: entry(
    409,
    '本次退回仅开放已标注的内容，其余内容不必重填。',
    'Only the marked parts are open again after a return.',
  ),
  returnWithoutParts: entry(422, '请至少标注一处需要补充或整改的内容。', 'Mark at least one part.'),
  returnDuePast: entry(422, '补报或整改期限应在今日之后。', 'The date must lie ahead.'),
  returnIncomplete: entry(
    422,
    '第二次退回补充须一次列明全部尚缺内容，请确认后勾选“已全部列明”。',
    'The second return must list everything still missing.',
  ),
  returnAddsParts: entry(
    409,
    '此前已确认列明全部尚缺内容，不能再增加新的补充要求；属实质问题的，请下达整改。',
    'An earlier return said it was complete; no further parts may be added.',
  ),
  partsNotAccepted: entry(409, '还有部分内容未通过审核，请先退回补充或改为通过。', 'Some parts are not accepted.'),
  auditNotPassed: entry(
    409,
    '最近一次核查结论为未通过，请限期整改，或重新登记核查意见后再办结。',
    'The last audit was not passed: order rectification, or record another audit first.',
  ),
  sampleNotAudited: entry(
    409,
    '该任务已被抽中核查，请先登记抽查的核查意见。',
    'Drawn into a sample: record its audit first.',
  ),
  auditMissing: entry(409, '尚无通过的核查意见，请先登记核查意见。', 'No audit record that passes it.'),
  noDueDate: entry(409, '该任务未设完成时限，无需延期或说明。', 'The item has no due date.'),
  extensionTooLate: entry(
    409,
    '已超过完成时限，不能再申请延期；如有客观原因，请提交逾期说明。',
    'It is past due: only a late explanation can be given.',
  ),
  notYetDue: entry(409, '该任务尚未到期；如需延期，请在到期前申请。', 'It is not past due yet.'),
  extensionAlreadyAsked: entry(409, '延期申请正在办理中，请等候答复。', 'An extension is being asked for already.'),
  extensionNotLater: entry(422, '申请的时限须晚于现时限。', 'The new date must be later than the present one.'),
  extensionDecided: entry(409, '该延期申请已有答复或已撤回。', 'The extension is decided already.'),
  dateOfAnother: entry(403, '该时限不由本单位确定，请由时限确定单位答复。', 'The date is not yours to move.'),
  extensionBasisRequired: entry(
    422,
    '该时限由文件或领导确定，延期须经批准，请填写批准依据。',
    'The date was set by a document or leader; name the approval.',
  ),
  sampleEmpty: entry(422, '没有符合条件的待核查任务可供抽查。', 'There is nothing to draw a sample from.'),
  sampleTooLarge: entry(422, '抽查数量多于符合条件的任务数。', 'The sample is larger than what it is drawn from.'),
  previewStale: entry(
    412,
    '预览之后情况有变化，请重新核对后再确认。',
    'Something changed since the preview; look again.',
  ),
} as const;
