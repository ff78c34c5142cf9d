import type { SeedUnit } from '../shapes.js';
import { listed } from './listed.js';

/** Public institutions and people's organisations: both are asked through the government's list of 市直单位. */
export const institutions: SeedUnit[] = listed('institution', 'city', 700, [
  ['trade-union', '市总工会', '海州市总工会'],
  ['youth-league', '团市委', '共青团海州市委员会', '共青团市委'],
  ['women-federation', '市妇联', '海州市妇女联合会', '市妇女联合会'],
  ['science-association', '市科协', '海州市科学技术协会', '市科学技术协会'],
  ['disabled-federation', '市残联', '海州市残疾人联合会', '市残疾人联合会'],
  ['red-cross', '市红十字会', '海州市红十字会'],
  ['supply-marketing', '市供销社', '海州市供销合作社联合社', '市供销合作社'],
  ['housing-fund', '市住房公积金中心', '海州市住房公积金管理中心', '市住房公积金管理中心'],
  ['disease-centre', '市疾控中心', '海州市疾病预防控制中心', '市疾病预防控制中心'],
  ['emergency-centre', '市急救中心', '海州市急救中心'],
  ['blood-centre', '市中心血站', '海州市中心血站'],
]);

/** Enterprises owned by the city that plans name by themselves. */
export const enterprises: SeedUnit[] = listed('enterprise', 'city', 1400, [
  ['water-group', '海州水务集团', '海州水务集团有限公司', '市水务集团'],
  ['bus-group', '海州公交集团', '海州公共交通集团有限公司', '市公交集团'],
  ['health-group', '海州健康产业集团', '海州健康产业集团有限公司'],
]);
