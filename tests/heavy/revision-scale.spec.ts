import { ImportRevision } from '#libs/plans';
import { ApplyRevision, IssuePlan, PreviewRevision } from '#libs/work-items';
import { PlanDesk } from '../support/plan-desk.js';
import { differencesOf, REVISING, RevisedPlan } from '../support/revised-plan.js';

const ITEMS = 200;
const WORDS = ['设施建设', '人才培养', '服务质量', '安全监管', '资金保障', '信息平台', '宣传引导', '社会参与'];

/** A plan of 200 duties; the newer text says otherwise what each is called, asks, wants, by when and of whom. */
function textOf(newer: boolean): string {
  const lines = Array.from({ length: ITEMS }, (_, at) => {
    const word = WORDS[at % WORDS.length]!;
    const number = at * 7919 + 13;
    const title = newer ? `推进第${at}批${word}提升` : `推进第${at}批${word}`;
    const body =
      `按照第${number}号标准统筹推进${word}，健全${number * 31}类工作机制，责任到人，定期通报进展情况。`.repeat(4);
    const due = newer ? '到2097年' : '到2096年';
    const units = newer ? '市发展改革委、市教育局' : '市发展改革委、市财政局';
    return `${at + 1}. ${title}。${body}${due}，建成${newer ? at + 20 : at + 10}处示范点。（牵头单位：${units.split('、')[0]!}；配合单位：${units.split('、')[1]!}）`;
  });
  return `海州市高质量发展实施方案\n一、重点任务\n${lines.join('\n')}\n`;
}

describe(`a revision of ${ITEMS} items`, () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  it('takes one decision among a thousand differences in a moment', async () => {
    const { planId } = await desk.import(textOf(false));
    const draft = await desk.answerAll(await desk.draft(planId));
    await desk.city.get(IssuePlan).run(desk.supervisor, planId, draft.version);
    const document = { fileName: '修订.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(textOf(true)) };
    await desk.city.get(ImportRevision).run(desk.supervisor, planId, document, REVISING);
    await desk.answerAll(await desk.draft(planId));
    const plan = Object.assign(Object.create(RevisedPlan.prototype) as RevisedPlan, { desk, planId });
    const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
      const started = performance.now();
      const result = await work();
      return [result, performance.now() - started];
    };
    const [revision, reading] = await timed(() => plan.revision());
    const all = differencesOf(revision);
    expect(all.length).toBeGreaterThanOrEqual(1_000);
    const times: number[] = [];
    for (const one of all.slice(0, 10)) times.push((await timed(() => plan.decide('adopt', [one])))[1]);
    const [decided, rest] = await timed(() => plan.decide('adopt', all.slice(10)));
    const [, previewing] = await timed(() => desk.city.get(PreviewRevision).run(desk.supervisor, planId));
    const [applied, applying] = await timed(() =>
      desk.city.get(ApplyRevision).run(desk.supervisor, planId, decided.version),
    );
    const one = times.toSorted((a, b) => a - b)[5]!;
    console.info(
      `${all.length} differences: read ${Math.round(reading)} ms, one decision ${Math.round(one)} ms, ` +
        `the rest ${Math.round(rest)} ms, preview ${Math.round(previewing)} ms, apply ${Math.round(applying)} ms`,
    );
    expect(applied).toMatchObject({ changed: ITEMS });
    expect(one).toBeLessThan(1_000);
  }, 300_000);
});
