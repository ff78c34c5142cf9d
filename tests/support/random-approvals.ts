import fc from 'fast-check';
import { isPending, present, type Case, type CaseAct } from '#libs/approvals';
import { flowDefinitionSchema, type ApproverRelation, type FlowDefinition } from '#libs/contracts';

/** How many people there are; they are known by their number until a test gives them ids. */
export const PEOPLE = 9;
/** Three of the relations are enough: each is a unit with people and leaders of its own. */
export const RELATIONS = ['handlingOffice', 'lead', 'issuer'] as const satisfies readonly ApproverRelation[];

const person = fc.nat({ max: PEOPLE - 1 });
const some = (maxLength: number) => fc.uniqueArray(person, { maxLength });

/** Who is where, for one sequence. */
export interface Start {
  readonly requester: number;
  readonly named: Readonly<Record<(typeof RELATIONS)[number], readonly number[]>>;
  readonly leaders: Readonly<Record<(typeof RELATIONS)[number], readonly number[]>>;
  readonly keepers: readonly number[];
  readonly colour: string;
}

/** One thing that happens; numbers are taken modulo what there is to choose from. */
export type Happening =
  | {
      readonly kind: 'act';
      readonly act: CaseAct['kind'];
      readonly who: number;
      readonly task: number;
      readonly other: number;
    }
  | { readonly kind: 'leave' | 'come'; readonly who: number }
  | { readonly kind: 'standIn'; readonly who: number; readonly other: number }
  | { readonly kind: 'day' };

const acts: readonly { weight: number; act: CaseAct['kind'] }[] = [
  { weight: 8, act: 'approve' },
  { weight: 1, act: 'disapprove' },
  { weight: 2, act: 'return' },
  { weight: 2, act: 'delegate' },
  { weight: 2, act: 'transfer' },
  { weight: 1, act: 'takeBack' },
  { weight: 3, act: 'add' },
  { weight: 2, act: 'remove' },
  { weight: 2, act: 'appoint' },
  { weight: 1, act: 'withdraw' },
  { weight: 1, act: 'urge' },
  { weight: 1, act: 'copy' },
];
const oneAct = fc.oneof(...acts.map(({ weight, act }) => ({ weight, arbitrary: fc.constant(act) })));
const number = fc.nat({ max: 1000 });

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('act' as const), act: oneAct, who: number, task: number, other: person }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come' as const), who: person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('standIn' as const), who: person, other: person }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'day' as const }) },
);

export const start: fc.Arbitrary<Start> = fc.record({
  requester: person,
  named: fc.record({ handlingOffice: some(2), lead: some(3), issuer: some(4) }),
  leaders: fc.record({ handlingOffice: some(1), lead: some(2), issuer: some(2) }),
  keepers: some(2),
  colour: fc.constantFrom('red', 'green'),
});

const rule = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...RELATIONS) }, { weight: 1, arbitrary: person });
const agreement = fc.oneof(
  fc.constantFrom({ mode: 'all' as const }, { mode: 'any' as const }, { mode: 'inOrder' as const }),
  fc.nat({ max: 2 }).map((votes) => ({ mode: 'nOf' as const, votes: votes + 1 })),
);
const step = fc.record({
  rules: fc.uniqueArray(rule, { minLength: 1, maxLength: 3 }),
  agreement,
  skips: fc.boolean(),
  jump: fc.nat({ max: 2 }),
});

/** A sound flow of one to four steps that lead forward, some of them past others; `idOf` gives people their ids. */
export const flowOf = (idOf: (person: number) => string): fc.Arbitrary<FlowDefinition> =>
  fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => {
    const to = (index: number): string => (index < steps.length ? `step${index}` : 'end');
    return flowDefinitionSchema.parse({
      name: '随机流程',
      start: 'step0',
      steps: steps.map(({ rules, agreement: agreed, skips, jump }, index) => {
        const people = rules.filter((one) => typeof one === 'number').length;
        const votes = agreed.mode === 'nOf' && people === rules.length ? Math.min(agreed.votes, people) : null;
        return {
          key: to(index),
          name: to(index),
          approvers: rules.map((one) =>
            typeof one === 'number'
              ? { by: 'person', personId: idOf(one) }
              : { by: 'relation', relation: one, roles: ['head'] },
          ),
          agreement: votes === null ? agreed : { mode: 'nOf', votes },
          // The first one is certain, so that no way is without anybody's word.
          whenNobody: skips && index > 0 ? 'skip' : 'fallBack',
          workingDays: skips ? 3 : null,
          next: [
            ...(jump > 0 ? [{ when: { fact: 'colour', oneOf: ['red'] }, to: to(index + 1 + jump) }] : []),
            { when: null, to: to(index + 1) },
          ],
        };
      }),
    });
  });

/** The act a happening means in a case as it is, and who does it: mostly somebody whose turn it is, also others. */
export function actOf(
  of: Case,
  { act, who, task, other }: Extract<Happening, { kind: 'act' }>,
  people: { readonly idOf: (person: number) => string; readonly standInOf: (id: string) => string | null },
): { readonly personId: string; readonly act: CaseAct } {
  const pending = of.tasks.filter(isPending);
  const chosen = pending[task % Math.max(pending.length, 1)];
  const taskId = chosen?.id ?? '0190f000-0000-7000-8000-000000000000';
  const byTurn = [
    chosen?.holderId,
    chosen?.holderId,
    chosen?.delegateId,
    chosen?.holderId == null ? null : people.standInOf(chosen.holderId),
    chosen?.added?.by,
    act === 'withdraw' || act === 'urge' ? of.requesterId : null,
    people.idOf(who % PEOPLE),
  ].filter((id) => id != null);
  const personId = byTurn[who % byTurn.length] ?? of.requesterId;
  const toId = people.idOf(other);
  switch (act) {
    case 'approve':
    case 'disapprove':
      return { personId, act: { kind: act, taskId, reason: '意见' } };
    case 'return':
      return { personId, act: { kind: act, taskId, reason: '请再核', toStep: earlier(of, who) } };
    case 'delegate':
    case 'transfer':
    case 'appoint':
      return { personId, act: { kind: act, taskId, personId: toId } };
    case 'takeBack':
    case 'remove':
      return { personId, act: { kind: act, taskId } };
    case 'add':
      return {
        personId,
        act: { kind: act, taskId, personId: toId, place: (['before', 'beside', 'after'] as const)[who % 3]! },
      };
    case 'copy':
      return { personId, act: { kind: act, personIds: [toId] } };
    case 'withdraw':
    case 'urge':
      return { personId, act: { kind: act } };
  }
}

const earlier = (of: Case, number: number): string =>
  of.path[number % Math.max(of.path.length - 1, 1)]?.step ?? present(of).step;
