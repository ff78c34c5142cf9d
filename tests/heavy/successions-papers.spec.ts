import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '#libs/access';
import { Comments, WriteComment } from '#libs/comments';
import { InstructionChoices, InstructionViews, RegisterInstruction } from '#libs/instructions';
import { peopleSuccession } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import {
  AnswerFact,
  AnswerLetter,
  EditLetter,
  FactChecks,
  GetLetter,
  letterDocument,
  ListLetters,
  PrepareLetter,
  prepareUrges,
  SendLetters,
  type LetterView,
} from '#libs/letters';
import {
  ConfirmSuccession,
  PrepareSuccession,
  SuccessionViews,
  takeStragglers,
  UnitSuccessors,
  type SuccessionView,
} from '#libs/organisation';
import { GetDraft, RegisterMatter } from '#libs/plans';
import { GetWorkItem, IssuePlan } from '#libs/work-items';
import { successors } from '#libs/reforms';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { untilBlocked } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { unclassifiedColumns, withoutLivingUnit } from '../support/unit-columns.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));
type Input = Parameters<PrepareLetter['run']>[1];

let desk: ApprovalDesk;
let supervisor: Actor;
let liaison: Actor;
/** Whoever was in education, once the reform has taken effect. */
let heir: Actor;
const education = () => desk.city.unit('市教育局');
const planning = () => desk.city.unit('市发展改革委');
const get = <T>(type: new (...dependencies: never[]) => T): T => desk.city.get(type);
const query = <T>(sql: string, ...values: unknown[]): Promise<T[]> => desk.city.dataSource.query<T[]>(sql, values);

beforeEach(async () => {
  desk = await ApprovalDesk.open();
  get(UnitSuccessors).register(peopleSuccession);
  ({ supervisor } = desk);
  liaison = await desk.person('市教育局', 'liaison');
  heir = { ...(await desk.city.person('市发展改革委', 'liaison')), userId: liaison.userId };
});
afterEach(() => desk.close());

const prepare = (): Promise<SuccessionView> =>
  get(PrepareSuccession).run(supervisor, {
    ...{
      kind: 'merged',
      basis: '市委编委〔2026〕3号',
      effectiveOn: inDays(0),
      newName: null,
      parentId: null,
      ends: true,
    },
    ...{ fromUnitIds: [education()], toUnitIds: [planning()] },
  });
const confirm = ({ id, version, digest }: SuccessionView) =>
  get(ConfirmSuccession).run(supervisor, id, version, { digest });
const merge = async (): Promise<SuccessionView> => confirm(await prepare());
const titles = ({ rows }: SuccessionView, kind: string) =>
  rows.filter((row) => row.kind === kind).map(({ title }) => title);
const clean = async () =>
  expect([await unclassifiedColumns(desk.city.dataSource), await withoutLivingUnit(desk.city.dataSource)]).toEqual([
    [],
    {},
  ]);

