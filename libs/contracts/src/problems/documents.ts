import { entry } from './entry.js';

/** Documents handed in. */
export const documentProblems = {
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
} as const;
