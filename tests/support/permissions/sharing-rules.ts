import { everyReader, item, offices, open, underway, type RouteRule } from './standings.js';

/** Routes of shares, parts, co-ordination and people. */
export const sharingRules: readonly RouteRule[] = [
  // Shares, sub-tasks, who is named
  {
    route: `POST ${item}/shares/settle`,
    body: { choice: { all: true } },
    item: ['lead'],
    subTask: ['lead'],
    states: underway,
    act: 'settleShares',
  },
  {
    route: `POST ${item}/shares/waive`,
    body: { choice: { all: true }, reason: '职责不涉及' },
    item: ['lead'],
    subTask: ['lead'],
    states: underway,
    act: 'waiveShares',
  },
  {
    route: `POST ${item}/shares/unsettle`,
    body: { choice: { all: true } },
    item: ['lead'],
    subTask: ['lead'],
    states: underway,
    act: 'unsettleShares',
  },
  { route: `GET ${item}/split-proposal`, item: ['lead'], subTask: ['lead'] },
  {
    route: `POST ${item}/split`,
    body: { units: { roles: ['supporting'] }, text: '完成本单位任务' },
    item: ['lead'],
    subTask: ['lead'],
    states: underway,
    act: 'split',
  },
  {
    route: `POST ${item}/transfer`,
    body: { unitId: ':itemId', reason: '职责划转', approvalBasis: '市领导批示' },
    item: offices,
    subTask: offices,
    states: underway,
    act: 'transfer',
  },
  {
    route: `POST ${item}/supporters`,
    body: { add: [{ unitId: ':itemId', role: 'supporting' }], reason: '工作需要' },
    item: offices,
    subTask: offices,
    states: underway,
    act: 'changeSupporters',
  },
  { route: `GET ${item}/missing-members`, item: offices, subTask: offices },
  {
    // Of a group that misses nobody in the item.
    route: `POST ${item}/missing-members`,
    unseenBy: ['office', 'section'],
    body: { groupId: ':itemId', reason: '新增成员' },
    item: offices,
    subTask: offices,
  },

  // Co-ordination, parts, people
  { route: `GET ${item}/coordinations`, item: everyReader, subTask: everyReader },
  {
    route: `POST ${item}/coordinations`,
    body: { matter: '职责理解不一致', proposal: '请明确牵头单位' },
    item: ['lead', 'supporter', 'district'],
    subTask: ['lead'],
    states: open,
    act: 'askCoordination',
  },
  {
    route: `POST ${item}/coordinations/:coordinationId/answer`,
    body: { answer: '由市教育局牵头' },
    item: offices,
    subTask: offices,
  },
  {
    route: `POST ${item}/coordinations/:coordinationId/withdraw`,
    unseenBy: ['supporter', 'district'],
    item: ['lead'],
    subTask: ['lead'],
  },
  { route: `GET ${item}/sub-tasks`, item: everyReader, subTask: everyReader },
  { route: `GET ${item}/sub-tasks/counts`, item: everyReader, subTask: everyReader },
  { route: `GET ${item}/staffing`, item: everyReader, subTask: everyReader },
  {
    // For one’s own unit, whose id stands here.
    route: `PUT ${item}/staffing`,
    body: { unitId: ':unitId', officeUnitId: null, headId: null, officerId: null, standInId: null },
    item: ['lead', 'supporter', 'district'],
    subTask: ['lead'],
    states: open,
    act: 'staff',
  },
];