describe('letters in a reform', () => {
  const late = async (...leads: string[]) => {
    const plan = await desk.city.issue(
      supervisor,
      leads.map((lead, index) => anItem(`事项${index}`).ledBy(lead).due(inDays(-5))),
    );
    await query(`UPDATE work_item SET status = 'inProgress' WHERE plan_id = $1`, plan.planId);
    return plan;
  };
  const view = (letterId: string) => get(GetLetter).run(supervisor, letterId);
  const notice = (itemIds: string[], more: Partial<Input> = {}): Promise<LetterView> =>
    get(PrepareLetter).run(supervisor, {
      ...{ kind: 'notice', followsId: null, orderReason: '时限紧迫', answerBy: inDays(9), itemIds },
      ...more,
    });
  const check = ({ id, version }: LetterView) => get(EditLetter).run(supervisor, id, version, { checked: true });
  const send = async (letter: LetterView): Promise<LetterView> => {
    const { id, version } = await check(letter);
    await get(SendLetters).run(supervisor, [{ id, version }]);
    return view(id);
  };

  it('that were sent are answered by whoever follows, and keep the name they were written to', async () => {
    const { itemIds } = await late(education());
    const sent = await send(await notice(itemIds));
    const done = await merge();
    expect(titles(done, 'letter')).toEqual([`${sent.number} ${sent.title}`]);
    const now = await view(sent.id);
    expect(now).toMatchObject({ unit: { id: planning() }, addressedTo: { name: '市教育局' }, status: 'sent' });
    expect(letterDocument(now).recipients).toBe('市教育局');
    await get(AnswerLetter).run(heir, sent.id, now.version, { text: '已办结。', evidenceIds: [] });
    expect(await view(sent.id)).toMatchObject({ status: 'answered' });
    await clean();
  });

  it('that were answered keep their unit, and are read by those who follow', async () => {
    const sent = await send(await notice((await late(education())).itemIds));
    await get(AnswerLetter).run(liaison, sent.id, sent.version, { text: '已办结。', evidenceIds: [] });
    await merge();
    expect(await view(sent.id)).toMatchObject({ unit: { id: education(), name: '市教育局' }, addressedTo: null });
    const finance = await desk.city.person('市财政局', 'liaison');
    expect(await outcomeOf(get(GetLetter).run(heir, sent.id))).toBe('done');
    expect(await outcomeOf(get(GetLetter).run(finance, sent.id))).toBe('notFound');
    expect((await get(ListLetters).run(heir, { limit: 5 })).items).toHaveLength(1);
    await clean();
  });

  it('that are prepared are checked again; two urges to one unit become one', async () => {
    await late(education(), planning());
    await prepareUrges(desk.city.dataSource, new Date());
    const { itemIds } = await late(education());
    const drafted = await check(await notice(itemIds));
    await merge();
    expect(await view(drafted.id)).toMatchObject({ unit: { id: planning() }, status: 'prepared', checkedBy: null });
    const urges = () => query(`SELECT unit_id AS unit, status FROM letter WHERE kind = 'urge' ORDER BY status`);
    expect(await urges()).toEqual([
      { unit: education(), status: 'discarded' },
      { unit: planning(), status: 'prepared' },
    ]);
    // The items of the one that was given up are in the other one the next time.
    await prepareUrges(desk.city.dataSource, new Date());
    const [{ lines } = { lines: 0 }] = await query<{ lines: number }>(
      `SELECT count(*)::integer AS lines FROM letter_item JOIN letter ON letter.id = letter_id AND letter.status = 'prepared' AND kind = 'urge'`,
    );
    expect(lines).toBe(3);
    await clean();
  });

  it('that say something of both units say it of one, which is asked anew; of the old one only, it is asked on', async () => {
    const { itemIds } = await late(education(), planning(), desk.city.unit('市财政局'));
    const circular = { kind: 'circular' as const };
    const both = await notice(itemIds, circular);
    const one = await notice([itemIds[0]!, itemIds[2]!], circular);
    for (const { id, version } of [both, one])
      await get(FactChecks).ask(supervisor, id, version, { checkBy: inDays(3) });
    await merge();
    const joined = (await view(both.id)).facts.map(({ unit, status, facts }) => [
      unit.id,
      status,
      facts.split('\n').length,
    ]);
    expect(joined.find(([unit]) => unit === planning())).toEqual([planning(), 'noted', 2]);
    expect(joined).toHaveLength(2);
    const asked = (await view(one.id)).facts.find(({ unit }) => unit.id === planning())!;
    expect(asked.status).toBe('asked');
    await get(AnswerFact).run(heir, asked.id, asked.version, { verdict: 'confirmed', words: '' });
    await clean();
  });

  it('that are being prepared at that moment wait for the reform, or the reform for them', async () => {
    const { itemIds } = await late(education());
    const prepared = await prepare();
    const runner = desk.city.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE letter_item IN ACCESS EXCLUSIVE MODE');
    const writing = notice(itemIds);
    await untilBlocked(desk.city.dataSource, writing);
    const confirming = outcomeOf(confirm(prepared));
    // Long enough for a confirmation that would not wait.
    await sleep(1000);
    await runner.commitTransaction();
    await runner.release();
    await writing;
    expect(await confirming).toBe('successionGrown');
    await confirm(await get(SuccessionViews).run(supervisor, prepared.id));
    await clean();
  });
});

