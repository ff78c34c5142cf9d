import fc from 'fast-check';
import {
  ActOnCase,
  actOnCase,
  ApprovalGate,
  endOpenCase,
  recheckCase,
  RecheckCases,
  startCase,
  type Case,
  type CaseAct,
} from '#libs/approvals';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { ApprovalDesk } from '../support/approval-desk.js';
import { actOf, flowOf, happening, start, type Happening, type Start } from '../support/random-approvals.js';
import { ReplayedPeople, REPLAYED } from '../support/replayed-approvals.js';

const RUNS = 200;

describe(`${RUNS} random sequences`, () => {
  let desk: ApprovalDesk;
  let people: ReplayedPeople;
  let planId: string;

  beforeAll(async () => {
    desk = await ApprovalDesk.open();
    people = await ReplayedPeople.hire(desk);
    planId = (await desk.city.issue(desk.supervisor, [])).planId;
  });
  afterAll(() => desk.close());

  it('come to the same in PostgreSQL as in the machine, act by act', async () => {
    const happenings = fc.array(happening, { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(flowOf(people.idOf), start, happenings, (flow, given, all) => replay(flow, given, all)),
      { numRuns: RUNS, seed: 20240903, endOnFailure: true },
    );
  }, 600_000);

  async function replay(flow: Case['flow'], given: Start, all: readonly Happening[]): Promise<void> {
    await people.place(given);
    const requesterId = people.idOf(given.requester);
    const caseId = await open(flow, requesterId);
    let model = startCase({ flow, facts: { colour: given.colour }, requesterId }, people.around()).case;
    let version = 1;
    await same(caseId, model);
    for (const what of all) {
      if (what.kind === 'act') {
        const stored = await read(caseId);
        const { personId, act } = actOf(stored, what, { idOf: people.idOf, standInOf: people.around().standInOf });
        const [there, here] = [
          await attempt(() => desk.city.get(ActOnCase).run(actor(personId), caseId, version, act)),
          await attempt(async () => actOnCase(model, personId, renamed(act, stored, model), people.around()).case),
        ];
        expect([what.act, outcome(there)]).toEqual([what.act, outcome(here)]);
        if (here instanceof Problem) continue;
        model = here;
        version += 1;
      } else if (what.kind !== 'day') {
        if (what.kind === 'standIn') await people.arrange(people.idOf(what.who), people.idOf(what.other));
        else await people.set(what.who, what.kind === 'leave' ? 'disabled' : 'active');
        const { case: after, events } = recheckCase(model, people.around());
        model = after;
        if (events.length > 0) version += 1;
        expect(await desk.city.get(RecheckCases).run(new Date())).toBe(events.length > 0 ? 1 : 0);
      }
      await same(caseId, model);
    }
    await inTransaction(desk.city.dataSource, (tx) => endOpenCase(tx, caseId, 'replayed'));
  }

  async function open(flow: Case['flow'], requesterId: string): Promise<string> {
    const flowId = newId();
    await desk.city.dataSource.query(
      `INSERT INTO approval_flow (id, key, number, name, subject_type, definition, created_at)
       VALUES ($1, $2, 1, '随机', 'replayed', $3, now())`,
      [flowId, flowId, JSON.stringify(flow)],
    );
    await desk.city.dataSource.query(
      `WITH own AS (
         INSERT INTO approval_policy_set (id, owner_unit_id, plan_id, version) SELECT id, owner_unit_id, id, 1 FROM plan
         WHERE id = $1 ON CONFLICT DO NOTHING
       )
       INSERT INTO approval_policy (set_id, plan_id, subject_type, action, flow_id, changed_by, changed_at)
       VALUES ($1, $1, 'replayed', 'send', $2, $3, now())
       ON CONFLICT (set_id, subject_type, action) DO UPDATE SET flow_id = excluded.flow_id`,
      [planId, flowId, requesterId],
    );
    const act = { subjectType: REPLAYED, subjectId: newId(), action: 'send', actorUnitId: null, payload: {} } as const;
    const passage = await inTransaction(desk.city.dataSource, (tx) =>
      gate().pass(tx, { ...act, planId, actorId: requesterId }),
    );
    if (!passage.held) throw new Error('The gate opened no case.');
    return passage.caseId;
  }

  const gate = () => desk.city.get(ApprovalGate as unknown as new () => ApprovalGate);
  const actor = (userId: string) => ({ ...desk.supervisor, userId, memberships: [] });

  /** What is in the tables, as the machine writes it. */
  async function read(caseId: string): Promise<Case> {
    const [row] = await desk.city.dataSource.query<{ of: Case }[]>(STORED, [caseId]);
    return row!.of;
  }

  async function same(caseId: string, model: Case): Promise<void> {
    expect(numbered(await read(caseId))).toEqual(numbered(model));
  }
});

const attempt = async (work: () => Promise<Case>): Promise<Case | Problem> =>
  work().catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
const outcome = (result: Case | Problem): string => (result instanceof Problem ? result.code : result.status);

/** The same act on the machine's task: the two give their tasks different ids. */
function renamed(act: CaseAct, stored: Case, model: Case): CaseAct {
  if (!('taskId' in act)) return act;
  const place = stored.tasks.findIndex(({ id }) => id === act.taskId);
  return { ...act, taskId: model.tasks[place]?.id ?? act.taskId };
}

/** Ids of tasks as their places, and only what both keep. */
function numbered({ status, path, visits, tasks, decisions, urgedOn, copiedIds }: Case): object {
  const placeOf = (id: string) => tasks.findIndex((task) => task.id === id);
  return {
    ...{ status, path, visits, urgedOn, copiedIds },
    tasks: tasks.map((task) => ({ ...task, id: placeOf(task.id), seat: placeOf(task.seat) })),
    decisions: decisions.map((decision) => ({ ...decision, taskId: placeOf(decision.taskId) })),
  };
}

const STORED = `
  SELECT json_build_object('status', held.status, 'path', held.path, 'visits', held.visits, 'urgedOn', held.urged_on,
    'copiedIds', held.copied_ids, 'requesterId', held.requester_id, 'tasks', coalesce((
      SELECT json_agg(json_build_object('id', id, 'step', step, 'visit', visit, 'seat', seat,
        'principalId', principal_id, 'holderId', holder_id, 'delegateId', delegate_id, 'unitId', unit_id,
        'source', source, 'added', CASE WHEN added_by IS NOT NULL
          THEN json_build_object('by', added_by, 'place', added_place) END, 'state', state, 'dueOn', due_on)
        ORDER BY ordinal) FROM approval_task WHERE case_id = held.id), '[]'),
    'decisions', coalesce((
      SELECT json_agg(json_build_object('taskId', task_id, 'visit', visit, 'decision', decision, 'byId', by_id,
        'forId', for_id, 'reason', reason, 'toStep', to_step) ORDER BY number)
      FROM approval_decision WHERE case_id = held.id), '[]')) AS of
  FROM approval_case AS held WHERE held.id = $1`;
