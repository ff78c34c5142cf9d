import type { UnitKind } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { UnitToInsert } from '#libs/organisation';

/** A made-up city: its units in official order and who may be named in items. */
export interface City {
  units: UnitToInsert[];
  generalOfficeId: string;
  sectionId: string;
  departmentIds: string[];
  districtIds: string[];
  bureauIds: string[];
}

const districts = ['东港', '西山', '南湖', '北关', '新城', '临海', '青石', '凤台', '永安', '清河'];
const fields = [
  ...[
    '发展改革',
    '教育',
    '科技',
    '工业和信息化',
    '公安',
    '民政',
    '司法',
    '财政',
    '人力资源社会保障',
    '自然资源',
    '生态环境',
  ],
  ...[
    '住房城乡建设',
    '交通运输',
    '水务',
    '农业农村',
    '海洋发展',
    '商务',
    '文化和旅游',
    '卫生健康',
    '退役军人',
    '应急管理',
  ],
  ...['审计', '市场监管', '体育', '统计', '医保', '城市管理', '园林林业', '大数据', '行政审批', '信访', '地方金融'],
];
const forms = ['局', '服务中心', '事务所', '促进中心', '执法支队', '研究院', '管理处', '保障中心', '集团', '档案馆'];

/** A city of exactly `count` units: 10 districts with their bureaus, and departments. */
export function aCityOf(count: number): City {
  const units: UnitToInsert[] = [];
  const add = (kind: UnitKind, name: string, parentId: string | null): string => {
    const id = newId();
    units.push({ id, parentId, kind, name, officialOrder: units.length + 1, validFrom: '2020-01-01' });
    return id;
  };
  const city = add('government', '海州市人民政府', null);
  const generalOfficeId = add('generalOffice', '市政府办公厅', city);
  const sectionId = add('office', '督查室', generalOfficeId);
  const ofCity = Math.min(97, Math.round((count - 13) / 4));
  const ofDistrict = Math.floor((count - 13 - ofCity) / districts.length);
  const remainder = count - 13 - ofCity - ofDistrict * districts.length;
  const named = (place: string, index: number) =>
    `${place}${fields[index % fields.length]}${forms[Math.floor(index / fields.length) % forms.length]}`;
  const departmentIds = Array.from({ length: ofCity + remainder }, (_, index) =>
    add('governmentDepartment', named('市', index), city),
  );
  const districtIds = districts.map((name) => add('districtGovernment', `${name}区人民政府`, city));
  const bureauIds = districtIds.flatMap((id, district) =>
    Array.from({ length: ofDistrict }, (_, index) =>
      add('governmentDepartment', named(`${districts[district]}区`, index), id),
    ),
  );
  return { units, generalOfficeId, sectionId, departmentIds, districtIds, bureauIds };
}
