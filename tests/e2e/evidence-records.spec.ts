import type { EvidenceView, ItemEvidence } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { aPdf } from '../support/some-files.js';

describe('a record of evidence', () => {
  let desk: EvidenceDesk;
  let office: Colleague;
  let finance: Colleague;
  let education: Colleague;
  let east: Colleague;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    office = await desk.person('市政府办公室', 'supervisor');
    finance = await desk.person('市财政局');
    education = await desk.person('市教育局');
    east = await desk.person('东港区人民政府');
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
      `INSERT INTO target (id, item_id, ordinal, indicator, indicator_key, operator, value, strength, created_by, created_at)
       VALUES ($1, $2, 1, '达标率', '达标率', 'atLeast', 90, 'required', $3, now())`,
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
    ['a period of a century', () => ({ periodFrom: '1900-01-01', periodTo: '2026-06-30' }), 422, 'invalidInput'],
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

  it.each([
    ['a text', { kind: 'text', text: '截至三月底，全部新增床位已通过验收并投入使用，验收报告另附于后。' }],
    ['a link', { kind: 'link', link: 'https://example.org/notice/7' }],
  ])('that says the same in %s is offered as well, to its own unit only', async (_, content) => {
    const record = await filed(finance, { content });
    const refused = await finance.post('/evidence').send(aRecord(finance.unitId, { content })).expect(409);
    expect(refused.body).toMatchObject({ code: 'evidenceKnown', known: [{ id: record.id, because: 'content' }] });
    await filed(finance, { content, despiteKnown: true });
    await filed(education, { content });
    for (const common of [
      { kind: 'figure', figure: 12, figureUnit: '张' },
      { kind: 'text', text: '已完成' },
    ]) {
      await filed(finance, { content: common });
      await filed(finance, { content: common });
    }
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
});
