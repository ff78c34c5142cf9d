import type { SeedUnit } from '../shapes.js';
import { officesOf } from './listed.js';

/** The offices (处室) of the units that the demonstration walks through; elsewhere a department is one unit. */
export const offices: SeedUnit[] = [
  ...officesOf('general-office', '市政府办公厅', [
    ['general', '综合处'],
    ['supervision', '督查室'],
    ['secretariat', '秘书处'],
    ['documents', '文电处'],
    ['e-government', '电子政务处'],
  ]),
  ...officesOf('health', '市卫生健康委', [
    ['office', '办公室'],
    ['personnel', '人事处'],
    ['planning', '规划处'],
    ['finance', '财务处'],
    ['regulation', '政策法规处'],
    ['medical', '医政处'],
    ['primary-care', '基层卫生处'],
    ['public-health', '疾病预防控制处'],
    ['emergency', '卫生应急处'],
    ['chinese-medicine', '中医药管理处'],
    ['maternal-child', '妇幼健康处'],
    ['ageing', '老龄健康处'],
    ['science-education', '科技教育处'],
    ['supervision', '综合监督处'],
  ]),
  ...officesOf('medical-insurance', '市医保局', [
    ['office', '办公室'],
    ['planning', '规划财务处'],
    ['benefits', '待遇保障处'],
    ['services', '医药服务管理处'],
    ['prices', '医药价格和招标采购处'],
    ['fund', '基金监管处'],
  ]),
  ...officesOf('finance', '市财政局', [
    ['office', '办公室'],
    ['budget', '预算处'],
    ['social', '社会保障处'],
    ['performance', '预算绩效管理处'],
  ]),
  ...officesOf('education', '市教育局', [
    ['office', '办公室'],
    ['basic', '基础教育处'],
    ['higher', '高等教育处'],
    ['sports-health', '体育卫生与艺术教育处'],
  ]),
  ...officesOf('wanghai-health', '望海区卫生健康局', [
    ['office', '办公室'],
    ['medical', '医政医管科'],
    ['primary-care', '基层卫生健康科'],
  ]),
];
