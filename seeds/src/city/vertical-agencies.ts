import type { SeedUnit } from '../shapes.js';
import { listed } from './listed.js';

/** Agencies of the state and the province in the city: they take part in a plan, and are asked, not ordered. */
export const verticalAgencies: SeedUnit[] = listed(
  'verticalAgency',
  'city',
  900,
  [
    ['taxation', '市税务局', '国家税务总局海州市税务局', '海州市税务局'],
    ['central-bank', '人民银行海州市分行', '中国人民银行海州市分行', '人行海州市分行'],
    [
      'financial-supervision',
      '海州金融监管局',
      '国家金融监督管理总局海州监管局',
      '市金融监管局',
      '市金融监管分局',
      '海州金融监管分局',
    ],
    ['customs', '海州海关', '中华人民共和国海州海关'],
    ['maritime', '海州海事局', '中华人民共和国海州海事局', '市海事局'],
    ['meteorology', '市气象局', '海州市气象局'],
    ['postal', '市邮政管理局', '海州市邮政管理局'],
    ['tobacco', '市烟草专卖局', '海州市烟草专卖局', '市烟草局'],
    ['survey', '国家统计局海州调查队', '国家统计局海州调查队', '海州调查队'],
    ['fire-rescue', '市消防救援支队', '海州市消防救援支队', '市消防支队'],
    ['power', '海州供电公司', '国网海州供电公司', '国网海州供电'],
  ],
  { 'financial-supervision': '2023-07-20', 'central-bank': '2023-08-18' },
);
