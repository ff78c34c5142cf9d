import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { GetLetter, PrepareLetter, type LetterView } from '#libs/letters';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));
const countsOf = ({ figures }: LetterView) => figures.map(({ name, count }) => `${name} ${count}`);
/** The titles of what was counted: each figure's, then each unit's. */
const countedIn = ({ figures, facts, lines }: LetterView) => {
  const titles = (ids: readonly string[] | null) =>
    ids && lines.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])).toSorted();
  return [
    ...figures.map(({ name, itemIds }) => [name, titles(itemIds)]),
    ...facts.map(({ unit, itemIds }) => [unit.name, titles(itemIds)]),
  ];
};

describe('the figures of a letter', () => {
  let city: IssuedCity;
  let office: Actor;
  let itemIds: string[];

  beforeAll(async () => {
    city = await IssuedCity.open();
    office = await city.person('市政府办公室', 'supervisor');
  });
  beforeEach(async () => {
    const [one, other] = [city.unit('市教育局'), city.unit('市财政局')];
    ({ itemIds } = await city.issue(office, [
      anItem('甲').ledBy(one).due(inDays(3)),
      anItem('乙').ledBy(one).due(inDays(-5)),
      anItem('丙').ledBy(other).due(inDays(-5)),
      anItem('丁').ledBy(other).due(inDays(300)),
    ]));
    await setStatus('inProgress', itemIds);
    await setStatus('closed', itemIds.slice(3));
  });
  afterAll(() => city.close());

  const setStatus = (status: string, ids: readonly string[]) =>
    city.dataSource.query(
      `UPDATE work_item SET status = $1, closed_at = CASE WHEN $1 = 'closed' THEN now() END WHERE id = ANY ($2)`,
      [status, ids],
    );
  const prepared = (kind: 'specialReport' | 'circular', ids: string[]) =>
    city.get(PrepareLetter).run(office, {
      ...{ kind, itemIds: ids, followsId: null, answerBy: null },
      orderReason: kind === 'circular' ? '市领导要求' : null,
    });

  it('keep what they counted, whatever becomes of the items: of a special report', async () => {
    const report = await prepared('specialReport', itemIds);
    expect(countsOf(report)).toEqual(['total 4', 'closed 1', 'open 3', 'overdue 2']);
    const counted = [
      ['total', ['丁', '丙', '乙', '甲']],
      ['closed', ['丁']],
      ['open', ['丙', '乙', '甲']],
      ['overdue', ['丙', '乙']],
      ['市财政局', ['丙']],
      ['市教育局', ['乙']],
    ];
    expect(countedIn(report)).toEqual(counted);
    await setStatus('closed', itemIds.slice(1, 2));
    const after = await city.get(GetLetter).run(office, report.id);
    expect(countsOf(after)).toEqual(countsOf(report));
    expect(countedIn(after)).toEqual(counted);
    expect(after.lines.find(({ title }) => title === '乙')?.status).toBe('closed');
  });

  it('count the chosen items only, and of a circular all, those past their day, and each unit’s', async () => {
    const circular = await prepared('circular', itemIds.slice(0, 3));
    expect(countsOf(circular)).toEqual(['total 3', 'overdue 2']);
    expect(countedIn(circular)).toEqual([
      ['total', ['丙', '乙', '甲']],
      ['overdue', ['丙', '乙']],
      ['市财政局', ['丙']],
      ['市教育局', ['乙', '甲']],
    ]);
  });

  it('stand without items in a letter from before these were kept', async () => {
    const { id } = await prepared('specialReport', itemIds.slice(0, 1));
    await city.dataSource.query(
      `UPDATE letter SET figures = '[{"name": "total", "count": 1, "list": "plan=7"}]' WHERE id = $1`,
      [id],
    );
    expect((await city.get(GetLetter).run(office, id)).figures).toEqual([{ name: 'total', count: 1, itemIds: null }]);
  });
});
