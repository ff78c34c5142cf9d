import { entry } from './entry.js';

/** Documents handed in. */
export const documentProblems = {
  documentEmpty: entry(422, '文件是空的，没有可识别的文字。', 'The document is empty.'),
  documentNotText: entry(
    415,
    '无法识别文件中的文字。支持 txt、Markdown、HTML、docx、xlsx、PDF、OFD；其他格式请复制文字后粘贴导入。',
    'The file is of no kind that can be read; paste its text instead.',
  ),
  documentDamaged: entry(
    422,
    '文件已损坏或编码不明，未导入任何内容。请重新导出后再试。',
    'The file is damaged or its encoding is unknown.',
  ),
  documentEncrypted: entry(
    422,
    '文件已加密或设有打开密码，未导入任何内容。请解除密码后再试。',
    'The document is encrypted; remove its password first.',
  ),
  documentMacros: entry(
    415,
    '文件含有宏，已拒绝接收。请另存为不含宏的文件（docx、xlsx）后再试。',
    'The document contains macros; save it without them.',
  ),
  documentLegacyFormat: entry(
    415,
    '文件是不能读取的格式（doc、wps、odt、rtf 或 xls、et、ods 等），仅改扩展名无效。请用 Word 或 WPS 打开，文字另存为 docx，表格另存为 xlsx 后再试。',
    'The file has a format that is not read (doc, wps, odt, rtf or xls, et, ods), whatever its name; save it as docx, a spreadsheet as xlsx.',
  ),
  documentWithoutTextLayer: entry(
    422,
    '文件是扫描件，没有文字层，无法识别。请提供电子版，或复制文字后粘贴导入。',
    'The document is a scan without a text layer; hand in the electronic version or paste the text.',
  ),
  documentTooComplex: entry(
    422,
    '文件展开后过大或结构过于复杂，已停止读取，未导入任何内容。请提供正文部分，或复制文字后粘贴导入。',
    'Reading the document takes more time, memory or space than is allowed; hand in its main part or paste the text.',
  ),
  documentReaderBusy: entry(
    503,
    '正在读取的文件较多，本文件未导入，未保存任何内容。请稍后重试。',
    'Many documents are being read just now; nothing of this one was stored. Try again in a moment.',
  ),
  documentUnread: entry(
    422,
    '系统读取该文件时出错，未导入任何内容；文件本身不一定有问题。请复制文字后粘贴导入，并将文件交系统管理员查明原因。',
    'The reader failed at the file, which need not be damaged; paste its text instead and give the file to the administrator.',
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
  documentTooManyDuties: entry(
    422,
    '文件中的任务超过20000项，未导入任何内容。请拆分为几份文件后分别导入。',
    'The document has more than 20000 tasks; nothing was imported. Split it and import the parts.',
  ),
} as const;
