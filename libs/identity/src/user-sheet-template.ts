import { writeTemplate } from '#libs/organisation';
import { roleWords } from './domain/role-words.js';
import { userSheetColumns } from './domain/user-sheet.js';

/** The empty sheet of people (人员导入模板). */
export const userSheetTemplate = (): Promise<Buffer> =>
  writeTemplate({
    sheet: '人员',
    columns: userSheetColumns.map((column) => ({ ...column, width: column.title === '所在单位' ? 28 : 18 })),
    notes: [
      ['登录名', '必填。字母、数字、汉字和 . _ -，不分大小写。一人有多个角色的，每个角色一行，登录名和姓名相同。'],
      ['所在单位', '必填。单位库中的名称、别名或全称，如“市财政局”“东港区财政局”“市财政局预算处”。'],
      [
        '角色',
        `必填。可填：${Object.values(roleWords)
          .map(([word]) => word)
          .join('、')}。系统、安全保密、审计管理员须由不同人员担任，且不得兼任业务角色。`,
      ],
      ['分管领域', '仅市领导、副秘书长填写：分管单位用“、”分隔，或填“全部”。'],
      ['起始日期、终止日期', '写成 2024-03-01。起始日期不填则为导入当日；终止日期不填表示长期。'],
      [
        '初始密码',
        '表格中没有密码。由命令行导入时为每个新账号生成一次性初始密码；在页面导入的账号，由安全保密管理员请系统运维人员用命令重置密码后启用。',
      ],
      ['重复导入', '同一表格可以重复导入，已有的账号和角色保持不变。表格不能停用账号或取消角色。'],
    ],
    examples: [
      ['zhangwei', '张伟', '市财政局', '联络员', '', '13900000000', '2024-03-01', ''],
      ['lina', '李娜', '市政府办公室督查室', '督查人员', '', '', '', ''],
      ['wangqiang', '王强', '海州市人民政府', '市领导', '市财政局、市教育局', '', '', ''],
    ],
  });
