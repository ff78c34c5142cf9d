import type { SeedUnit } from '../shapes.js';
import { cityValidFrom, listed } from './listed.js';

/** Six districts and four county-level cities, all invented. */
export const districts: SeedUnit[] = listed('districtGovernment', 'city', 1100, [
  ['wanghai', '望海区政府', '望海区人民政府', '望海区'],
  ['chengwan', '澄湾区政府', '澄湾区人民政府', '澄湾区'],
  ['dongyu', '东屿区政府', '东屿区人民政府', '东屿区'],
  ['cangpu', '沧浦区政府', '沧浦区人民政府', '沧浦区'],
  ['songjia', '松岬区政府', '松岬区人民政府', '松岬区'],
  ['yunling', '云岭区政府', '云岭区人民政府', '云岭区'],
  ['pinglan', '平澜市政府', '平澜市人民政府', '平澜市'],
  ['qingze', '清泽市政府', '清泽市人民政府', '清泽市'],
  ['chongyuan', '崇源市政府', '崇源市人民政府', '崇源市'],
  ['wangyue', '望岳市政府', '望岳市人民政府', '望岳市'],
]);

/** Zones governed by a committee of the city instead of a district government. */
export const functionalZones: SeedUnit[] = listed('functionalZone', 'city', 1300, [
  ['new-area', '澜湾新区管委', '海州澜湾新区管理委员会', '澜湾新区管委会', '澜湾新区'],
  ['high-tech-zone', '高新区管委', '海州高新技术产业开发区管理委员会', '高新区管委会', '市高新区管委', '高新区'],
  ['development-zone', '经开区管委', '海州经济技术开发区管理委员会', '经开区管委会', '市经开区管委', '经开区'],
]);

const districtDepartments = [
  ['development-reform', '发展改革局', '发展和改革局'],
  ['education', '教育体育局', '教育和体育局'],
  ['civil-affairs', '民政局', '民政局'],
  ['finance', '财政局', '财政局'],
  ['human-resources', '人力资源社会保障局', '人力资源和社会保障局'],
  ['health', '卫生健康局', '卫生健康局'],
  ['medical-insurance', '医保局', '医疗保障局'],
] as const;

/** One district and one county-level city are drawn out in full, to show work passed on inside a district. */
export const districtUnits: SeedUnit[] = [
  ['wanghai', '望海区'],
  ['pinglan', '平澜市'],
].flatMap(([key, name]): SeedUnit[] => [
  {
    key: `${key}-general-office`,
    name: `${name}政府办公室`,
    fullName: `${name}人民政府办公室`,
    kind: 'generalOffice',
    parentKey: `${key}`,
    order: 10,
    aliases: [`${name}人民政府办公室`],
    validFrom: cityValidFrom,
  },
  ...listed(
    'governmentDepartment',
    `${key}`,
    20,
    districtDepartments.map(([part, short, full]) => [`${key}-${part}`, `${name}${short}`, `${name}${full}`] as const),
  ),
]);
