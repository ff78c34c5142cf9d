import { OpenWindow, PreviewWindow } from '#libs/reporting';
import type { Tree } from '../support/a-city.js';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { aTarget, DUE, ReportingDesk } from '../support/reporting-desk.js';

describe('a window over very many units', () => {
  it('takes as many statements for five hundred as for five', async () => {
    const districts = (count: number): Tree[] =>
      Array.from({ length: count }, (_, index) => ['governmentDepartment', `第${index + 1}局`]);
    const tree: Tree = ['government', '海州市人民政府', ['generalOffice', '市政府办公室'], ...districts(500)];
    const city = await IssuedCity.open(tree);
    const desk = await ReportingDesk.open(city);
    const statementsFor = async (units: number): Promise<number> => {
      const { planId, itemIds } = await desk.issued(
        ...Array.from({ length: units }, (_, index) => anItem(`任务${index}`).ledBy(city.unit(`第${index + 1}局`))),
      );
      for (const itemId of itemIds) await desk.targets(itemId, aTarget({ dueOn: DUE }));
      const question = desk.question(planId);
      const { byUnit: _, ...cost } = await city.get(PreviewWindow).run(desk.supervisor, question);
      expect(cost.units).toBe(units);
      const runner = Object.getPrototypeOf(city.dataSource.createQueryRunner()) as {
        query: (...given: unknown[]) => unknown;
      };
      const query = runner.query;
      let statements = 0;
      runner.query = function (this: unknown, ...given: unknown[]) {
        statements += 1;
        return query.apply(this, given);
      };
      try {
        await city.get(OpenWindow).run(desk.supervisor, { ...question, title: '全体', cost });
      } finally {
        runner.query = query;
      }
      return statements;
    };
    const [few, many] = [await statementsFor(5), await statementsFor(500)];
    expect(many).toBe(few);
    expect(many).toBeLessThan(20);
    await city.close();
  });
});
