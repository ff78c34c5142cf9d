import type { TargetTerms } from '../draft.js';
import type { ComparedItem, InForceItem } from './difference.js';

/** A duty of a text: of 市民政局 with 市财政局, due at the end of 2026. */
export const aDuty = (planItemId: string, other: Partial<ComparedItem> = {}): ComparedItem => ({
  planItemId,
  ref: planItemId,
  section: '一、扩大服务供给',
  title: `任务${planItemId}`,
  measures: `完成第${planItemId}批改造。`,
  leadUnitId: '民政局',
  shares: [{ unitId: '财政局', role: 'supporting' }],
  dueOn: '2026-12-31',
  dueText: '',
  key: false,
  targets: [],
  ...other,
});

/** The same duty in force, in progress. */
export const inForce = (duty: ComparedItem, other: Partial<InForceItem> = {}): InForceItem => ({
  ...duty,
  leadUnitId: duty.leadUnitId ?? '民政局',
  workItemId: `work ${duty.planItemId}`,
  number: `督〔2026〕1号-${duty.planItemId}`,
  status: 'inProgress',
  version: 2,
  held: false,
  quietUnitIds: [],
  targets: duty.targets.map((target, at) => ({ ...target, id: `target ${at}` })),
  later: {},
  ...other,
});

/** A target: at least so many. */
export const aTarget = (indicator: string, value: string): TargetTerms => ({
  ...{ indicator, operator: 'atLeast', value, valueTo: null, unit: '张', dueOn: null, dueText: '', recurrence: null },
  ...{ continuing: false, strength: 'required', scope: '', per: '', approximate: false },
});
