import { everyReader, item, offices, open, type RouteRule, underway } from './rule.js';

/** Evidence, targets and readings, milestones, verdicts, reports. */
export const materialRules: readonly RouteRule[] = [
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
];
