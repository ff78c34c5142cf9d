import type { WorkItemStatus } from '#libs/contracts';

/** What somebody is to the item under test. */
export type Standing = 'office' | 'section' | 'leadAbove' | 'lead' | 'supporter' | 'district' | 'mayor' | 'viceMayor';

/** Who reads the item: they get 403 for what they may not do, everybody else 404. */
export const readers: Readonly<Record<'item' | 'subTask', readonly string[]>> = {
  // The section of the general office, the leader of the whole, and the leader whose field the lead is in, read too.
  item: ['office', 'section', 'lead', 'supporter', 'district', 'mayor', 'viceMayor'],
  subTask: ['office', 'section', 'leadAbove', 'lead', 'mayor', 'viceMayor'],
};

/** Everybody who asks: parties, readers, strangers, administrators. */
export const people = [
  'office',
  'section',
  'leadAbove',
  'lead',
  'leadsOffice',
  'supporter',
  'district',
  'bureau',
  'otherDistrict',
  'stranger',
  'mayor',
  'viceMayor',
  'otherCity',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type Person = (typeof people)[number];

/** One route on an item, as the words of the design have it; written by hand, not taken from the product's own table. */
export interface RouteRule {
  readonly route: string;
  /** A body that is right in form; `:itemId` in it stands for the item, as in the route. */
  readonly body?: object;
  /** Who may, where the item is a duty of the plan, and where it is a part split from one. */
  readonly item: readonly Standing[];
  readonly subTask: readonly Standing[];
  /** Readers of the item who do not see what the nested id names: another unit’s citation. */
  readonly unseenBy?: readonly Standing[];
  /** The states in which it may be done at all; none where the route only reads. */
  readonly states?: readonly WorkItemStatus[];
  /** The act as the page offers it, where it is one of the lifecycle. */
  readonly act?: string;
}

const everyReader: readonly Standing[] = [
  'office',
  'section',
  'leadAbove',
  'lead',
  'supporter',
  'district',
  'mayor',
  'viceMayor',
];
/** Those who read everything about an item; leaders read as the units of their field do. */
const parties: readonly Standing[] = ['office', 'section', 'leadAbove', 'lead', 'mayor', 'viceMayor'];
const offices: readonly Standing[] = ['office', 'section'];
const underway: readonly WorkItemStatus[] = ['issued', 'inProgress'];
const open: readonly WorkItemStatus[] = [...underway, 'submitted'];
const FAR = '2199-12-31';
const item = '/work-items/:itemId';

export const rules: readonly RouteRule[] = [
  { route: `GET ${item}`, item: everyReader, subTask: everyReader },
  { route: `GET ${item}/history`, item: everyReader, subTask: everyReader },
  { route: `GET ${item}/dates`, item: everyReader, subTask: everyReader },
  { route: `GET ${item}/review`, item: parties, subTask: parties },
  {
    route: `POST ${item}/submit`,
    body: { statement: '已按要求完成。' },
    item: ['lead'],
    subTask: ['lead'],
    states: ['inProgress'],
    act: 'submit',
  },
  { route: `POST ${item}/recall`, item: ['lead'], subTask: ['lead'], states: ['submitted'], act: 'recall' },
  {
    route: `POST ${item}/marks`,
    body: { marks: [{ part: 'item', subjectId: ':itemId', verdict: 'accepted' }] },
    item: offices,
    subTask: ['leadAbove'],
    states: ['submitted'],
    act: 'mark',
  },
  {
    route: `POST ${item}/return`,
    body: { kind: 'supplement', dueOn: FAR, parts: [{ part: 'item', subjectId: ':itemId', note: '缺页' }] },
    item: offices,
    subTask: ['leadAbove'],
    states: ['submitted'],
    act: 'returnForSupplement',
  },
  {
    route: `POST ${item}/audits`,
    body: { conclusion: 'notPassed', opinion: '尚需核实' },
    item: offices,
    subTask: ['leadAbove'],
    states: ['submitted'],
    act: 'recordAudit',
  },
  { route: `POST ${item}/close`, body: {}, item: offices, subTask: ['leadAbove'], states: ['submitted'], act: 'close' },
  {
    route: `POST ${item}/continue`,
    body: { basis: '已建立机制' },
    item: offices,
    subTask: offices,
    states: ['submitted'],
    act: 'makeContinuing',
  },
  {
    route: `POST ${item}/terminate`,
    body: { basis: '方案已废止' },
    item: offices,
    subTask: [...offices, 'leadAbove'],
    states: open,
    act: 'terminate',
  },
  {
    route: `POST ${item}/suspend`,
    body: { reason: '等待政策' },
    item: offices,
    subTask: offices,
    states: underway,
    act: 'suspend',
  },
  {
    route: `POST ${item}/resume`,
    body: { reason: '政策已定' },
    item: offices,
    subTask: offices,
    states: underway,
    act: 'resume',
  },
  {
    route: `POST ${item}/reopen`,
    body: { reason: '出现反复' },
    item: offices,
    subTask: [...offices, 'leadAbove'],
    states: ['closed', 'continuing'],
    act: 'reopen',
  },
  {
    route: `POST ${item}/extensions`,
    body: { proposedDue: FAR, reason: '周期较长' },
    item: ['lead'],
    subTask: ['lead'],
    states: underway,
    act: 'askExtension',
  },
  {
    route: `POST ${item}/extensions/:extensionId/decision`,
    body: { decision: 'refuse', reason: '时限不变' },
    item: offices,
    subTask: [...offices, 'leadAbove'],
  },
  {
    route: `POST ${item}/explanations`,
    body: { text: '受汛期影响。' },
    item: ['lead'],
    subTask: ['lead'],
    states: open,
    act: 'explainLate',
  },
  {
    route: `POST ${item}/contests/:contestId/decision`,
    body: { decision: 'keep', reason: '按方案执行' },
    item: offices,
    subTask: offices,
  },

  // Evidence
  { route: `GET ${item}/evidence`, item: everyReader, subTask: everyReader },
  { route: `POST ${item}/evidence/tickets`, item: everyReader, subTask: everyReader },
  {
    route: `POST ${item}/citations`,
    body: { evidenceId: ':evidenceId' },
    item: ['lead', 'supporter', 'district'],
    subTask: ['lead'],
    states: [...open, 'continuing'],
    act: 'fileEvidence',
  },
  {
    route: `POST ${item}/citations/:citationId/accept`,
    unseenBy: ['supporter', 'district'],
    item: ['lead', ...offices],
    subTask: ['lead', 'leadAbove'],
    states: open,
    act: 'reviewEvidence',
  },
  {
    route: `POST ${item}/citations/:citationId/return`,
    unseenBy: ['supporter', 'district'],
    body: { note: '缺盖章页' },
    item: ['lead', ...offices],
    subTask: ['lead', 'leadAbove'],
  },
  {
    route: `POST ${item}/citations/:citationId/withdraw`,
    unseenBy: ['supporter', 'district'],
    item: ['lead'],
    subTask: ['lead'],
  },

  // Targets, readings, milestones, verdicts
  { route: `GET ${item}/targets`, item: everyReader, subTask: everyReader },
  {
    route: `POST ${item}/targets`,
    body: { targets: [{ indicator: '护理型床位', operator: 'atLeast', value: '100', unit: '张' }] },
    item: offices,
    subTask: [...offices, 'leadAbove'],
    states: open,
    act: 'setTargets',
  },
  {
    route: `PATCH ${item}/targets/:targetId/withdraw`,
    body: { reason: '指标调整' },
    item: offices,
    subTask: [...offices, 'leadAbove'],
  },
  {
    route: `POST ${item}/targets/:targetId/readings`,
    body: { status: 'provisional', value: '50', asOf: '2024-06-30' },
    item: ['lead', 'supporter', 'district'],
    subTask: ['lead'],
    states: ['inProgress', 'continuing'],
    act: 'report',
  },
  { route: `GET ${item}/milestones`, item: everyReader, subTask: everyReader },
  {
    route: `POST ${item}/milestones`,
    body: { milestones: [{ text: '完成选址', dueOn: '2199-01-31' }] },
    item: ['lead'],
    subTask: ['lead'],
    states: underway,
    act: 'proposeMilestones',
  },
  {
    route: `POST ${item}/milestones/:milestoneId/decide`,
    body: { decision: 'confirm' },
    item: offices,
    subTask: ['leadAbove'],
    states: open,
    act: 'decideMilestones',
  },
  { route: `POST ${item}/milestones/:milestoneId/withdraw`, item: ['lead'], subTask: ['lead'] },
  {
    route: `POST ${item}/milestones/:milestoneId/reached`,
    body: { reachedOn: '2024-06-30' },
    item: ['lead'],
    subTask: ['lead'],
  },
  { route: `GET ${item}/stage-verdicts`, item: everyReader, subTask: everyReader },
  {
    route: `POST ${item}/stage-verdicts`,
    body: { year: 2024, verdict: 'onCourse', note: '进展正常' },
    item: offices,
    subTask: ['leadAbove'],
    states: [...open, 'closed', 'continuing'],
    act: 'giveStageVerdict',
  },
  { route: `GET ${item}/reports`, item: everyReader, subTask: everyReader },

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
