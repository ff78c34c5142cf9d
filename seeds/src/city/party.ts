import type { SeedUnit } from '../shapes.js';
import { listed } from './listed.js';

/**
 * Departments of the Party committee. They hang under the city's root because one unit tree serves the deployment;
 * their kind, not their place, says that the government asks them for co-operation and does not order them.
 */
export const partyDepartments: SeedUnit[] = listed(
  'partyDepartment',
  'city',
  100,
  [
    ['party-organisation', '市委组织部', '中共海州市委组织部'],
    ['party-publicity', '市委宣传部', '中共海州市委宣传部'],
    ['party-united-front', '市委统战部', '中共海州市委统一战线工作部', '市委统一战线工作部'],
    ['party-political-legal', '市委政法委', '中共海州市委政法委员会', '市委政法委员会'],
    ['party-social-work', '市委社会工作部', '中共海州市委社会工作部'],
    ['party-cyberspace', '市委网信办', '中共海州市委网络安全和信息化委员会办公室', '市互联网信息办公室'],
    ['party-staffing', '市委编办', '中共海州市委机构编制委员会办公室', '市委机构编制委员会办公室', '市编办'],
    ['party-finance', '市委金融办', '中共海州市委金融委员会办公室', '市委金融委员会办公室', '市地方金融管理局'],
    ['party-foreign-affairs', '市委外办', '中共海州市委外事工作委员会办公室', '市外办', '市政府外办'],
    ['party-school', '市委党校', '中共海州市委党校', '市行政学院'],
  ],
  { 'party-social-work': '2024-01-15', 'party-finance': '2024-03-20' },
);
