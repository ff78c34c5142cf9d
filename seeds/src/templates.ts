import { roleLabels, unitKindLabels } from './labels.js';

/** A column of an import sheet: its heading, what to write in it, and the cell of the example row. */
export interface TemplateColumn {
  readonly key: string;
  readonly heading: string;
  readonly required: boolean;
  readonly help: string;
  readonly example: string;
}

/** A sheet that a city fills in to bring its units or its people in. */
export interface ImportTemplate {
  readonly fileName: string;
  readonly sheetName: string;
  readonly columns: readonly TemplateColumn[];
}

const oneOf = (labels: Readonly<Record<string, string>>): string => Object.values(labels).join('、');

/** The sheet of `duban import-units`. */
export const unitsTemplate: ImportTemplate = {
  fileName: '单位导入模板.xlsx',
  sheetName: '单位',
  columns: [
    {
      key: 'name',
      heading: '单位名称',
      required: true,
      help: '按文件中印发的写法填写，如“市卫生健康委”；同一城市内不得重名。',
      example: '市卫生健康委',
    },
    {
      key: 'aliases',
      heading: '简称/别名',
      required: false,
      help: '文件中可能出现的其他写法，包括全称；多个之间用“、”分隔。',
      example: '海州市卫生健康委员会、市卫生健康委员会、市卫健委',
    },
    {
      key: 'kind',
      heading: '类别',
      required: true,
      help: `请填其中一种：${oneOf(unitKindLabels)}。`,
      example: unitKindLabels.governmentDepartment,
    },
    {
      key: 'parent',
      heading: '上级单位',
      required: false,
      help: '填写上级单位的名称，须已在单位库中或列于本表；市政府本级留空。',
      example: '海州市人民政府',
    },
    {
      key: 'order',
      heading: '机构序列号',
      required: true,
      help: '在同一上级单位中的排列次序，填正整数，小的在前，不得重复。',
      example: '510',
    },
    {
      key: 'validFrom',
      heading: '起始日期',
      required: true,
      help: '单位以此名称开始履职的日期，格式为 2019-03-01。',
      example: '2019-03-01',
    },
    {
      key: 'validTo',
      heading: '终止日期',
      required: false,
      help: '已撤销或更名的单位填写最后一日；仍在履职的留空。',
      example: '',
    },
  ],
};

/** The sheet of `duban import-users`. */
export const usersTemplate: ImportTemplate = {
  fileName: '人员导入模板.xlsx',
  sheetName: '人员',
  columns: [
    {
      key: 'login',
      heading: '登录名',
      required: true,
      help: '用小写字母、数字或连字符，以字母开头；每人一个，不得重复。',
      example: 'weijianwei',
    },
    { key: 'name', heading: '姓名', required: true, help: '填写真实姓名。', example: '侯一舟' },
    {
      key: 'unit',
      heading: '所在单位',
      required: true,
      help: '填写单位库中的名称或别名；一人在几个单位任职的，每个单位填一行。',
      example: '市卫生健康委',
    },
    {
      key: 'role',
      heading: '角色',
      required: true,
      help: `请填其中一种：${oneOf(roleLabels)}。三类管理员须由不同人员担任，且不得兼任其他角色。`,
      example: roleLabels.liaison,
    },
    { key: 'mobile', heading: '手机号', required: false, help: '11位手机号，用于提醒；可不填。', example: '' },
    {
      key: 'validFrom',
      heading: '起始日期',
      required: true,
      help: '开始任此职的日期，格式为 2024-01-02。',
      example: '2024-01-02',
    },
  ],
};
