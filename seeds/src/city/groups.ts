import type { SeedGroup } from '../shapes.js';
import { cityValidFrom } from './listed.js';

/**
 * Words of a plan that stand for many units at once. Brackets and separators are given as printed in full width;
 * a look-up is expected to fold half-width forms, so that no spelling is listed twice.
 */
export const groups: SeedGroup[] = [
  {
    key: 'all-districts',
    name: '各区市',
    memberKind: 'districtGovernment',
    aliases: [
      '各区、市',
      '各区（市）',
      '各区市政府',
      '各区、市政府',
      '各区（市）政府',
      '各区市人民政府',
      '各区、市人民政府',
      '各区（市）人民政府',
      '区市',
      '区、市',
      '区（市）',
      '区市政府',
      '区、市政府',
      '区（市）政府',
      '县（市、区）',
      '各县（市、区）',
      '各县（市、区）政府',
      '各县（市、区）人民政府',
    ],
    validFrom: cityValidFrom,
  },
  {
    key: 'all-zones',
    name: '各功能区',
    memberKind: 'functionalZone',
    aliases: [
      '功能区',
      '功能区管委',
      '各功能区管委',
      '各功能区管委会',
      '开发区管委',
      '各开发区管委',
      '国家级开发区管委',
    ],
    validFrom: cityValidFrom,
  },
];
