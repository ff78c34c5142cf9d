import type { Actor } from '#libs/access';
import { ActOnCase, CreateFlow } from '#libs/approvals';
import { flowDefinitionSchema, type Agreement } from '#libs/contracts';
import { SubmitItem } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';
import { warmPool } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { proven } from '../support/proven.js';

const FIFTY = 50;
const SLOW = 120_000;

describe(`a step with ${FIFTY} approvers who all decide at once, each again where another was quicker`, () => {
  let desk: ApprovalDesk;
  let liaison: Actor;
  const approvers: Actor[] = [];

  beforeAll(async () => {
    desk = await ApprovalDesk.open(20);
    liaison = await desk.person('市教育局', 'liaison');
    for (let count = 0; count < FIFTY; count += 1) approvers.push(await desk.person('市教育局', 'deputyHead'));
    await warmPool(desk.city.dataSource);
  }, SLOW);
  afterAll(() => desk.close());

  async function opened(key: string, agreement: Agreement): Promise<{ itemId: string; caseId: string }> {
    const rule = { by: 'relation', relation: 'requester', roles: ['deputyHead'] };
    const only = { key: 'all', name: '集体审议', approvers: [rule], agreement, next: [{ when: null, to: 'end' }] };
    const definition = flowDefinitionSchema.parse({ name: '集体审议', start: 'all', steps: [only] });
    await desk.city.get(CreateFlow).run(desk.supervisor, { key, subjectType: 'workItem', definition });
    const { itemId } = await desk.item('submit', key, liaison);
    await proven(desk.city.dataSource, itemId);
    const version = await desk.versionOf(itemId);
    await desk.city.get(SubmitItem).run(liaison, itemId, version, { statement: '各项举措均已落实。' });
    return { itemId, caseId: await desk.caseOf(itemId) };
  }

  /** Decides with the version everybody saw, and then with that of the moment, until it is said or cannot be any more. */
  async function decide(by: Actor, caseId: string, kind: 'approve' | 'disapprove', seen: number): Promise<string> {
    const { tasks } = await desk.view(by, caseId);
    const taskId = tasks.find(({ holder }) => holder?.id === by.userId)!.id;
    for (let version = seen; ; { version } = await desk.view(by, caseId)) {
      const act = { kind, taskId, reason: '意见' } as const;
      const outcome = await outcomeOf(desk.city.get(ActOnCase).run(by, caseId, version, act));
      if (outcome !== 'stale') return outcome;
    }
  }

  const written = async (caseId: string, itemId: string) => {
    const [row] = await desk.city.dataSource.query<Record<string, unknown>[]>(WRITTEN, [caseId, itemId]);
    return row;
  };

  it(
    'has the outcome of the first word where any of them decides, and the act is done once',
    async () => {
      const { itemId, caseId } = await opened('anyOfFifty', { mode: 'any' });
      const { version, tasks } = await desk.view(liaison, caseId);
      expect(tasks.filter(({ state }) => state === 'live')).toHaveLength(FIFTY);
      const outcomes = await Promise.all(approvers.map((by) => decide(by, caseId, 'approve', version)));
      expect(outcomes.toSorted()).toEqual([...Array<string>(FIFTY - 1).fill('caseClosed'), 'done']);
      expect(await written(caseId, itemId)).toEqual({
        status: 'approved',
        ...{ approved: 1, disapproved: 0, asked: 0, concluded: 1, submissions: 1, submitted: 1, item: 'submitted' },
      });
    },
    SLOW,
  );

  it(
    'has one outcome as soon as enough agree, whoever disagrees, and the act is done once',
    async () => {
      const { itemId, caseId } = await opened('tenOfFifty', { mode: 'nOf', votes: 10 });
      const { version } = await desk.view(liaison, caseId);
      const outcomes = await Promise.all(
        approvers.map((by, at) => decide(by, caseId, at % 5 < 3 ? 'approve' : 'disapprove', version)),
      );
      const said = outcomes.filter((outcome) => outcome === 'done').length;
      expect(new Set(outcomes)).toEqual(new Set(['done', 'caseClosed']));
      expect(await written(caseId, itemId)).toEqual({
        status: 'approved',
        ...{ approved: 10, disapproved: said - 10 },
        ...{ asked: 0, concluded: 1, submissions: 1, submitted: 1, item: 'submitted' },
      });
    },
    SLOW,
  );
});

const WRITTEN = `
  SELECT held.status, item.status AS item,
    (SELECT count(*)::integer FROM approval_decision WHERE case_id = $1 AND decision = 'approve') AS approved,
    (SELECT count(*)::integer FROM approval_decision WHERE case_id = $1 AND decision = 'disapprove') AS disapproved,
    (SELECT count(*)::integer FROM approval_task WHERE case_id = $1 AND state IN ('live', 'waiting')) AS asked,
    (SELECT count(*)::integer FROM ledger_entry AS entry JOIN ledger_payload AS payload ON payload.entry_id = entry.id
      WHERE entry.subject_id = $1 AND payload.body -> 'events' @> '[{"kind": "concluded"}]') AS concluded,
    (SELECT count(*)::integer FROM item_submission WHERE item_id = $2) AS submissions,
    (SELECT count(*)::integer FROM ledger_entry WHERE item_id = $2 AND action = 'submitted') AS submitted
  FROM approval_case AS held JOIN work_item AS item ON item.id = $2 WHERE held.id = $1`;
