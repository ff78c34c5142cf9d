import type { EvidenceView, ItemEvidence } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { aPdf } from '../support/some-files.js';

describe('a record of evidence', () => {
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
  const aTarget = async (itemId: string): Promise<string> => {
    const id = newId();
    await desk.rows(
      `INSERT INTO target (id, item_id, ordinal, indicator, operator, value, strength, created_by, created_at)
       VALUES ($1, $2, 1, '达标率', 'atLeast', 90, 'required', $3, now())`,
      [id, itemId, office.userId],
    );
    return id;
  };

  it.each<[string, object, object]>([
    [
      'a link',
      { kind: 'link', link: 'https://www.haizhou.gov.cn/a' },
      { kind: 'link', link: 'https://www.haizhou.gov.cn/a' },
    ],
    ['words', { kind: 'text', text: ' 已完成 ' }, { kind: 'text', text: '已完成' }],
    ['a figure', { kind: 'figure', figure: 98.5, figureUnit: '%' }, { kind: 'figure', figure: 98.5, figureUnit: '%' }],
  ])('holds %s', async (_, content, shown) => {
    const record = await filed(finance, { content });
    expect(record).toMatchObject({
      version: 1,
      canRevise: true,
      withdrawn: null,
      versions: [{ number: 1, content: shown }],
    });
    const read = await finance.get(`/evidence/${record.id}`).expect(200).expect('etag', '"1"');
    expect(read.body).toEqual(record);
  });

  it('holds a file that was uploaded, once', async () => {
    const upload = await desk.upload(finance, aPdf(), '总结.pdf');
    const content = { kind: 'file', uploadId: upload.id };
    const record = await filed(finance, { content });
    expect(record.versions[0]?.content).toMatchObject({
      kind: 'file',
      fileName: '总结.pdf',
      mediaType: 'application/pdf',
      previewable: true,
      sha256: upload.sha256,
    });
    const again = await finance.post('/evidence').send(aRecord(finance.unitId, { content })).expect(409);
    expect(again.body).toMatchObject({ code: 'uploadUsed' });
    expect((await finance.delete(`/uploads/${upload.id}`).expect(409)).body).toMatchObject({ code: 'uploadUsed' });
  });

  it.each<[string, () => object | Promise<object>, number, string]>([
    ['another unit’s name', () => ({ unitId: desk.city.unit('市教育局') }), 404, 'notFound'],
    ['an upload that is none', () => ({ content: { kind: 'file', uploadId: newId() } }), 404, 'notFound'],
    [
      'an upload of another person',
      async () => ({ content: { kind: 'file', uploadId: (await desk.upload(education, aPdf())).id } }),
      404,
      'notFound',
    ],
    [
      'an upload that has not arrived',
      async () => ({ content: { kind: 'file', uploadId: await desk.arrive(finance, aPdf()) } }),
      409,
      'uploadIncomplete',
    ],
    [
      'a period that is to come',
      () => ({ periodFrom: '2199-01-01', periodTo: '2199-02-01' }),
      422,
      'evidencePeriodOutside',
    ],
    [
      'a period that ends before it begins',
      () => ({ periodFrom: '2026-03-01', periodTo: '2026-02-01' }),
      422,
      'invalidInput',
    ],
    ['an address that runs', () => ({ content: { kind: 'link', link: 'javascript:alert(1)' } }), 422, 'invalidInput'],
    ['nothing in it', () => ({ content: { kind: 'text', text: '  ' } }), 422, 'invalidInput'],
    ['an item that is none', () => onItem(newId()), 404, 'notFound'],
    [
      'a period before the item',
      async () => ({ ...onItem(await desk.item()), periodFrom: '2020-01-01', periodTo: '2020-12-31' }),
      422,
      'evidencePeriodOutside',
    ],
    [
      'a target of another item',
      async () => onItem(await desk.item(), await aTarget(await desk.item())),
      404,
      'notFound',
    ],
  ])('is refused with %s, and nothing of it stays', async (_, more, status, code) => {
    const count = async () => (await desk.rows<{ n: number }>('SELECT count(*)::int AS n FROM evidence'))[0]?.n;
    const before = await count();
    const refused = await finance
      .post('/evidence')
      .send(aRecord(finance.unitId, await more()))
      .expect(status);
    expect(refused.body).toMatchObject({ code });
    expect(await count()).toBe(before);
  });

  it('that was supplied before is offered instead of being taken again', async () => {
    const bytes = aPdf();
    const upload = await desk.upload(finance, bytes);
    const record = await filed(finance, { content: { kind: 'file', uploadId: upload.id }, title: '验收报告' });
    const told = await finance.get(`/evidence/known?sha256=${upload.sha256}&byteSize=${bytes.length}`).expect(200);
    expect(told.body).toMatchObject({ items: [{ id: record.id, title: '验收报告', because: 'content' }] });
    const second = await desk.upload(finance, bytes, '别名.pdf');
    expect(second.known).toMatchObject([{ id: record.id }]);
    const content = { kind: 'file', uploadId: second.id };
    const refused = await finance.post('/evidence').send(aRecord(finance.unitId, { content })).expect(409);
    expect(refused.body).toMatchObject({ code: 'evidenceKnown', known: [{ id: record.id }] });
    await filed(finance, { content, despiteKnown: true });
    // What one unit supplied is no business of another.
    expect((await education.get(`/evidence/known?sha256=${upload.sha256}`).expect(200)).body).toEqual({ items: [] });
    const theirs = await desk.upload(education, bytes);
    expect(theirs.known).toEqual([]);
    await filed(education, { content: { kind: 'file', uploadId: theirs.id } });
  });

  it('that covers the same period for the same target is offered', async () => {
    const itemId = await desk.item();
    const targetId = await aTarget(itemId);
    const record = await filed(finance, onItem(itemId, targetId));
    const ask = async (by: Colleague, query: string) =>
      (
        (await by.get(`/evidence/known?item=${itemId}&${query}`).expect(200)).body as { items: { id: string }[] }
      ).items.map(({ id }) => id);
    expect(await ask(finance, `target=${targetId}&periodFrom=2026-03-01&periodTo=2026-06-30`)).toEqual([record.id]);
    expect(await ask(finance, `target=${newId()}`)).toEqual([]);
    expect(await ask(finance, 'periodFrom=2026-04-01')).toEqual([]);
    expect(await ask(education, `target=${targetId}`)).toEqual([]);
    await finance.get('/evidence/known').expect(422);
  });

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

  it('that is withdrawn leaves a trace and is cited no more', async () => {
    const itemId = await desk.item();
    const record = await filed(education, onItem(itemId));
    const reason = { reason: '数据有误' };
    await finance.post(`/evidence/${record.id}/withdraw`, record.version).send(reason).expect(403);
    await east.post(`/evidence/${record.id}/withdraw`, record.version).send(reason).expect(404);
    await education.post(`/evidence/${record.id}/withdraw`).send(reason).expect(428);
    await education.post(`/evidence/${record.id}/withdraw`, 99).send(reason).expect(412);
    const withdrawn = await education.post(`/evidence/${record.id}/withdraw`, record.version).send(reason).expect(200);
    expect(withdrawn.body).toMatchObject({ withdrawn: { reason: '数据有误' }, canRevise: false });
    const [seen] = await citedIn(finance, itemId);
    expect(seen).toMatchObject({ evidence: { withdrawn: { reason: '数据有误' } }, actions: { accept: false } });
    const path = `/work-items/${itemId}/citations/${seen?.id}`;
    expect((await finance.post(`${path}/accept`, 1).expect(409)).body).toMatchObject({ code: 'evidenceWithdrawn' });
    const { version } = withdrawn.body as EvidenceView;
    const content = { kind: 'text', text: '再来' };
    await education.post(`/evidence/${record.id}/versions`, version).send({ content }).expect(409);
    const list = async (query: string) =>
      ((await education.get(`/evidence?${query}`).expect(200)).body as { items: { id: string }[] }).items;
    expect((await list('limit=200')).some(({ id }) => id === record.id)).toBe(false);
    expect((await list('limit=200&withdrawn=true')).some(({ id }) => id === record.id)).toBe(true);
  });

  it('of an older version stays what an ended item was judged by', async () => {
    const itemId = await desk.item();
    const record = await filed(finance, onItem(itemId));
    await desk.rows(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE id = $1`, [itemId]);
    const content = { kind: 'text', text: '新版' };
    await finance.post(`/evidence/${record.id}/versions`, record.version).send({ content }).expect(200);
    expect(await citedIn(office, itemId)).toMatchObject([
      { number: 1, status: 'accepted', evidence: { content: { text: '已于 3 月底完成' } } },
    ]);
    // Who sees the citation only sees the version that was cited.
    const seen = (await office.get(`/evidence/${record.id}`).expect(200)).body as EvidenceView;
    expect(seen.versions.map(({ number }) => number)).toEqual([1]);
    expect(seen.canRevise).toBe(false);
    expect(
      (
        await finance
          .post(`/evidence/${record.id}/versions`, 3)
          .send({ content: { kind: 'link', link: 'https://a.cn' } })
          .expect(422)
      ).body,
    ).toMatchObject({ code: 'evidenceKindChanged' });
    const other = await filed(finance);
    const refused = await finance.post(`/work-items/${itemId}/citations`).send({ evidenceId: other.id }).expect(409);
    expect(refused.body).toMatchObject({ code: 'itemNotOpen' });
  });

  it('is found by text, unit and period, page by page, among one’s own only', async () => {
    const lonely = await desk.person('海州海事局');
    const first = await filed(lonely, { title: '港口巡查 100%_完成' });
    const second = await filed(lonely, { title: '航道整治', periodFrom: '2025-01-01', periodTo: '2025-12-31' });
    const page = async (query: string) =>
      (await lonely.get(`/evidence?${query}`).expect(200)).body as { items: { id: string }[]; next: string | null };
    const ids = async (query: string) => (await page(query)).items.map(({ id }) => id);
    expect(await ids('')).toEqual([second.id, first.id]);
    expect(await ids(`text=${encodeURIComponent('100%_')}`)).toEqual([first.id]);
    expect(await ids('periodFrom=2026-01-01')).toEqual([first.id]);
    expect(await ids(`unit=${finance.unitId}`)).toEqual([]);
    const one = await page('limit=1');
    expect(one.items.map(({ id }) => id)).toEqual([second.id]);
    expect(await ids(`limit=1&cursor=${one.next}`)).toEqual([first.id]);
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
