import type { EvidenceView, ItemEvidence } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';

describe('a citation of evidence', () => {
  let desk: EvidenceDesk;
  let office: Colleague;
  let finance: Colleague;
  let education: Colleague;
  let development: Colleague;
  let east: Colleague;
  let west: Colleague;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    office = await desk.person('市政府办公室', 'supervisor');
    finance = await desk.person('市财政局');
    education = await desk.person('市教育局');
    development = await desk.person('市发展改革委');
    east = await desk.person('东港区人民政府');
    west = await desk.person('西山区人民政府');
  });
  afterAll(() => desk.close());

  const filed = async (by: Colleague, more: object = {}): Promise<EvidenceView> =>
    (await by.post('/evidence').send(aRecord(by.unitId, more)).expect(201)).body as EvidenceView;
  const citedIn = async (by: Colleague, itemId: string): Promise<ItemEvidence['items']> =>
    ((await by.get(`/work-items/${itemId}/evidence`).expect(200)).body as ItemEvidence).items;
  const onItem = (itemId: string, targetId: string | null = null) => ({ citations: [{ itemId, targetId }] });

  it('is accepted by being filed by the lead; others’ are accepted or returned by the lead, each for itself', async () => {
    const itemId = await desk.item();
    await filed(finance, onItem(itemId));
    const helped = await filed(education, onItem(itemId));
    await filed(east, onItem(itemId));
    const seen = await citedIn(finance, itemId);
    expect(
      seen.map(({ unit, status, actions }) => [unit.name, status, actions.accept, actions.return, actions.withdraw]),
    ).toEqual([
      ['市财政局', 'accepted', false, false, true],
      ['市教育局', 'submitted', true, true, false],
      ['东港区人民政府', 'submitted', true, true, false],
    ]);
    const [own, theirs, districts] = seen.map(({ id }) => `/work-items/${itemId}/citations/${id}`);
    await finance.post(`${theirs}/accept`).expect(428);
    await finance.post(`${theirs}/accept`, 9).expect(412);
    await finance.post(`${theirs}/accept`, 1).expect(200);
    expect((await finance.post(`${theirs}/accept`, 2).expect(409)).body).toMatchObject({ code: 'citationDecided' });
    await finance.post(`${districts}/return`, 1).send({}).expect(422);
    await finance.post(`${districts}/return`, 1).send({ note: '缺少盖章页' }).expect(200);
    expect((await finance.post(`${own}/return`, 1).send({ note: '不' }).expect(409)).body).toMatchObject({
      code: 'ownCitation',
    });
    // The reviewer may return what was accepted, and then the lead does not accept it.
    await office.post(`${theirs}/return`, 2).send({ note: '与指标无关' }).expect(200);
    expect((await finance.post(`${theirs}/accept`, 3).expect(409)).body).toMatchObject({
      code: 'citationReturnedAbove',
    });
    await office.post(`${own}/return`, 1).send({ note: '请补数据' }).expect(200);
    const told = await citedIn(east, itemId);
    expect(told).toMatchObject([{ status: 'returned', decision: { note: '缺少盖章页', unit: { name: '市财政局' } } }]);
    // Renewed by its unit, it is looked at anew.
    const content = { kind: 'text', text: '补充后' };
    const version = ((await education.get(`/evidence/${helped.id}`).expect(200)).body as EvidenceView).version;
    const renewed = await education.post(`/evidence/${helped.id}/versions`, version).send({ content }).expect(200);
    expect(renewed.body).toMatchObject({
      versions: [{ number: 2 }, { number: 1 }],
      citations: [{ status: 'submitted', number: 2, decision: null }],
    });
    await finance.post(`${theirs}/accept`, 4).expect(200);
  });

  it.each<[string, () => Colleague, string, number]>([
    ['a supporter accepting', () => education, 'accept', 403],
    ['a district returning', () => east, 'return', 403],
    ['the office taking back', () => office, 'withdraw', 403],
    ['a stranger accepting', () => development, 'accept', 404],
    ['another district that does not see it, returning', () => west, 'return', 404],
  ])('is left alone by %s', async (_, who, act, status) => {
    const itemId = await desk.item();
    await filed(east, onItem(itemId));
    await filed(education, onItem(itemId));
    const all = await citedIn(office, itemId);
    const mine = all.find(({ unit }) => unit.id === (who() === education ? education : east).unitId);
    await who()
      .post(`/work-items/${itemId}/citations/${mine?.id}/${act}`, 1)
      .send(act === 'return' ? { note: '不行' } : {})
      .expect(status);
    expect(await citedIn(office, itemId)).toEqual(all);
  });

  it('is shown to those who see everything, and of others to their own units only', async () => {
    const itemId = await desk.item();
    for (const each of [finance, education, east, west]) await filed(each, onItem(itemId));
    const names = async (by: Colleague) => (await citedIn(by, itemId)).map(({ unit }) => unit.name);
    const everyone = ['市财政局', '市教育局', '东港区人民政府', '西山区人民政府'];
    expect(await names(office)).toEqual(everyone);
    expect(await names(finance)).toEqual(everyone);
    expect(await names(education)).toEqual(['市教育局']);
    expect(await names(east)).toEqual(['东港区人民政府']);
    expect(await names(await desk.person('东港区人民政府', 'head'))).toEqual(['东港区人民政府']);
    await development.get(`/work-items/${itemId}/evidence`).expect(404);
  });

  it('cited again for the same thing, by one without a part, or for what its unit has no part in is refused', async () => {
    const itemId = await desk.item();
    const record = await filed(finance, onItem(itemId));
    const cite = (by: Colleague, item: string, evidenceId: string) =>
      by.post(`/work-items/${item}/citations`).send({ evidenceId });
    expect((await cite(finance, itemId, record.id).expect(409)).body).toMatchObject({ code: 'citationExists' });
    await cite(development, itemId, record.id).expect(404);
    await cite(office, itemId, record.id).expect(403);
    await cite(finance, itemId, newId()).expect(404);
    const another = await filed(education);
    // Not seen, so not there.
    await cite(finance, itemId, another.id).expect(404);
    const foreign = await filed(education, onItem(itemId));
    const { itemIds } = await desk.issue(
      (await import('../support/an-item.js')).anItem('财政独办').ledBy(finance.unitId),
    );
    expect((await cite(finance, itemIds[0] ?? '', foreign.id).expect(409)).body).toMatchObject({
      code: 'evidenceOwnerOutside',
    });
    await cite(finance, itemIds[0] ?? '', record.id).expect(201);
  });

  it('taken back proves nothing and can be cited again', async () => {
    const itemId = await desk.item();
    const record = await filed(education, onItem(itemId));
    const [cited] = await citedIn(education, itemId);
    await education.post(`/work-items/${itemId}/citations/${cited?.id}/withdraw`, 1).expect(200);
    expect(await citedIn(office, itemId)).toEqual([]);
    await finance.get(`/evidence/${record.id}`).expect(404);
    await education.post(`/work-items/${itemId}/citations`).send({ evidenceId: record.id }).expect(201);
    await finance.get(`/evidence/${record.id}`).expect(200);
  });

  it('shows nothing to random ids, to strangers and to administrators', async () => {
    const itemId = await desk.item();
    const other = await desk.item();
    const record = await filed(finance, onItem(itemId));
    const [cited] = await citedIn(finance, itemId);
    const system = await desk.person('市政府办公室', 'systemAdministrator');
    const attempts: [method: 'get' | 'post', path: string, body: object][] = [
      ['get', `/evidence/${record.id}`, {}],
      ['post', `/evidence/${record.id}/versions`, { content: { kind: 'text', text: '改' } }],
      ['post', `/evidence/${record.id}/withdraw`, { reason: '改' }],
      ['post', `/evidence/${record.id}/versions/1/tickets`, { purpose: 'download' }],
      ['get', `/work-items/${itemId}/evidence`, {}],
      ['post', `/work-items/${itemId}/evidence/tickets`, {}],
      ['post', `/work-items/${itemId}/citations`, { evidenceId: record.id }],
      ...(['accept', 'return', 'withdraw'] as const).map((act): ['post', string, object] => [
        'post',
        `/work-items/${itemId}/citations/${cited?.id}/${act}`,
        act === 'return' ? { note: '改' } : {},
      ]),
    ];
    for (const [method, path, body] of attempts) {
      const as = (who: Colleague, to = path) => (method === 'get' ? who.get(to) : who.post(to, 1).send(body));
      const refused = await as(development).expect(404);
      expect(JSON.stringify(refused.body)).not.toContain('基层');
      expect(Object.keys(refused.body as object).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
      await as(system).expect(403);
      // Right by the item or the record, wrong by what hangs on it.
      const random = path.replace(new RegExp(`(${[record.id, itemId, cited?.id].join('|')})`), newId());
      await as(finance, random).expect(404);
      await as(finance, path.replace(/[0-9a-f-]{36}/, 'no-id')).expect(404);
    }
    for (const act of ['accept', 'return', 'withdraw'])
      for (const [item, id] of [
        [other, cited?.id],
        [itemId, newId()],
      ])
        await finance
          .post(`/work-items/${item}/citations/${id}/${act}`, 1)
          .send(act === 'return' ? { note: '改' } : {})
          .expect(404);
    for (const number of ['2', '0', '-1', 'x', '1e1'])
      await finance.post(`/evidence/${record.id}/versions/${number}/tickets`).send({ purpose: 'download' }).expect(404);
  });
});
