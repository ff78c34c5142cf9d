import { everyReader, FAR, item, offices, open, parties, type RouteRule, underway } from './rule.js';
import { materialRules } from './material.js';
import { sharingRules } from './sharing.js';

export type { RouteRule, Standing } from './rule.js';

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
  ...materialRules,
  ...sharingRules,
];
