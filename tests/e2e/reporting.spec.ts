import PizZip from 'pizzip';
import { newId } from '#libs/kernel';
import { anItem } from '../support/an-item.js';
import { officeFaults } from '../support/office-faults.js';
import { type Client, PlanApi } from '../support/plan-api.js';
import { aTarget, DUE, QUARTER, ReportingDesk } from '../support/reporting-desk.js';

interface SheetBody {
  id: string;
  version: number;
  items: { id: string; version: number; values: { target: { id: string } }[]; milestones: { id: string }[] }[];
}

describe('windows and sheets over HTTP', () => {
  let plans: PlanApi;
  let desk: ReportingDesk;
  let office: Client;
  let education: Client;
  let finance: Client;
  let question: object;
  let windowId: string;
  let sheet: SheetBody;
  let at: string;

  beforeAll(async () => {
    plans = await PlanApi.start();
    desk = await ReportingDesk.open(plans.desk.city);
    office = await plans.supervisor();
    education = await plans.person(desk.city.unit('市教育局'), 'liaison');
    finance = await plans.person(desk.city.unit('市财政局'), 'liaison');
  });
  beforeEach(async () => {
    const unit = desk.city.unit('市教育局');
    const { planId, itemIds } = await desk.issued(anItem('任务甲').ledBy(unit), anItem('任务乙').ledBy(unit));
    await desk.targets(itemIds[0]!, aTarget({ dueOn: DUE }));
    await desk.milestone(itemIds[1]!, '2026-08-31');
    question = { kind: 'quarterly', planId, ...QUARTER, dueOn: '2199-01-31' };
    const preview = await office.post('/reporting/windows/preview').send(question).expect(200);
    const { byUnit: _, ...cost } = preview.body as { byUnit: unknown };
    const opened = await office
      .post('/reporting/windows')
      .send({ ...question, title: '第三季度', cost })
      .expect(201)
      .expect('etag', '"1"');
    windowId = (opened.body as { id: string }).id;
    const listed = await education.get(`/reporting/sheets?window=${windowId}&mine=true`).expect(200);
    at = `/reporting/sheets/${(listed.body as { items: { id: string }[] }).items[0]!.id}`;
    sheet = (await education.get(at).expect(200)).body as SheetBody;
  });
  afterAll(() => plans.close());

  const row = (index: number) => `${at}/rows/${sheet.items[index]!.id}`;
  const value = (more: object = {}) => ({
    values: [{ targetId: sheet.items[0]!.values[0]!.target.id, now: { status: 'official', value: '1500', ...more } }],
  });

  it('go from the preview to what was sent, each step on the version that was seen', async () => {
    await education.patch(row(0)).send(value()).expect(428);
    await education
      .patch(row(0))
      .set('if-match', '"1"')
      .send({ progress: '  在建  ', ...value() })
      .expect(200)
      .expect('etag', '"2"');
    const stale = await education.patch(row(0)).set('if-match', '"1"').send({ progress: '另写' }).expect(412);
    expect(stale.body).toMatchObject({
      code: 'stale',
      version: 2,
      current: { progress: { now: '在建' } },
      sent: { progress: '另写' },
    });
    await education.post(`${at}/send`).expect(428);
    const silent = await education.post(`${at}/send`).set('if-match', '"2"').expect(409);
    expect(silent.body).toMatchObject({ code: 'sheetIncomplete', errors: [{ code: 'rowSilent', path: '/items/1' }] });
    const milestones = [{ milestoneId: sheet.items[1]!.milestones[0]!.id, reachedOn: '2026-08-20' }];
    await education.patch(row(1)).set('if-match', '"1"').send({ milestones }).expect(200);
    await office.get(at).expect(404);
    await education.post(`${at}/send`).set('if-match', '"3"').expect(200).expect('etag', '"4"');
    await office.get(at).expect(200);
    await office.post(`${at}/send`).set('if-match', '"4"').expect(403);
    const units = await office.get(`/reporting/windows/${windowId}/units`).expect(200);
    expect(units.body).toMatchObject({ units: [{ unit: { name: '市教育局' }, status: 'sent', canReopen: true }] });
    await education.post(`${at}/recall`).set('if-match', '"4"').expect(200);
    await education.post(`${at}/send`).set('if-match', '"5"').expect(200);
    await office.post(`/reporting/windows/${windowId}/lock`).expect(428);
    await office.post(`/reporting/windows/${windowId}/lock`).set('if-match', '"1"').expect(200).expect('etag', '"2"');
    await education.post(`${at}/recall`).set('if-match', '"6"').expect(409);
    await office
      .post(`${at}/reopen`)
      .set('if-match', '"6"')
      .send({ reason: '数据有误，准予更正' })
      .expect(200)
      .expect('etag', '"7"');
    await education.post(`${at}/carry-forward`).set('if-match', '"7"').send({}).expect(200);
    const reports = await education.get(`/work-items/${await itemId()}/reports`).expect(200);
    expect(reports.body).toMatchObject({ windows: [{ id: windowId, rows: [{ status: 'open', progress: null }] }] });
    const burden = await office.get('/reporting/burden?months=3').expect(200);
    expect((burden.body as { months: unknown[] }).months).toHaveLength(1);
  });

  const itemId = async (): Promise<string> => {
    const { body } = await education.get(at).expect(200);
    return (body as { items: { item: { id: string } }[] }).items[0]!.item.id;
  };

  const fileFor = (who: Client, path: string) =>
    who
      .get(path)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('give the sheet on paper to its unit, to the office once it was sent, and to nobody else', async () => {
    const paper = `${at}/document`;
    await education
      .patch(row(0))
      .set('if-match', '"1"')
      .send({ progress: '主体<封顶> & 验收', ...value() });
    const milestones = [{ milestoneId: sheet.items[1]!.milestones[0]!.id, reachedOn: '2026-08-20' }];
    await education.patch(row(1)).set('if-match', '"1"').send({ milestones }).expect(200);
    await office.get(paper).expect(404);
    await education.post(`${at}/send`).set('if-match', '"3"').expect(200);
    for (const who of [education, office]) {
      const word = await fileFor(who, paper).expect(200);
      expect(decodeURIComponent(String(word.headers['content-disposition']))).toContain('反馈报告');
      const bytes = word.body as Buffer;
      const text = new PizZip(bytes)
        .file('word/document.xml')!
        .asText()
        .replace(/<[^>]+>/g, '');
      for (const said of ['市教育局', '签发人：', '关于“第三季度”办理情况的反馈报告', '市政府办公室：', '1500', '封顶'])
        expect(text).toContain(said);
      expect(await officeFaults('docx', bytes)).toEqual([]);
    }
    const pdf = await fileFor(office, `${paper}?format=pdf`).expect(200);
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await finance.get(paper).expect(404);
    await office.get(`/reporting/sheets/${newId()}/document`).expect(404);
    await office.get(`${paper}?format=odt`).expect(422);
  });

  it('take cells and files, and hand the sheet out', async () => {
    const pasted = await education
      .post(`${at}/paste`)
      .set('if-match', '"1"')
      .send({ cells: [['在建', '1500']] })
      .expect(200);
    expect(pasted.body).toMatchObject({ changedRows: 1, changedCells: 2, sheet: { version: 2 } });
    const wrong = await education
      .post(`${at}/paste`)
      .set('if-match', '"2"')
      .send({ cells: [['在建', '许多']] })
      .expect(422);
    expect(wrong.body).toMatchObject({ code: 'sheetInvalid', errors: [{ row: 1, column: '完成值' }] });
    const file = await fileFor(education, `${at}/xlsx`).expect(200);
    expect(file.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('第三季度-市教育局.xlsx')}`,
    );
    const upload = (query: string, bytes: Buffer) =>
      education.post(`${at}/xlsx${query}`).attach('file', bytes, 'sheet.xlsx');
    const dry = await upload('?dryRun=true', file.body as Buffer).expect(200);
    expect(dry.body).toMatchObject({ dryRun: true, changedCells: 0, sheet: { version: 2 } });
    await upload('', Buffer.from('')).expect(422);
    await upload('?dryRun=perhaps', file.body as Buffer).expect(422);
    await education.post(`${at}/xlsx`).send({}).expect(415);
    await finance.get(`${at}/xlsx`).expect(404);
  });

  it('tell a stranger nothing, and nobody more than is theirs', async () => {
    for (const path of [at, `${at}/xlsx`]) await finance.get(path).expect(404);
    await finance.patch(row(0)).set('if-match', '"1"').send(value()).expect(404);
    for (const act of ['send', 'recall']) await finance.post(`${at}/${act}`).set('if-match', '"1"').expect(404);
    await finance
      .post(`${at}/paste`)
      .set('if-match', '"1"')
      .send({ cells: [['x']] })
      .expect(404);
    await finance.post(`${at}/reopen`).set('if-match', '"1"').send({ reason: '某某' }).expect(403);
    await finance.get(`/reporting/windows/${windowId}`).expect(403);
    await finance.get('/reporting/burden').expect(403);
    await finance.post('/reporting/windows/preview').send(question).expect(403);
    await education.patch(`${at}/rows/${newId()}`).set('if-match', '"1"').send(value()).expect(404);
    await education.get('/reporting/sheets/none').expect(404);
    await office.get(`/reporting/windows/${newId()}`).expect(404);
    await plans.api.http.get(`/api${at}`).expect(401);
  });

  it.each<[string, object, number]>([
    ['a period that runs backwards', { periodTo: '2026-01-01' }, 422],
    ['a due day that lies behind', { dueOn: '2024-01-01' }, 422],
    ['a plan that is nowhere', { planId: newId() }, 404],
    ['items in a window by the calendar', { itemIds: [newId()] }, 422],
    ['items of other plans', { kind: 'adHoc', itemIds: [newId()] }, 422],
    ['a kind nobody knows', { kind: 'daily' }, 422],
    ['a key nobody knows', { colour: 'red' }, 422],
    ['a day that is none', { dueOn: '2026-02-30' }, 422],
  ])('refuse a window with %s', async (_, more, status) => {
    const { body } = await office.post('/reporting/windows/preview').send({ ...question, ...more });
    expect([(body as { status: number }).status, more]).toEqual([status, more]);
  });

  it.each<[string, object | (() => object), number]>([
    ['a number for a decimal', () => value({ value: 5 }), 422],
    ['letters for a number', () => value({ value: '很多' }), 422],
    ['a day to come', () => value({ asOf: '2198-01-01' }), 422],
    ['a publication that lies behind', () => value({ status: 'pending', value: null, expectedOn: '2026-01-01' }), 422],
    ['a target of another row', { values: [{ targetId: newId(), now: null }] }, 422],
    ['a milestone of another row', { milestones: [{ milestoneId: newId(), reachedOn: null }] }, 422],
    ['words without end', { progress: '长'.repeat(2001) }, 422],
    ['what no spreadsheet holds', { progress: 'a\u0007b' }, 422],
    ['a zero character', { progress: 'a\u0000b' }, 422],
    ['half a character', { progress: '\ud83d' }, 422],
    ['a key nobody knows', { colour: 'red' }, 422],
  ])('refuse a row with %s, and store nothing of it', async (_, given, status) => {
    const body = typeof given === 'function' ? (given as () => object)() : given;
    const answer = await education.patch(row(0)).set('if-match', '"1"').send(body).expect(status);
    expect((answer.body as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    expect((await education.get(at).expect(200)).body).toMatchObject({ version: 1, answered: 0 });
  });

  it.each<[string, object]>([
    ['no cells', { cells: [] }],
    ['an empty row', { cells: [[]] }],
    ['more columns than there are', { cells: [Array.from({ length: 41 }, () => 'x')] }],
    ['numbers for text', { cells: [[1]] }],
    ['a column nobody knows', { cells: [['x']], startColumn: 'title' }],
    ['a row that is nowhere', { cells: [['x']], startRowId: newId() }],
  ])('refuse to paste %s', async (_, body) => {
    await education.post(`${at}/paste`).set('if-match', '"1"').send(body).expect(422);
    expect((await education.get(at).expect(200)).body).toMatchObject({ version: 1 });
  });
});
