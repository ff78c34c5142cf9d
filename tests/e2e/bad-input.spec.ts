import { join } from 'node:path';
import { LocalFileStorage, scanNextFile } from '#libs/evidence';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { anItem } from '../support/an-item.js';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { FakeClamd } from '../support/fake-clamd.js';
import { aDocx, aPdf, aZip, aZipBomb, EICAR } from '../support/some-files.js';

const nextYear = Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1;
const due = `${nextYear}-06-30`;

/** What was tried, which problem it must be, and the attempt; its answer is the response. */
type Case = [what: string, status: number, code: string, attempt: () => PromiseLike<{ status: number; body: unknown }>];

describe('bad input gets a clear coded problem, and nothing half stored:', () => {
  let desk: EvidenceDesk;
  let clamd: FakeClamd;
  let finance: Colleague;
  let office: Colleague;
  let itemId: string;

  beforeAll(async () => {
    clamd = await FakeClamd.start();
    desk = await EvidenceDesk.open();
    await desk.restart({ files: { ...desk.api.settings.files, clamdUrl: clamd.url } });
    finance = await desk.person('市财政局');
    office = await desk.person('市政府办公室', 'supervisor');
    const duty = anItem('推进养老服务').ledBy(finance.unitId).supportedBy(desk.city.unit('市教育局'));
    const plan = await desk.issue(duty.due(due));
    itemId = plan.itemIds[0]!;
    await finance.post(`/dispatches/${await plan.dispatchOf(finance.unitId)}/sign`, 1).expect(200);
  });
  afterAll(async () => {
    await desk.close();
    await clamd.stop();
  });

  /** Everything that could be half there: rows that count for something, bytes, entries in the record. */
  const stored = async (): Promise<object> => {
    const tables = ['evidence', 'evidence_version', 'evidence_citation', 'stored_file', 'plan', 'draft_item'];
    const more = ['work_item', 'due_extension', 'due_change', 'item_return', 'milestone', 'reporting_window'];
    const counts = [...tables, ...more, 'ledger_entry', 'ledger_payload']
      .map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`)
      .join(', ');
    const [rows] = await desk.rows<object>(
      `SELECT ${counts}, (SELECT count(*) FROM upload WHERE status <> 'refused') AS upload,
         (SELECT version FROM work_item WHERE id = $1) AS version`,
      [itemId],
    );
    return { ...rows, uploads: await desk.stored('uploads'), content: (await desk.stored('content')).sort() };
  };
  const handedIn = async (fileName: string, made: Buffer | Promise<Buffer>) =>
    finance.post(`/uploads/${await desk.arrive(finance, await made, fileName)}/receive`);
  const record = (more: object) => finance.post('/evidence').send(aRecord(finance.unitId, more));
  const onItem = (path: string, by = finance) => by.post(`/work-items/${itemId}/${path}`, 2);
  const matter = (more: object) =>
    office.post('/plans/matters').send({
      kind: 'instruction',
      title: '推进老旧小区改造',
      dueOn: due,
      assignments: [{ role: 'lead', unitId: finance.unitId }],
      ...more,
    });
  const part = (dueOn: string) => onItem('split').send({ units: { roles: ['supporting'] }, text: '改造12个', dueOn });

  it.each<Case>([
    ['a wrong type', 415, 'fileTypeRefused', () => handedIn('报告.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`))],
    ['a type by its name only', 415, 'fileTypeRefused', () => handedIn('图.png', Buffer.from('<svg xmlns="a"/>'))],
    [
      'a document with macros',
      415,
      'fileTypeRefused',
      () => handedIn('表.docx', aDocx([['word/vbaProject.bin', 'x']])),
    ],
    ['an empty file', 422, 'fileEmpty', () => desk.begin(finance, '空.txt', 0)],
    ['a file name that is a path only', 422, 'fileNameRefused', () => desk.begin(finance, '../../', 5)],
    [
      'a path in an archive',
      422,
      'archiveRefused',
      () => handedIn('材料.zip', aZip([['aaaaaaaaaa', 'x']], { aaaaaaaaaa: '../../a.sh' })),
    ],
    ['a zip bomb', 422, 'archiveRefused', () => handedIn('材料.zip', aZipBomb())],
    ['a file of 3 GB', 413, 'fileTooLarge', () => desk.begin(finance, '录像.mp4', 3 * 1024 ** 3)],
    [
      'evidence of a time before the item',
      422,
      'evidencePeriodOutside',
      () => record({ periodFrom: '2020-01-01', periodTo: '2020-12-31', citations: [{ itemId }] }),
    ],
    [
      'evidence of a time to come',
      422,
      'evidencePeriodOutside',
      () => record({ periodFrom: `${nextYear}-01-01`, periodTo: `${nextYear}-02-01` }),
    ],
    [
      'a time that ends before it begins',
      422,
      'invalidInput',
      () => record({ periodFrom: '2026-03-01', periodTo: '2026-02-01' }),
    ],
    ['a day that is none', 422, 'invalidInput', () => matter({ dueOn: '2026-02-30' })],
    ['a part due in the past', 422, 'partDueOutside', () => part('2024-01-01')],
    ['a part due after the whole', 422, 'partDueOutside', () => part(`${nextYear}-07-01`)],
    [
      'a later date that is not later',
      422,
      'extensionNotLater',
      () => onItem('extensions').send({ proposedDue: due, reason: '周期较长' }),
    ],
  ])('%s is %d %s', async (_, status, code, attempt) => {
    const before = await stored();
    const answer = await attempt();
    const { code: told, title } = answer.body as { code: string; title: string };
    expect([answer.status, told]).toEqual([status, code]);
    expect(title).toMatch(/[一-龥]/);
    expect(await stored()).toEqual(before);
  });

  it('a virus is found before anybody can take it away, and its bytes are gone', async () => {
    const before = await stored();
    const upload = await desk.upload(finance, Buffer.from(EICAR), '说明.txt');
    expect(upload.scan).toBe('pending');
    const storage = new LocalFileStorage(join(desk.api.settings.files.directory, 'content'));
    expect(await scanNextFile({ dataSource: desk.city.dataSource, storage, clamdUrl: clamd.url })).toBe(true);
    const answer = await record({ content: { kind: 'file', uploadId: upload.id } }).expect(422);
    expect(answer.body).toMatchObject({ code: 'fileInfected' });
    const again = await handedIn('别名.txt', Buffer.from(EICAR));
    expect([again.status, (again.body as { code: string }).code]).toEqual([422, 'fileInfected']);
    // That it was infected stays known, so that it is refused the next time; nothing else stays.
    expect(await stored()).toEqual({ ...before, stored_file: (before as { stored_file: number }).stored_file + 1 });
  });

  it('an upload that is interrupted resumes where it stood, and is whole', async () => {
    const bytes = aPdf(50_000);
    const id = String((await desk.begin(finance, '材料.pdf', bytes.length).expect(201)).headers['location'])
      .split('/')
      .at(-1)!;
    await desk.add(finance, id, 0, bytes.subarray(0, 20_000)).expect(204);
    const early = await finance.post(`/uploads/${id}/receive`).expect(409);
    expect(early.body).toMatchObject({ code: 'uploadIncomplete' });
    const wrong = await desk.add(finance, id, 7, bytes.subarray(7)).expect(409);
    expect(wrong.body).toMatchObject({ code: 'uploadOffsetMoved' });
    const stands = await finance.head(`/uploads/${id}`).set('tus-resumable', '1.0.0').expect(200);
    expect(stands.headers['upload-offset']).toBe('20000');
    await desk.add(finance, id, 20_000, bytes.subarray(20_000)).expect(204);
    const received = await finance.post(`/uploads/${id}/receive`).expect(200);
    expect(received.body).toMatchObject({ byteSize: bytes.length, status: 'received' });
    await finance.delete(`/uploads/${id}`).expect(204);
  });
});
