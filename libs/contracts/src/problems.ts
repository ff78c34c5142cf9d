/** One entry of the error catalogue: the HTTP status, what happened and what to do, in both languages. */
export interface CatalogueEntry {
  status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  zh: string;
  en: string;
}

const entry = (status: CatalogueEntry['status'], zh: string, en: string): CatalogueEntry => ({ status, zh, en });

/** Every code the system answers with. Codes are stable and are never reused for another meaning. */
export const problemCatalogue = {
  // the request itself
  invalidInput: entry(
    422,
    '填写内容有误，请按提示修改后重试。',
    'Some values are not acceptable; correct the ones listed.',
  ),
  malformedRequest: entry(400, '请求格式有误，请刷新页面后重试。', 'The request could not be read.'),
  unsupportedMediaType: entry(415, '不支持这种内容类型。', 'This content type is not supported.'),
  payloadTooLarge: entry(413, '内容过大，请压缩或拆分后重试。', 'The content is larger than allowed.'),
  invalidCursor: entry(
    400,
    '翻页位置已失效，请从第一页重新查看。',
    'The page cursor is not valid; start from the first page.',
  ),
  notFound: entry(404, '未找到该内容，可能已调整，或您没有查看权限。', 'Not found, or not visible to you.'),
  forbidden: entry(403, '您可以查看该内容，但没有办理此操作的权限。', 'You may see this but not do that.'),
  stale: entry(
    412,
    '内容已被他人修改，您填写的内容已保留，请核对后再提交。',
    'It was changed meanwhile; look at both and send again.',
  ),
  versionRequired: entry(428, '缺少版本信息，请刷新页面后重试。', 'If-Match with the version you saw is required.'),
  conflict: entry(409, '当前状态下不能办理此操作。', 'This cannot be done in the present state.'),
  internal: entry(
    500,
    '系统出现故障，已记录。请稍后重试；如仍有问题，请联系系统管理员并告知编号。',
    'An unexpected fault; it was recorded.',
  ),
  unavailable: entry(503, '服务正在启动或维护，请稍后重试。', 'The service is starting or under maintenance.'),
  // sign-in
  unauthenticated: entry(401, '请先登录。', 'Sign in first.'),
  signInFailed: entry(401, '用户名或密码不正确。', 'The login or the password is wrong.'),
  signInDelayed: entry(429, '连续多次登录失败，请稍候再试。', 'Too many failed attempts; wait and try again.'),
  sessionEnded: entry(401, '登录已失效，请重新登录。', 'The session has ended; sign in again.'),
  tokenReused: entry(
    401,
    '登录凭证被重复使用，为保证安全已退出登录，请重新登录。',
    'A refresh token was used twice; the session was ended.',
  ),
  crossSite: entry(403, '请求来源不符，已拒绝。', 'The request came from another site.'),
  passwordChangeRequired: entry(
    403,
    '首次登录须先修改密码。',
    'Change the initial password first; until then nothing else is open.',
  ),
  passwordWrong: entry(422, '原密码不正确。', 'The present password is wrong.'),
  passwordWeak: entry(
    422,
    '新密码过于简单：至少 10 位，且不能与登录名相同或过于常见。',
    'The new password is too weak.',
  ),
  // documents
  documentEmpty: entry(422, '文件是空的，没有可识别的文字。', 'The document is empty.'),
  documentNotText: entry(
    415,
    '无法识别文件中的文字。目前支持纯文本（txt）；其他格式请复制文字后粘贴导入。',
    'The file is not readable text; paste its text instead.',
  ),
  documentDamaged: entry(
    422,
    '文件已损坏或编码不明，未导入任何内容。请重新导出后再试。',
    'The file is damaged or its encoding is unknown.',
  ),
  documentClassified: entry(
    422,
    '文件标有国家秘密标志。本系统为非涉密系统，已拒绝接收，未保存任何内容。',
    'The document is marked as a state secret; nothing was stored.',
  ),
  documentKnown: entry(409, '该文件此前已导入。', 'This document was imported before.'),
  documentWithoutDuties: entry(
    422,
    '全文未找到责任单位，无法分解任务。请确认文件是否完整，或手工登记。',
    'No responsible unit was found anywhere in the text.',
  ),
  // drafts
  planNotDraft: entry(409, '该方案已不在拟办状态。', 'The plan is no longer a draft.'),
  questionsOpen: entry(409, '还有待确认事项未处理，全部确认或说明理由后才能下发。', 'Questions are still open.'),
  draftIncomplete: entry(409, '任务分解稿尚不完整，请按提示补齐。', 'The draft is not complete.'),
  answerNotOffered: entry(422, '该答复不在可选范围内。', 'That answer does not fit the question.'),
  mergeImpossible: entry(422, '至少选择两项相邻任务才能合并。', 'Choose at least two neighbouring items to merge.'),
  splitImpossible: entry(422, '拆分位置无效。', 'The item cannot be split there.'),
  orderIncomplete: entry(422, '排序须包含全部任务且不重复。', 'The order must name each item exactly once.'),
  nothingToUndo: entry(409, '没有可撤销的修改。', 'There is nothing to undo.'),
  // dispatches and contests
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
  // organisation
  sheetInvalid: entry(
    422,
    '表格内容有误，未导入任何数据。请按所列行、列修改。',
    'The sheet has errors; nothing was imported.',
  ),
  sheetUnreadable: entry(422, '无法读取该表格，请使用模板（xlsx）重新填写。', 'The file is not a readable xlsx sheet.'),
  unitNameTaken: entry(409, '同一层级下已有同名单位。', 'A unit of that name exists there.'),
  generalOfficeExists: entry(
    409,
    '该政府已有办公厅（室），不能再设第二个。',
    'The government already has a general office; it cannot have a second one.',
  ),
  loginTaken: entry(409, '登录名已被使用。', 'The login is taken.'),
  dutiesConflict: entry(
    409,
    '系统、安全保密、审计管理员须由不同人员担任，且不得兼任业务角色。',
    'The three administrators must be three people without other roles.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

/** A stable code of the catalogue. */
export type ProblemCode = keyof typeof problemCatalogue;
