import { entry } from './entry.js';

/** Newer texts of issued plans. */
export const revisionProblems = {
  planNotRevisable: entry(
    409,
    '只有已交办且有文件原文的方案才能修订。',
    'Only an issued plan with a document can be revised.',
  ),
  revisionOpen: entry(
    409,
    '该方案已有一份修订稿正在核对，请先办完或放弃。',
    'Another revision of the plan is being checked.',
  ),
  revisionMissing: entry(409, '该方案没有正在核对的修订稿。', 'No revision of the plan is being checked.'),
  revisionUnchanged: entry(409, '该文件与现行文本完全相同，无须修订。', 'The document is the text in force.'),
  revisionUnlike: entry(
    422,
    '该文件与现行方案没有一项任务相近，请核对是否选错文件；如确为另一方案，请作为新方案导入。',
    'Not one duty is like one of the plan in force; perhaps it is another plan.',
  ),
  differencesOpen: entry(409, '还有修订内容未确认，逐项确认后才能生效。', 'Differences are still open.'),
  differenceOfEnded: entry(
    409,
    '该任务已办结，采用前须先恢复办理；也可维持现行内容并说明理由。',
    'The item has ended; reopen it before the change can be adopted.',
  ),
  revisionBlocked: entry(409, '修订暂不能生效，请按提示处理。', 'The revision cannot come into force yet.'),
} as const;