describe('a draft in a reform', () => {
  const matter = async () => {
    const assignments = [
      { role: 'lead' as const, unitId: education() },
      { role: 'supporting' as const, unitId: planning() },
    ];
    const given = { kind: 'meeting', title: '推进普惠托育', basis: '常务会议', measures: '', issuedOn: null } as const;
    const due = { dueOn: '2199-06-30', dueOwner: 'leader', key: false } as const;
    return (await get(RegisterMatter).run(supervisor, { ...given, ...due, assignments })).planId;
  };
  const leadOfPlan = async (planId: string) => {
    const [row] = await query<{ id: string }>('SELECT id FROM work_item WHERE plan_id = $1', planId);
    return (await get(GetWorkItem).run(supervisor, row!.id)).lead.id;
  };

  it('names whoever follows, and an older page of it is told so', async () => {
    const planId = await matter();
    const { version } = await get(GetDraft).run(supervisor, planId);
    const done = await merge();
    expect(titles(done, 'draft')).toEqual(['推进普惠托育']);
    await clean();
    expect(await outcomeOf(get(IssuePlan).run(supervisor, planId, version))).toBe('stale');
    await get(IssuePlan).run(supervisor, planId, version + 1);
    expect(await leadOfPlan(planId)).toBe(planning());
    await clean();
  });

  it('that waits for an approval goes on, and is issued to whoever follows', async () => {
    const colleague = await desk.person('市政府办公室', 'supervisor');
    const leader = await desk.person('海州市人民政府', 'leader', ['市教育局']);
    const planId = await matter();
    await desk.policy(planId, 'issue', 'planIssue');
    const { version } = await get(GetDraft).run(supervisor, planId);
    const { heldBy } = await get(IssuePlan).run(supervisor, planId, version);
    await merge();
    await desk.act(colleague, heldBy!, 'approve');
    expect((await desk.act(leader, heldBy!, 'approve')).status).toBe('approved');
    expect(await leadOfPlan(planId)).toBe(planning());
    await clean();
  });

  it('of a leader’s instruction names whoever follows in both', async () => {
    const leader = await desk.person('海州市人民政府', 'leader', []);
    const { leaders } = await get(InstructionChoices).run(supervisor);
    const leaderId = leaders.find(({ id }) => id === leader.userId)!.id;
    const words = {
      subject: '来信',
      words: '请教育局阅处。',
      proposedHandling: '拟请市教育局牵头。',
      scanEvidenceId: null,
      scanForUnits: false,
    };
    const { id } = await get(RegisterInstruction).run(supervisor, {
      ...{ leaderId, givenOn: inDays(0), class: 'urgent', replyBy: null, ...words },
      assignments: [{ role: 'lead', unitId: education() }],
    } as never);
    await merge();
    expect((await get(InstructionViews).one(supervisor, id)).lead).toMatchObject({ id: planning() });
    await clean();
  });
});

describe('what was said and what comes late', () => {
  it('keeps comments in the name of the unit, read by those who follow', async () => {
    const { itemIds } = await desk.city.issue(supervisor, [anItem().ledBy(education())]);
    const about = { subjectType: 'workItem', subjectId: itemIds[0]! } as const;
    const say = { ...about, text: '内部意见', internal: true, mentionedIds: [] };
    await get(WriteComment).run(liaison, say);
    const own = await desk.city.person('市发展改革委', 'head');
    const texts = async (by: Actor) => (await get(Comments).run(by, { ...about, limit: 10 })).items;
    await merge();
    expect(await texts(own)).toMatchObject([{ text: '内部意见', unit: { name: '市教育局' } }]);
    expect(await texts(supervisor)).toEqual([]);
    await clean();
  });

  it('is taken along within a minute and listed: somebody was entered in the unit at the same moment', async () => {
    const prepared = await prepare();
    const runner = desk.city.dataSource.createQueryRunner();
    await runner.startTransaction();
    const late = await desk.city.person('市教育局', 'officer');
    await runner.query(
      `INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from) VALUES ($1, $2, $3, 'officer', 'business', '2020-01-01')`,
      [newId(), late.userId, education()],
    );
    const applied = await confirm(prepared);
    await runner.commitTransaction();
    await runner.release();
    expect(await withoutLivingUnit(desk.city.dataSource)).toEqual({ 'membership.unit_id': 1 });
    const taken = await Promise.all([1, 2].map(() => takeStragglers(desk.city.dataSource, successors, new Date())));
    expect(taken.toSorted()).toEqual([0, 1]);
    await clean();
    const { rows } = await get(SuccessionViews).run(supervisor, applied.id);
    expect(rows.filter(({ confirmed }) => !confirmed)).toMatchObject([{ kind: 'person', to: { id: planning() } }]);
    expect(await takeStragglers(desk.city.dataSource, successors, new Date(), new Date())).toBe(0);
  });

  it('is moved by the worker as by the api: both know the same successors', () => {
    expect(new Set(successors.contributors)).toEqual(new Set(get(UnitSuccessors).all));
  });
});
