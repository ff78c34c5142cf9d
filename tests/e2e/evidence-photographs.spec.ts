import type { ItemEvidence } from '#libs/contracts';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { anItem } from '../support/an-item.js';
import { proven, settled } from '../support/proven.js';
import { aPdf, aPhoto } from '../support/some-files.js';

describe('photographs of an on-site check', () => {
  let desk: EvidenceDesk;
  let office: Colleague;
  let finance: Colleague;
  let east: Colleague;
  let itemId: string;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    const { city } = desk;
    office = await desk.person('市政府办公室', 'supervisor');
    finance = await desk.person('市财政局');
    east = await desk.person('东港区人民政府');
    const item = anItem().ledBy(city.unit('市财政局')).implementedBy(city.unit('东港区人民政府'));
    const plan = await desk.issue(item);
    itemId = plan.itemIds[0] ?? '';
    await finance.post(`/dispatches/${await plan.dispatchOf(finance.unitId)}/sign`, 1).expect(200);
    await settled(city.dataSource, itemId);
    await proven(city.dataSource, itemId);
    await finance.post(`/work-items/${itemId}/submit`, 2).send({ statement: '已全部完成。' }).expect(200);
  });
  afterAll(() => desk.close());

  const audit = (photographs: string[], more: object = {}) => ({
    kind: 'onSite',
    conclusion: 'notPassed',
    opinion: '账实不符，限期整改',
    visitedOn: '2026-03-02',
    place: '东港区疾控中心',
    team: '督查室二人',
    photographs,
    ...more,
  });
  const record = (by: Colleague, body: object) => by.post(`/work-items/${itemId}/audits`).send(body);
  const photographsFor = async (by: Colleague): Promise<ItemEvidence['photographs']> =>
    ((await by.get(`/work-items/${itemId}/evidence`).expect(200)).body as ItemEvidence).photographs;

  it.each([
    ['of somebody else', 404, 'notFound', async () => [(await desk.upload(finance, aPdf())).id], {}],
    ['not received yet', 409, 'uploadIncomplete', async () => [await desk.arrive(office, aPdf())], {}],
    [
      'of a desk audit',
      422,
      'invalidInput',
      async () => [(await desk.upload(office, aPdf())).id],
      { kind: 'desk', visitedOn: null, place: null, team: null },
    ],
  ] as const)('are refused where they are %s, and no audit is left', async (_, status, code, given, more) => {
    const refused = await record(office, audit(await given(), more)).expect(status);
    expect(refused.body).toMatchObject({ code });
    expect(await desk.rows('SELECT FROM audit_record')).toEqual([]);
  });

  it('are records of the office, shown with the check to those who read the review and to nobody else', async () => {
    const upload = await desk.upload(office, await aPhoto(), '现场.jpg');
    await record(office, audit([upload.id])).expect(200);
    const [shot] = await photographsFor(office);
    expect(shot).toMatchObject({
      number: 1,
      evidence: {
        unit: { id: office.unitId },
        title: '东港区疾控中心 2026-03-02',
        periodFrom: '2026-03-02',
        content: { fileName: '现场.jpg' },
      },
    });
    const ticket = `/evidence/${shot?.evidence.id}/versions/1/tickets`;
    await finance.post(ticket).send({ purpose: 'preview' }).expect(201);
    expect(await photographsFor(finance)).toHaveLength(1);
    expect(await photographsFor(east)).toEqual([]);
    await east.post(ticket).send({ purpose: 'preview' }).expect(404);
    await finance.get(`/evidence/${shot?.evidence.id}`).expect(200);
    await east.get(`/evidence/${shot?.evidence.id}`).expect(404);
    // An upload is one record's.
    expect((await record(office, audit([upload.id])).expect(409)).body).toMatchObject({ code: 'uploadUsed' });
  });

  it('do not count as the lead’s evidence', async () => {
    const { items } = (await office.get(`/work-items/${itemId}/evidence`).expect(200)).body as ItemEvidence;
    expect(items.map(({ evidence }) => evidence.title)).toEqual(['工作总结']);
    await office
      .post('/evidence')
      .send(aRecord(office.unitId, { citations: [{ itemId }] }))
      .expect(403);
  });
});
