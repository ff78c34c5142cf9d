import type { LiaisonRow } from './liaison.js';

/** The liaisons of the general office and the Party departments. */
export const partyLiaisons: readonly LiaisonRow[] = [
  ['general-office', 'bangongting', '范承野'],
  ['party-organisation', 'zuzhibu', '叶书远'],
  ['party-publicity', 'xuanchuanbu', '董亦岚'],
  ['party-united-front', 'tongzhanbu', '王可朗'],
  ['party-political-legal', 'zhengfawei', '江安睿'],
  ['party-social-work', 'shehuigongzuobu', '郭予澄'],
  ['party-cyberspace', 'wangxinban', '蒋清恒'],
  ['party-staffing', 'bianban', '丁则岚'],
  ['party-finance', 'jinrongban', '白安桥'],
  ['party-foreign-affairs', 'waiban', '邱向棠'],
  ['party-school', 'dangxiao', '姚可衡'],
];
