import { readFileSync } from 'node:fs';
import { CompareTargets } from '#libs/indicators';
import { PlanDesk } from '../support/plan-desk.js';
import { withRealPlans } from '../support/real-plans.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

withRealPlans((folder) => {
  describe('the targets of three cities’ plans', () => {
    let desk: PlanDesk;
    let qingdao: Draft;
    beforeAll(async () => {
      desk = await PlanDesk.open();
      const read = async (name: string) =>
        desk.draft(
          (await desk.import(readFileSync(`${folder}/documents/${name}.txt`), desk.supervisor, `${name}.txt`)).planId,
        );
      await read('jining-2024');
      await read('weihai-2024');
      qingdao = await read('qingdao-2024-web');
      expect((await read('qingdao-2024-pdf')).planId).toBe(qingdao.planId);
    }, 60_000);
    afterAll(() => desk.close());

    const compared = async (indicator: string) => {
      const { rows } = await desk.city.get(CompareTargets).run(desk.supervisor, { limit: 25, indicator });
      return rows.map(({ plan, value, unit, differs }) =>
        [
          /青岛|济宁|威海/.exec(`${plan.title}${plan.issuingAuthority}`)?.[0],
          `${value ?? '?'}${unit}`,
          ...differs,
        ].join(' '),
      );
    };

    it('lack the damaged numbers until the checker has repaired them, by one answer each', async () => {
      expect(await compared('医护比')).toEqual(['济宁 1.21:x', '威海 1.21:x', '青岛 ?1:x']);
      let draft = qingdao;
      for (const [printed, text] of [
        [/床医比达到/, '床医比达到1∶0.55'],
        [/医护比达到/, '医护比达到1∶1.2'],
        [/每千人托位数/, '全市每千人托位数达到4.6个'],
      ] as const) {
        const question = draft.questions.find((one) => one.status === 'open' && printed.test(one.printed));
        draft = await desk.answer(draft, question!, { choice: 'correct', text });
      }
      expect(await compared('医护比')).toEqual(['济宁 1.21:x', '威海 1.21:x', '青岛 1.21:x']);
      expect(await compared('床医比')).toEqual(['济宁 0.551:x', '威海 0.551:x', '青岛 0.551:x']);
    });

    it.each([
      ['县域就诊率', ['济宁 90%', '威海 90%', '青岛 90%']],
      ['县域内基层门急诊人次占比', ['济宁 65%', '威海 65%', '青岛 65%']],
      ['每个区（市）安宁疗护病区', ['济宁 1处', '威海 1处 per', '青岛 1处']],
      ['居民健康素养水平', ['济宁 35%', '威海 37%']],
      ['全人群签约率', ['济宁 65%', '威海 60%']],
    ])('stand side by side: %s', async (indicator, expected) => {
      expect(await compared(indicator)).toEqual(expected);
    });

    it('are found without being named', async () => {
      const { items } = await desk.city.get(CompareTargets).run(desk.supervisor, { limit: 200 });
      const ofAll = items.filter(({ plans }) => plans === 3).map(({ indicator }) => indicator);
      expect(ofAll.length).toBeGreaterThanOrEqual(8);
      expect(ofAll).toEqual(expect.arrayContaining(['床医比', '医护比', '县域内基层门急诊人次占比']));
    });
  });
});
