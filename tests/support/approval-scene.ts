import { flowDefinitionSchema, type FlowDefinition } from '#libs/contracts';
import { actOnCase, startCase, type Case, type CaseAct, type Surroundings } from '#libs/approvals';

const relation = (name: string) => ({ by: 'relation', relation: name, roles: ['head'] });
export const step = (key: string, to: string, relations: string[], rest: object = {}) => ({
  key,
  name: key,
  approvers: relations.map(relation),
  agreement: { mode: 'all' },
  next: [{ when: null, to }],
  ...rest,
});
export const flow = (...steps: object[]): FlowDefinition =>
  flowDefinitionSchema.parse({ name: '审签', start: (steps[0] as { key: string }).key, steps });

/** People are named by a letter; the relation `lead` names those of `named.lead`, and so on. */
export interface World {
  named: Record<string, string[]>;
  left: string[];
  standIns: Record<string, string>;
  leaders: string[];
  today: string;
}
export const world = (change: Partial<World> = {}): World => ({
  named: { handlingOffice: ['a'], lead: ['b'], issuer: ['c', 'd', 'e'], field: ['m'] },
  left: [],
  standIns: {},
  leaders: ['h'],
  today: '2024-09-30',
  ...change,
});

let ids = 0;
export const around = ({ named, left, standIns, leaders, today }: World): Surroundings => ({
  today,
  newId: () => `t${(ids += 1)}`,
  named: (rule) => ({
    personIds: (rule.by === 'person' ? [rule.personId] : (named[rule.relation] ?? [])).filter((p) => !left.includes(p)),
    unitId: 'unit',
  }),
  isActive: (personId) => !left.includes(personId),
  leadersOf: () => leaders,
  standInOf: (personId) => standIns[personId] ?? null,
  isKeeper: (personId) => personId === 'k',
});

export const open = (of: FlowDefinition, where = world(), requesterId = 'r', facts = {}): Case =>
  startCase({ flow: of, facts, requesterId }, around(where)).case;
export const live = (of: Case): string[] =>
  of.tasks.filter(({ state }) => state === 'live').map(({ holderId, delegateId }) => delegateId ?? holderId ?? '?');
export const taskOf = (of: Case, holder: string): string =>
  of.tasks.findLast(({ holderId, state }) => (holderId ?? '?') === holder && ['live', 'waiting'].includes(state))?.id ??
  'none';

export type Move = [by: string, kind: CaseAct['kind'], of?: string, rest?: object];
export const act = (of: Case, [by, kind, holder = by, rest = {}]: Move, where = world()): Case =>
  actOnCase(of, by, { kind, taskId: taskOf(of, holder), reason: '同意', ...rest } as CaseAct, around(where)).case;
export const play = (of: Case, moves: Move[], where = world()): Case =>
  moves.reduce((before, move) => act(before, move, where), of);
