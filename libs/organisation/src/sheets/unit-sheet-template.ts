import { unitSheetColumns } from '../domain/unit-sheet.js';
import { unitKindWords } from '../domain/unit-kind-words.js';
import { writeTemplate } from './write-template.js';

/** The empty sheet of units (单位导入模板). */
export const unitSheetTemplate = (): Promise<Buffer> =>
  writeTemplate({
    sheet: '单位',
    columns: unitSheetColumns.map((column) => ({ ...column, width: column.title === '简称/别名' ? 40 : 22 })),
    notes: [
      ['单位名称', '必填。文件中通常印发的名称，如“市财政局”。同一上级之下不得重名。'],
      ['简称/别名', '文件中的其他写法，用“、”分隔，如“市发改委、市发展和改革委员会”。已有的别名不会因未填写而删除。'],
      [
        '类别',
        `必填。可填：${Object.values(unitKindWords)
          .map(([word]) => word)
          .join('、')}。`,
      ],
      [
        '上级单位',
        '填写上级单位名称；不填表示直属本级政府。名称不唯一时写成“上级/单位”，如“东港区人民政府/区财政局”。',
      ],
      ['机构序列号', '同一上级之下的排列顺序，小者在前；新单位不填则排在最后。'],
      ['起始日期、终止日期', '写成 2024-03-01。新单位起始日期不填则为导入当日；终止日期不填表示仍在。'],
      ['重复导入', '同一表格可以重复导入，只处理与现有单位不同之处。表格不能删除、移动或更名单位。'],
    ],
    examples: [
      ['海州市人民政府', '海州市政府', '人民政府', '', '1', '2019-03-01', ''],
      ['市财政局', '海州市财政局', '政府部门', '海州市人民政府', '110', '2019-03-01', ''],
      ['预算处', '', '内设处室', '市财政局', '10', '2019-03-01', ''],
    ],
  });
