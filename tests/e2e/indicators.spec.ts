import { SignDispatch } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { type Client, PlanApi } from '../support/plan-api.js';

describe('targets, milestones and verdicts over HTTP', () => {
  let plans: PlanApi;
  let office: Client;
  let education: Client;
  let stranger: Client;
  let itemId: string;
  let at: string;

  beforeAll(async () => {
    plans = await PlanApi.start();
    const { city } = plans.desk;
    office = await plans.supervisor();
    education = await plans.person(city.unit('市教育局'), 'liaison');
    stranger = await plans.person(city.unit('海州海事局'), 'liaison');
  });
  beforeEach(async () => {
    const { city, supervisor } = plans.desk;
    const plan = await city.issue(supervisor, [anItem().ledBy(city.unit('市教育局')).due('2035-12-31')]);
    itemId = plan.itemIds[0]!;
    const liaison = await city.person('市教育局', 'liaison');
    await city.get(SignDispatch).run(liaison, await plan.dispatchOf(city.unit('市教育局')), 1);
    at = `/work-items/${itemId}`;
  });
  afterAll(() => plans.close());

  const beds = { indicator: '新增床位', operator: 'atLeast', value: '2000', unit: '张' };
  const aTarget = async (): Promise<string> => {
    const { body } = await office
      .post(`${at}/targets`)
      .set('if-match', '"2"')
      .send({ targets: [beds] })
      .expect(200)
      .expect('etag', '"3"');
    return (body as { targets: { id: string }[] }).targets[0]!.id;
  };

  it('set, report, confirm and withdraw', async () => {
    await office
      .post(`${at}/targets`)
      .send({ targets: [beds] })
      .expect(428);
    const targetId = await aTarget();
    const readings = `${at}/targets/${targetId}/readings`;
    const reading = { asOf: '2026-06-30', status: 'official', value: '500.50', source: '月报' };
    await education.post(readings).send(reading).expect(200);
    const odd = { ...reading, asOf: '2026-07-31', value: '5000000' };
    const asked = await education.post(readings).send(odd).expect(422);
    expect(asked.body).toMatchObject({ code: 'readingImplausible', errors: [{ code: 'wrongUnit', path: '/value' }] });
    await education
      .post(readings)
      .send({ ...odd, confirmed: true })
      .expect(200);
    const seen = await education.get(`${at}/targets`).expect(200);
    expect(seen.body).toMatchObject({ targets: [{ latest: { value: '5000000', confirmed: true }, met: true }] });
    const withdraw = `${at}/targets/${targetId}/withdraw`;
    await office.patch(withdraw).send({ reason: '口径调整' }).expect(428);
    await office.patch(withdraw).set('if-match', '"7"').send({ reason: '口径调整' }).expect(412);
    await office.patch(withdraw).set('if-match', '"1"').send({ reason: '口径调整' }).expect(200);
    await education.post(readings).send(reading).expect(409);
  });

  it('propose, decide and reach a milestone; give the verdict on a year', async () => {
    const proposed = await education
      .post(`${at}/milestones`)
      .send({ milestones: [{ text: '完成选址', dueOn: '2035-06-30' }] })
      .expect(200);
    const { id } = (proposed.body as { milestones: { id: string }[] }).milestones[0]!;
    await office.post(`${at}/milestones/${id}/decide`).send({ decision: 'confirm' }).expect(428);
    await education
      .post(`${at}/milestones/${id}/decide`)
      .set('if-match', '"1"')
      .send({ decision: 'confirm' })
      .expect(403);
    await office.post(`${at}/milestones/${id}/decide`).set('if-match', '"1"').send({ decision: 'confirm' }).expect(200);
    await education.post(`${at}/milestones/${id}/withdraw`).set('if-match', '"2"').expect(409);
    const reached = await education
      .post(`${at}/milestones/${id}/reached`)
      .set('if-match', '"2"')
      .send({ reachedOn: '2026-10-08' })
      .expect(200);
    expect(reached.body).toMatchObject({ milestones: [{ reachedOn: '2026-10-08' }] });
    const verdict = { year: 2025, verdict: 'onCourse', note: '按计划推进' };
    await education.post(`${at}/stage-verdicts`).send(verdict).expect(403);
    await office.post(`${at}/stage-verdicts`).send(verdict).expect(200);
    const verdicts = await education.get(`${at}/stage-verdicts`).expect(200);
    expect(verdicts.body).toMatchObject({ verdicts: [{ year: 2025, verdict: 'onCourse' }], canGive: false });
  });

  it('show a stranger nothing', async () => {
    const targetId = await aTarget();
    for (const part of ['targets', 'milestones', 'stage-verdicts']) await stranger.get(`${at}/${part}`).expect(404);
    const reading = { asOf: '2026-06-30', status: 'official', value: '5' };
    await stranger.post(`${at}/targets/${targetId}/readings`).send(reading).expect(404);
    await plans.api.http.get(`/api${at}/targets`).expect(401);
    await office.get('/work-items/none/targets').expect(404);
  });

  it.each<[string, object, number]>([
    ['a number for a decimal', { value: 5 }, 422],
    ['letters for a number', { value: 'abc' }, 422],
    ['an exponent', { value: '1e3' }, 422],
    ['a unit of the universe', { value: '9'.repeat(30) }, 422],
    ['a status that is none', { value: '5', status: 'final' }, 422],
    ['no day', { value: '5', asOf: undefined }, 422],
    ['a day that is none', { value: '5', asOf: '2026-02-30' }, 422],
    ['a day to come', { value: '5', asOf: '2198-01-01' }, 422],
    ['neither value nor reason', {}, 422],
    ['a key nobody knows', { value: '5', colour: 'red' }, 422],
    ['half a character', { value: null, gap: '\ud800' }, 422],
    ['words without end', { value: null, gap: '长'.repeat(501) }, 422],
  ])('refuse a reading with %s', async (_, more, status) => {
    const targetId = await aTarget();
    const reading = { asOf: '2026-06-30', status: 'official', ...more };
    const { body } = await education.post(`${at}/targets/${targetId}/readings`).send(reading).expect(status);
    expect((body as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    const seen = await education.get(`${at}/targets`).expect(200);
    expect(seen.body).toMatchObject({ targets: [{ readings: [] }] });
  });
});
