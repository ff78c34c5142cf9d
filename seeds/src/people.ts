import { agencyLiaisons } from './people/agencies.js';
import { departmentLiaisons } from './people/departments.js';
import { districtLiaisons } from './people/districts.js';
import { leadership } from './people/leadership.js';
import { liaisonsOf } from './people/liaison.js';
import { partyLiaisons } from './people/party.js';
import { staff } from './people/staff.js';
import { administrators, supervisors } from './people/supervision.js';
import type { DemoLogin, SeedUser } from './shapes.js';

/**
 * The password of every person of the demonstration. It is public: the seed is to be written only into a
 * demonstration database, never into one that holds real work.
 */
export const demoPassword = 'Haizhou-2024-demo';

/** Everyone who can sign in to the demonstration; all names are invented. */
export const users: readonly SeedUser[] = [
  ...administrators,
  ...leadership,
  ...supervisors,
  ...liaisonsOf([...partyLiaisons, ...departmentLiaisons, ...agencyLiaisons, ...districtLiaisons]),
  ...staff,
];

/** The log-ins printed at start: enough to walk through the demonstration from every side. */
export const demoLogins: readonly DemoLogin[] = [
  { login: 'duban1', description: '市政府督查室督查人员：导入、核对、交办方案，处理分工意见' },
  { login: 'weijianwei', description: '市卫生健康委联络员：多数任务的牵头单位' },
  { login: 'yibaoju', description: '市医保局联络员：牵头第25项，另配合6项' },
  { login: 'caizhengju', description: '市财政局联络员：牵头第24项，可提出分工调整意见' },
  { login: 'jiaoyuju', description: '市教育局联络员：只看到与本单位有关的任务' },
  { login: 'wanghaiqu', description: '望海区政府联络员：查看需由各区、市落实的任务' },
  { login: 'fushizhang1', description: '分管卫生健康工作的副市长：查看分管领域' },
  { login: 'xitongguanli', description: '系统管理员：配置系统，不接触任务内容' },
  { login: 'anquanbaomi', description: '安全保密管理员：管理授权，不接触任务内容' },
  { login: 'shenjiguanli', description: '审计管理员：查验操作记录，不接触任务内容' },
];
