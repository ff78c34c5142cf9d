import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  ChangeSupporters,
  CloseItem,
  DecideContest,
  EndItem,
  GetDispatch,
  GetWorkItem,
  RaiseContest,
  RecallSubmission,
  ReturnItem,
  SignDispatch,
  SplitItem,
  SubmitItem,
  TransferItem,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { expectOneStoryOf } from '../support/one-story.js';
import { outcomeOf } from '../support/outcome.js';
import { proven, settled } from '../support/proven.js';
import { SeededRandom } from '../support/seeded-random.js';

const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
const opinion = '材料齐全，情况属实';
const seeds = [1, 2, 3, 4, 5, 6];

describe('of those who act on one item at the same moment', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 25);
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
  });
  afterAll(() => city.close());

  const version = async () => (await city.get(GetWorkItem).run(supervisor, itemId)).version;
  const sign = async (by: Actor, path: string) => {
    const dispatchId = await plan.dispatchOf(unit(path));
    return city.get(SignDispatch).run(by, dispatchId, (await city.get(GetDispatch).run(by, dispatchId)).version);
  };
  /** A duty of 市财政局, signed, with everything that handing it in requires. */
  const ready = async (): Promise<void> => {
    const duty = anItem('开展老年助餐').ledBy(unit('市财政局')).supportedBy(unit('市教育局'));
    plan = await city.issue(supervisor, [duty.implementedBy(unit('东港区人民政府')).due(due)]);
    itemId = plan.itemIds[0]!;
    await sign(finance, '市财政局');
    await settled(city.dataSource, itemId);
    await proven(city.dataSource, itemId);
  };
  const submitted = async (): Promise<void> => {
    await ready();
    await submit(await version());
  };
  const submit = (seen: number, by = finance) =>
    city.get(SubmitItem).run(by, itemId, seen, { statement: '各项举措均已落实。' });
  const close = (seen: number) => city.get(CloseItem).one(supervisor, itemId, seen, opinion);
  const split = (seen: number, ...paths: string[]) =>
    city.get(SplitItem).run(finance, itemId, seen, { units: { unitIds: paths.map(unit) }, text: '改造食堂12处' });
  const transfer = (seen: number, path = '市发展改革委') =>
    city
      .get(TransferItem)
      .run(supervisor, itemId, seen, { unitId: unit(path), reason: '职责划转', approvalBasis: '市领导批示' });
  const giveBack = (seen: number) =>
    city.get(ReturnItem).run(supervisor, itemId, seen, {
      kind: 'rectification',
      reason: '与实地情况不符',
      dueOn: due,
      complete: false,
      parts: [{ part: 'item', subjectId: itemId, note: '重新核对' }],
    });

  /** Begins each after a moment of its own, of at most a few milliseconds; the outcomes in the order given. */
  const together = (random: SeededRandom, attempts: readonly (() => Promise<unknown>)[]): Promise<string[]> =>
    Promise.all(
      attempts.map(async (attempt) => {
        await new Promise((resolve) => setTimeout(resolve, random.below(12)));
        return outcomeOf(attempt());
      }),
    );
  const entries = async (): Promise<string[]> => {
    const rows = await city.dataSource.query<{ action: string }[]>(
      `SELECT action FROM ledger_entry WHERE item_id = $1 AND subject_type = 'workItem' ORDER BY number`,
      [itemId],
    );
    return rows.map(({ action }) => action);
  };
  const consistent = async (): Promise<void> => {
    await expectOneStoryOf(city, plan.planId);
    const [item] = await city.dataSource.query<{ wrong: boolean }[]>(
      `SELECT version <> (SELECT max(subject_version) FROM ledger_entry WHERE subject_id = item.id) OR EXISTS (
         SELECT FROM item_submission WHERE item_id = item.id AND (outcome = 'open') <> (item.status = 'submitted')
           AND number = (SELECT max(number) FROM item_submission WHERE item_id = item.id)) AS wrong
       FROM work_item AS item WHERE id = $1`,
      [itemId],
    );
    expect(item).toEqual({ wrong: false });
  };

  describe.each<[string, string, () => Promise<void>, (seen: number) => Promise<unknown>]>([
    ['hand it in', 'submitted', () => ready(), (seen) => submit(seen)],
    ['close it', 'closed', () => submitted(), (seen) => close(seen)],
    ['order rectification', 'rectificationOrdered', () => submitted(), (seen) => giveBack(seen)],
    ['recall it', 'recalled', () => submitted(), (seen) => city.get(RecallSubmission).run(finance, itemId, seen)],
    ['move it to another lead', 'transferred', () => ready(), (seen) => transfer(seen)],
    [
      'terminate it',
      'terminated',
      () => ready(),
      (seen) => city.get(EndItem).terminate(supervisor, itemId, seen, '方案已废止'),
    ],
    ['split it', 'split', () => ready(), (seen) => split(seen, '西山区人民政府', '高新区管委会')],
  ])('fifty who %s', (_, action, before, attempt) => {
    it.each(seeds.slice(0, 2))('one does, the others are told (seed %d)', async (seed) => {
      await before();
      const seen = await version();
      const outcomes = await together(
        new SeededRandom(seed),
        Array.from({ length: 50 }, () => () => attempt(seen)),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      for (const outcome of outcomes) expect(['done', 'stale', 'notFound', 'forbidden']).toContain(outcome);
      expect((await entries()).filter((one) => one === action)).toHaveLength(1);
      await consistent();
    });
  });

  it.each(seeds.slice(0, 2))('fifty who sign, one does, and it begins once (seed %d)', async (seed) => {
    const duty = anItem('开展老年助餐').ledBy(unit('市财政局')).supportedBy(unit('市教育局'));
    plan = await city.issue(supervisor, [duty]);
    itemId = plan.itemIds[0]!;
    const [lead, supporter] = [await plan.dispatchOf(unit('市财政局')), await plan.dispatchOf(unit('市教育局'))];
    const outcomes = await together(
      new SeededRandom(seed),
      Array.from(
        { length: 50 },
        (_, index) => () =>
          index % 2
            ? city.get(SignDispatch).run(finance, lead, 1)
            : city.get(SignDispatch).run(education, supporter, 1),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(2);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'stale']));
    expect((await entries()).toSorted()).toEqual(['issued', 'shareSigned', 'signed']);
    await consistent();
  });

  /** Each pair from where both may be done; the one that comes second finds the item as the first left it. */
  const pairs: [string, () => Promise<void>, ((seen: number) => Promise<unknown>)[]][] = [
    ['its lead is changed and handing in', () => ready(), [(seen) => transfer(seen), (seen) => submit(seen)]],
    [
      'its lead is changed and splitting',
      () => ready(),
      [(seen) => transfer(seen), (seen) => split(seen, '西山区人民政府')],
    ],
    [
      'closing and recalling',
      () => submitted(),
      [(seen) => close(seen), (seen) => city.get(RecallSubmission).run(finance, itemId, seen)],
    ],
    ['closing and returning', () => submitted(), [(seen) => close(seen), (seen) => giveBack(seen)]],
    ['handing in and a new sub-task', () => ready(), [(seen) => submit(seen), (seen) => split(seen, '西山区人民政府')]],
    [
      'handing in and a new supporter',
      () => ready(),
      [
        (seen) => submit(seen),
        (seen) =>
          city.get(ChangeSupporters).run(supervisor, itemId, seen, {
            add: [{ unitId: unit('海州海事局'), role: 'supporting' }],
            remove: [],
            reason: '工作需要',
          }),
      ],
    ],
  ];
  describe.each(pairs)('%s', (_, before, attempts) => {
    it.each(seeds)('one is done and the other is told (seed %d)', async (seed) => {
      await before();
      const seen = await version();
      const random = new SeededRandom(seed);
      const outcomes = await together(
        random,
        Array.from({ length: 6 }, (_, index) => () => attempts[index % 2]!(seen)),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      for (const outcome of outcomes) expect(['done', 'stale', 'notFound', 'forbidden']).toContain(outcome);
      await consistent();
    });
  });

  it.each(seeds)(
    'closing and a new sub-task below it: never a closed item with an open part (seed %d)',
    async (seed) => {
      await submitted();
      const seen = await version();
      // Who returns it and splits anew acts on later versions: the chain runs against the closing.
      const chain = async () => {
        await city.get(RecallSubmission).run(finance, itemId, seen);
        await split(seen + 1, '西山区人民政府', '高新区管委会');
      };
      const resubmit = async () => submit(seen + 1);
      const outcomes = await together(new SeededRandom(seed), [
        () => close(seen),
        chain,
        resubmit,
        () => close(seen + 2),
      ]);
      // Whoever hands in on the version that the closing made is told that nothing is open.
      for (const outcome of outcomes)
        expect(['done', 'stale', 'itemNotSubmitted', 'itemNotOpen', 'subTasksOpen', 'itemSubmitted']).toContain(
          outcome,
        );
      const [found] = await city.dataSource.query<{ status: string; open: number }[]>(
        `SELECT status, (SELECT count(*)::integer FROM work_item AS part WHERE part.parent_id = item.id
         AND part.status NOT IN ('closed', 'continuing', 'terminated')) AS open FROM work_item AS item WHERE id = $1`,
        [itemId],
      );
      if (found?.status !== 'inProgress') expect(found).toEqual({ status: found?.status, open: 0 });
      await consistent();
    },
  );

  it.each(seeds)('a contest that moves the duty, and handing it in (seed %d)', async (seed) => {
    await ready();
    const dispatchId = await plan.dispatchOf(unit('市财政局'));
    const seenDispatch = (await city.get(GetDispatch).run(finance, dispatchId)).version;
    const contested = await city
      .get(RaiseContest)
      .run(finance, dispatchId, seenDispatch, { itemId, basis: '职责已划转', proposedUnitId: unit('市发展改革委') });
    const { id } = contested.lines.find((line) => line.contest !== null)!.contest!;
    const seen = await version();
    const decision = { decision: 'change', reason: '职责已划转', unitId: unit('市发展改革委') } as const;
    const outcomes = await together(new SeededRandom(seed), [
      () => submit(seen),
      () => city.get(DecideContest).run(supervisor, itemId, id, 1, { ...decision, approvalBasis: '市领导批示' }),
      () => submit(seen),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThan(0);
    await consistent();
  });
});
