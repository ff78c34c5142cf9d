import { entry } from './entry.js';

/** Uploads, files, evidence records and their citations. */
export const evidenceProblems = {
  evidenceMissing: entry(
    409,
    '每项目标指标（无指标的任务为该任务）至少需要一份已采用的佐证材料；此前已报送的可直接引用。',
    'At least one accepted evidence record is needed for each target, or for the item where it has none.',
  ),
  fileTooLarge: entry(
    413,
    '文件超过大小上限，未上传任何内容。请压缩或拆分后重试，或报送链接。',
    'The file is larger than allowed; nothing was stored. Compress or split it, or file a link.',
  ),
  fileEmpty: entry(422, '文件是空的，请选择正确的文件。', 'The file is empty; choose the right one.'),
  fileNameRefused: entry(
    422,
    '文件名无法使用，请重新命名后上传。',
    'The file name cannot be used; rename the file and upload it again.',
  ),
  fileTypeRefused: entry(
    415,
    '不支持这种文件。可报送 PDF、Word、Excel、PPT、WPS、OFD、图片（JPG、PNG、WebP、GIF、BMP）、文本（txt、csv）、zip 压缩包、常见音视频（MP4、MOV、WebM、AVI、MP3、M4A、WAV、AMR）。',
    'This kind of file is not accepted. Accepted are PDF, Word, Excel, PowerPoint, WPS, OFD, pictures (JPG, PNG, WebP, GIF, BMP), text (txt, csv), zip, and common audio and video.',
  ),
  fileDamaged: entry(
    422,
    '文件已损坏，无法打开，未保存任何内容。请重新导出后再上传。',
    'The file is damaged and cannot be opened; nothing was stored.',
  ),
  archiveRefused: entry(
    422,
    '压缩包（或文档）内部结构不符合要求，未保存任何内容。请去掉加密、多层压缩和异常条目后重新打包。',
    'The archive is not acceptable: too much inside, nested, encrypted, or with paths. Nothing was stored.',
  ),
  fileInfected: entry(
    422,
    '文件未通过病毒检查，内容已删除。请杀毒后重新上传。',
    'A virus was found in the file; its content was removed.',
  ),
  fileNotScanned: entry(
    409,
    '文件正在进行病毒检查，通过后即可查看和下载，请稍后再试。',
    'The file has not passed the virus scan yet; try again shortly.',
  ),
  fileNotPreviewable: entry(409, '该类文件不能在线预览，请下载查看。', 'Only pictures and PDF are shown; download it.'),
  uploadsTooMany: entry(
    429,
    '未完成的上传过多，请先完成或取消已有上传。',
    'Too many unfinished uploads; finish or cancel some first.',
  ),
  uploadIncomplete: entry(409, '文件尚未传完，请继续上传。', 'Not all bytes have arrived; resume the upload.'),
  uploadOffsetMoved: entry(
    409,
    '上传位置已变化，请从断点继续。',
    'The upload stands elsewhere; ask for its offset and resume there.',
  ),
  uploadUsed: entry(409, '该文件已报送，无需重复提交。', 'This upload was filed before.'),
  evidencePeriodOutside: entry(
    422,
    '材料所属时段不在该任务期间内，请核对时段，或改引其他材料。',
    'The evidence’s period lies outside that of the item; correct it, or cite other evidence.',
  ),
  evidenceKnown: entry(
    409,
    '此前已报送，可直接引用。',
    'Supplied before: cite the record instead of handing it in again.',
  ),
  evidenceArchived: entry(
    409,
    '该材料已随办结事项存档备查，不能撤回；确需更正的，请先恢复办理。',
    'It is on file with a closed item; reopen that first.',
  ),
  evidenceWithdrawn: entry(409, '该材料已撤回，不能再引用或修改。', 'The record was withdrawn.'),
  evidenceKindChanged: entry(
    422,
    '新版本须与原材料同类，请另行报送。',
    'A new version is of the same kind; file another record instead.',
  ),
  evidenceOwnerOutside: entry(
    409,
    '材料的报送单位不参与该任务，不能引用。',
    'The unit that supplied the record has no part in the item.',
  ),
  citationExists: entry(409, '该材料已用于此处，无需重复引用。', 'The record is cited here already.'),
  citationDecided: entry(409, '该引用已处理，请刷新后查看。', 'The citation was decided before.'),
  ownCitation: entry(
    409,
    '本单位提交的引用请直接撤回或更新材料，不能自行采用或退回。',
    'One’s own citation is withdrawn or renewed, not decided.',
  ),
  citationReturnedAbove: entry(
    409,
    '该引用由审核单位退回，须补充材料后由其采用。',
    'The reviewer returned it: supplement the record, then the reviewer accepts.',
  ),
  ticketExpired: entry(404, '链接已失效，请返回页面重新打开。', 'The link has expired; open it again from the page.'),
} as const;
