import { entry } from './entry.js';

/** Units, people and their sheets. */
export const organisationProblems = {
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
  successionOverlaps: entry(
    409,
    '所列单位已有尚未生效的机构调整，请先办结或撤回。',
    'One of the units has another succession that is not applied yet.',
  ),
  successionInvalid: entry(422, '机构调整的单位有误，请按所列位置修改。', 'The units of the succession do not fit.'),
  successionGrown: entry(
    409,
    '承接表生成后又有新增事项，已列入表中，请核对后再次确认。',
    'Since the table was shown something was added; it is listed now and waits for the confirmation.',
  ),
  successionEnded: entry(409, '该机构调整已生效或已撤回，不能再改。', 'The succession was applied or withdrawn.'),
} as const;
