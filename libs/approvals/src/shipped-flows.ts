import { FLOW_END, type ApproverRelation, type FlowDefinition, type FlowStep, type Role } from '#libs/contracts';

/** A flow that comes with the product; a change of it is a new number. */
export interface ShippedFlow {
  readonly key: string;
  readonly number: number;
  /** The acts it is meant for. */
  readonly actions: readonly string[];
  readonly definition: FlowDefinition;
}

const by = (relation: ApproverRelation, ...roles: Role[]) => [{ by: 'relation' as const, relation, roles }];

type Rest = Partial<Pick<FlowStep, 'agreement' | 'whenNobody' | 'workingDays'>>;
const step = (
  key: string,
  name: string,
  approvers: FlowStep['approvers'],
  rest: Rest = {},
): Omit<FlowStep, 'next'> => ({
  key,
  name,
  approvers,
  agreement: { mode: 'any' },
  whenNobody: 'fallBack',
  workingDays: 3,
  ...rest,
});

/** Steps one after the other. */
const line = (name: string, ...steps: Omit<FlowStep, 'next'>[]): FlowDefinition => ({
  name,
  start: steps[0]?.key ?? '',
  copies: [],
  steps: steps.map((one, index) => ({ ...one, next: [{ when: null, to: steps[index + 1]?.key ?? FLOW_END }] })),
});

// A unit has its own ways: a step nobody is in is passed over, and the head's word is never missing.
const skip = { whenNobody: 'skip' } as const;
const office = step('handlingOffice', '承办处室负责人审核', by('handlingOffice', 'head', 'deputyHead'), skip);
const unitOffice = step('unitOffice', '单位办公室核稿', by('requester', 'liaison'), skip);
const deputy = step('deputyHead', '分管负责人审核', by('requester', 'deputyHead'), skip);
const head = step('head', '主要负责人审签', by('requester', 'head'));
const section = step('section', '督查室审核', by('generalOffice', 'supervisor'));
const leader = step('leader', '分管市领导审批', by('field', 'leader'), { workingDays: 5 });

/** A date or a lead that a document or a leader set is changed only with the leader; others end with the office. */
const withLeader = (flow: FlowDefinition, fact: string, oneOf: (string | boolean)[]): FlowDefinition => ({
  ...flow,
  steps: flow.steps.map((one) =>
    one.key === 'section'
      ? {
          ...one,
          next: [
            { when: { fact, oneOf }, to: 'leader' },
            { when: null, to: FLOW_END },
          ],
        }
      : one,
  ),
});

/** Data like any other flow: an office can have its own beside them. */
export const shippedFlows: readonly ShippedFlow[] = [
  { key: 'unitTwoSteps', number: 1, actions: ['submit', 'send'], definition: line('单位审签（两级）', office, head) },
  {
    key: 'unitThreeSteps',
    number: 1,
    actions: ['submit', 'send'],
    definition: line('单位审签（三级）', office, deputy, head),
  },
  {
    key: 'unitFourSteps',
    number: 1,
    actions: ['submit', 'send'],
    definition: line('单位审签（四级）', office, unitOffice, deputy, head),
  },
  {
    key: 'byUnitOffice',
    number: 1,
    actions: ['submit', 'send'],
    definition: line('单位办公室统一报送', { ...unitOffice, whenNobody: 'fallBack' }),
  },
  {
    key: 'planIssue',
    number: 1,
    actions: ['issue'],
    definition: line('方案交办审批', { ...section, name: '督查室复核' }, leader),
  },
  {
    key: 'extension',
    number: 1,
    actions: ['askExtension'],
    definition: withLeader(line('延期审批', office, head, section, leader), 'dueOwner', ['document', 'leader']),
  },
  {
    key: 'leadChange',
    number: 1,
    actions: ['transfer'],
    definition: withLeader(line('变更牵头单位审批', section, leader), 'leadPrinted', [true]),
  },
  { key: 'termination', number: 1, actions: ['terminate'], definition: line('终止审批', section, leader) },
  {
    key: 'keyClosing',
    number: 1,
    actions: ['close'],
    definition: line('重点事项办结会签', {
      ...section,
      name: '督查室两人核定',
      agreement: { mode: 'nOf', votes: 2 },
    }),
  },
];
