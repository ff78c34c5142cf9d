import type { SeedUser } from '../shapes.js';
import { person } from './liaison.js';

/** Officers, deputy heads and heads of the units that the demonstration walks through. */
export const staff: readonly SeedUser[] = [
  person('weijianwei-jingban', '邓思远', 'health', 'officer'),
  person('weijianwei-fenguan', '胡承澜', 'health', 'deputyHead'),
  person('weijianwei-zhuyao', '尹知禾', 'health', 'head'),
  person('yibaoju-jingban', '刘书松', 'medical-insurance', 'officer'),
  person('yibaoju-fenguan', '严一屿', 'medical-insurance', 'deputyHead'),
  person('yibaoju-zhuyao', '徐文越', 'medical-insurance', 'head'),
  person('caizhengju-jingban', '杜思屿', 'finance', 'officer'),
  person('caizhengju-fenguan', '沈以澄', 'finance', 'deputyHead'),
  person('caizhengju-zhuyao', '周若恒', 'finance', 'head'),
  person('jiaoyuju-jingban', '熊以衡', 'education', 'officer'),
  person('jiaoyuju-zhuyao', '陈乐澄', 'education', 'head'),
  person('rensheju-jingban', '宋立桥', 'human-resources', 'officer'),
  person('rensheju-zhuyao', '谢闻越', 'human-resources', 'head'),
  person('wanghaiqu-jingban', '彭亦澄', 'wanghai', 'officer'),
  person('wanghaiqu-fenguan', '任一越', 'wanghai', 'deputyHead'),
  person('wanghaiqu-zhuyao', '钱乐谨', 'wanghai', 'head'),
  person('weijianwei-guihua', '孟守野', 'health-planning', 'officer'),
  person('weijianwei-yizheng', '侯闻溪', 'health-medical', 'officer'),
  person('weijianwei-jiceng', '武乐竹', 'health-primary-care', 'officer'),
  person('yibaoju-fuwu', '曹向衡', 'medical-insurance-services', 'officer'),
];
