import { flowDefinitionSchema, type FlowDefinition } from '#libs/contracts';
import { drawFlow } from './flow-drawing.js';
import { ensureSound, flowFaults, unknownPeople } from './flow-faults.js';

const head = { by: 'relation', relation: 'lead', roles: ['head'] } as const;
const person = (last: number) => ({ by: 'person', personId: `0190f000-0000-7000-8000-00000000000${last}` }) as const;
const always = (to: string) => ({ when: null, to });
const step = (key: string, to: string, rest: object = {}) => ({
  key,
  name: key,
  approvers: [head],
  agreement: { mode: 'any' },
  next: [always(to)],
  ...rest,
});
const flow = (...steps: object[]): FlowDefinition =>
  flowDefinitionSchema.parse({ name: '单位审签', start: 'office', steps });

const sound = flow(step('office', 'unit', { whenNobody: 'skip' }), step('unit', 'end'));

describe('a flow', () => {
  it('that is sound has no fault', () => {
    expect(flowFaults(sound, [])).toEqual([]);
    expect(() => ensureSound(sound, [])).not.toThrow();
  });

  it.each<[string, FlowDefinition, [code: string, path: string][]]>([
    ['no step', flow(), [['flowEmpty', '/steps']]],
    ['a start that does not exist', flow(step('unit', 'end')), [['flowStartUnknown', '/start']]],
    [
      'the same key twice',
      flow(step('office', 'unit'), step('unit', 'end'), step('unit', 'end')),
      [['flowStepDoubled', '/steps/2/key']],
    ],
    [
      'a step that nothing leads to',
      flow(step('office', 'end'), step('unit', 'end')),
      [['flowStepUnreachable', '/steps/1']],
    ],
    [
      'a step without an approver',
      flow(step('office', 'end', { approvers: [] })),
      [['flowStepWithoutApprover', '/steps/0/approvers']],
    ],
    ['a step that leads to itself', flow(step('office', 'office')), [['flowLoop', '/steps/0/next/0/to']]],
    [
      'a circle of three',
      flow(step('office', 'unit'), step('unit', 'leader'), step('leader', 'office')),
      [['flowLoop', '/steps/2/next/0/to']],
    ],
    ['an arrow to nowhere', flow(step('office', 'leader')), [['flowNextUnknown', '/steps/0/next/0/to']]],
    [
      'a step without a way that always holds',
      flow(step('office', 'end', { next: [{ when: { fact: 'dueOwner', oneOf: ['leader'] }, to: 'end' }] })),
      [['flowStepWithoutWay', '/steps/0/next']],
    ],
    [
      'an arrow behind one that always holds',
      flow(step('office', 'end', { next: [always('end'), always('end')] })),
      [['flowArrowUnreachable', '/steps/0/next/1']],
    ],
    [
      'a condition on a fact the subject does not have',
      flow(step('office', 'end', { next: [{ when: { fact: 'colour', oneOf: ['red'] }, to: 'end' }, always('end')] })),
      [['flowFactUnknown', '/steps/0/next/0/when/fact']],
    ],
    [
      'more votes than people named',
      flow(step('office', 'end', { approvers: [person(1), person(2)], agreement: { mode: 'nOf', votes: 3 } })),
      [['flowVotesTooMany', '/steps/0/agreement/votes']],
    ],
    [
      'the same approver twice',
      flow(step('office', 'end', { approvers: [person(1), person(1)] })),
      [['flowApproverDoubled', '/steps/0/approvers/1']],
    ],
    [
      'a way on which every step may be passed over',
      flow(step('office', 'unit', { whenNobody: 'skip' }), step('unit', 'end', { whenNobody: 'skip' })),
      [['flowEndSkippable', '/steps/1/whenNobody']],
    ],
  ])('with %s is refused at its place', (_, faulty, expected) => {
    expect(flowFaults(faulty, ['dueOwner']).map(({ code, path }) => [code, path])).toEqual(expected);
    expect(() => ensureSound(faulty, ['dueOwner'])).toThrow(expect.objectContaining({ code: 'flowInvalid' }) as Error);
  });

  it('is drawn with its ways, and no name in it ends a label', () => {
    const branching = flow(
      step('office', 'unit', {
        name: '处室"审核"<script>',
        next: [{ when: { fact: 'dueOwner', oneOf: ['leader'] }, to: 'unit' }, always('end')],
      }),
      step('unit', 'end', { agreement: { mode: 'nOf', votes: 2 } }),
    );
    expect(drawFlow(branching)).toBe(
      [
        'flowchart TD',
        '  asked(["asked"])',
        '  s0["处室#quot;审核#quot;#lt;script><br/>any: lead (head)"]',
        '  s1["unit<br/>2 of: lead (head)"]',
        '  done(["done"])',
        '  asked --> s0',
        '  s0 -->|"dueOwner: leader"| s1',
        '  s0 --> done',
        '  s1 --> done',
      ].join('\n'),
    );
  });
});

describe('people whom a flow names', () => {
  it('are known in its steps and among those told of the outcome, each at its place', () => {
    const steps = flow(step('office', 'end', { approvers: [head, person(1)] }));
    const named = flowDefinitionSchema.parse({ ...steps, copies: [head, person(2)] });
    const places = (...known: string[]) =>
      unknownPeople(
        named,
        known.map((id) => ({ id })),
      ).map(({ path }) => path);
    expect(places()).toEqual(['/steps/0/approvers/1', '/copies/1']);
    expect(places(person(1).personId)).toEqual(['/copies/1']);
    expect(places(person(1).personId, person(2).personId)).toEqual([]);
  });
});
