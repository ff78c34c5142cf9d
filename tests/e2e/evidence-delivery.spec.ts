import { createHash, randomBytes } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import type { EvidenceView, UploadView } from '#libs/contracts';
import yauzl from 'yauzl';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { officeFaults } from '../support/office-faults.js';
import { aDocx, aPdf, aPhoto } from '../support/some-files.js';

describe('a file of evidence', () => {
  let desk: EvidenceDesk;
  let finance: Colleague;
  let education: Colleague;
  let east: Colleague;
  let itemId: string;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    finance = await desk.person('市财政局');
    education = await desk.person('市教育局');
    east = await desk.person('东港区人民政府');
    itemId = await desk.item();
  });
  afterAll(() => desk.close());

  const filed = async (
    by: Colleague,
    bytes: Buffer,
    fileName: string,
    more: object = {},
  ): Promise<EvidenceView & { upload: UploadView }> => {
    const upload = await desk.upload(by, bytes, fileName);
    const body = aRecord(by.unitId, {
      content: { kind: 'file', uploadId: upload.id },
      citations: [{ itemId }],
      ...more,
    });
    return { ...((await by.post('/evidence').send(body).expect(201)).body as EvidenceView), upload };
  };
  const ticket = async (by: Colleague, id: string, purpose = 'download', number = 1): Promise<string> => {
    const given = await by.post(`/evidence/${id}/versions/${number}/tickets`).send({ purpose }).expect(201);
    return (given.body as { url: string }).url;
  };
  const binary = (url: string) =>
    desk.api.http
      .get(url)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });

  it('is handed out as a download, whole and in parts, and what is taken away is written down', async () => {
    const bytes = aPdf(9_000);
    const record = await filed(finance, bytes, '年度 总结.pdf');
    const url = await ticket(finance, record.id);
    const whole = await binary(url).expect(200);
    expect((whole.body as Buffer).equals(bytes)).toBe(true);
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${record.upload.sha256}"`,
    });
    expect(whole.headers['content-disposition']).toBe(
      `attachment; filename="__ __.pdf"; filename*=UTF-8''${encodeURIComponent('年度 总结.pdf')}`,
    );
    const part = await binary(url).set('range', 'bytes=100-199').expect(206);
    expect((part.body as Buffer).equals(bytes.subarray(100, 200))).toBe(true);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${bytes.length}`);
    const end = await binary(url).set('range', 'bytes=-10').expect(206);
    expect((end.body as Buffer).equals(bytes.subarray(-10))).toBe(true);
    const beyond = await binary(url).set('range', `bytes=${bytes.length}-`).expect(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${bytes.length}`);
    await binary(url).set('range', 'bytes=0-9').set('if-range', '"another"').expect(200);
    await binary(url).set('range', 'bytes=0-9').set('if-range', `"${record.upload.sha256}"`).expect(206);
    const log = await desk.rows<{ action: string; actorId: string; detail: object }>(
      'SELECT action, actor_id AS "actorId", detail FROM access_log WHERE subject_id = $1 ORDER BY occurred_at',
      [record.id],
    );
    expect(log[0]).toMatchObject({ action: 'evidence.downloaded', actorId: finance.userId, detail: { number: 1 } });
    expect(log[1]).toMatchObject({ detail: { from: 100, to: 199 } });
    expect(log).toHaveLength(5);
  });

  it('is shown only where showing is safe, in a sandbox, and looking is not written down', async () => {
    const photo = await filed(finance, await aPhoto(), '现场.jpg');
    const shown = await binary(await ticket(finance, photo.id, 'preview')).expect(200);
    expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg' });
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    const pdf = await filed(finance, aPdf(), '报告.pdf');
    const page = await binary(await ticket(finance, pdf.id, 'preview')).expect(200);
    expect(page.headers['content-security-policy']).toBe("frame-ancestors 'self'");
    const document = await filed(finance, await aDocx([['word/x.xml', randomBytes(8)]]), '方案.docx');
    const refused = await finance
      .post(`/evidence/${document.id}/versions/1/tickets`)
      .send({ purpose: 'preview' })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'fileNotPreviewable' });
    const text = await filed(finance, Buffer.from('说明文字'), '说明.txt');
    const saved = await binary(await ticket(finance, text.id)).expect(200);
    expect(saved.headers['content-type']).toBe('application/octet-stream');
    expect(await desk.rows('SELECT FROM access_log WHERE subject_id = ANY ($1::uuid[])', [[photo.id, pdf.id]])).toEqual(
      [],
    );
  });

  it('is opened by no link that was changed, has expired, or whose owner has lost the right', async () => {
    const record = await filed(education, aPdf(), '材料.pdf');
    const url = await ticket(finance, record.id);
    await binary(url).expect(200);
    const [body = '', signature = ''] = (url.split('ticket=')[1] ?? '').split('.');
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as { expires: number };
    const forged = Buffer.from(JSON.stringify({ ...said, expires: said.expires + 9999 })).toString('base64url');
    for (const bad of [`${forged}.${signature}`, `${body}.`, body, '', 'x.y', `${body}.${signature.slice(0, -1)}`])
      expect((await binary(`/api/files?ticket=${bad}`).expect(404)).headers['content-type']).toContain('problem+json');
    await binary('/api/files').expect(422);
    // Taken back by its unit: no citation through which the lead could see it.
    const [cited] = (
      (await education.get(`/work-items/${itemId}/evidence`)).body as {
        items: { id: string; evidence: { id: string }; version: number }[];
      }
    ).items.filter(({ evidence }) => evidence.id === record.id);
    await education.post(`/work-items/${itemId}/citations/${cited?.id}/withdraw`, cited?.version).expect(200);
    await binary(url).expect(404);
    const own = await ticket(education, record.id);
    await binary(own).expect(200);
    await education.delete('/session').expect(204);
    await binary(own).expect(401);
    education = await desk.person('市教育局');
  });

  it('is not handed to whoever does not see its citation, nor in a version that is not cited', async () => {
    const record = await filed(east, aPdf(), '区里.pdf');
    const next = await desk.upload(east, aPdf(), '区里2.pdf');
    for (const other of [education, await desk.person('西山区人民政府')])
      await other.post(`/evidence/${record.id}/versions/1/tickets`).send({ purpose: 'download' }).expect(404);
    await finance.post(`/evidence/${record.id}/versions/1/tickets`).send({ purpose: 'download' }).expect(201);
    const version = ((await east.get(`/evidence/${record.id}`)).body as EvidenceView).version;
    await east
      .post(`/evidence/${record.id}/versions`, version)
      .send({ content: { kind: 'file', uploadId: next.id } })
      .expect(200);
    await finance.post(`/evidence/${record.id}/versions/1/tickets`).send({ purpose: 'download' }).expect(404);
    await finance.post(`/evidence/${record.id}/versions/2/tickets`).send({ purpose: 'download' }).expect(201);
    await east.post(`/evidence/${record.id}/versions/1/tickets`).send({ purpose: 'download' }).expect(201);
  });

  it('is packed with the others of its item into one zip with an index, as far as one sees them', async () => {
    const other = await desk.item();
    const at = { citations: [{ itemId: other }] };
    const bytes = aPdf(300_000);
    await filed(finance, bytes, '总结.pdf', at);
    await filed(east, Buffer.from('区里的说明'), '=cmd.txt', at);
    await finance
      .post('/evidence')
      .send(aRecord(finance.unitId, { ...at, content: { kind: 'figure', figure: 3, figureUnit: '家' } }))
      .expect(201);
    const given = await finance.post(`/work-items/${other}/evidence/tickets`).expect(201);
    const zip = await binary((given.body as { url: string }).url).expect(200);
    expect(zip.headers['content-type']).toBe('application/zip');
    const entries = await unpacked(zip.body as Buffer);
    expect([...entries.keys()]).toEqual(['佐证材料清单.xlsx', '001-市财政局-总结.pdf', '003-东港区人民政府-=cmd.txt']);
    expect(entries.get('001-市财政局-总结.pdf')?.equals(bytes)).toBe(true);
    const index = entries.get('佐证材料清单.xlsx') ?? Buffer.alloc(0);
    expect(await officeFaults('xlsx', index)).toEqual([]);
    const rows = await readXlsxFile(index);
    const sheet = JSON.stringify(rows);
    for (const word of [
      '3 家',
      '001-市财政局-总结.pdf',
      '待审核',
      '已采用',
      createHash('sha256').update(bytes).digest('hex'),
    ])
      expect(sheet).toContain(word);
    const less = await east.post(`/work-items/${other}/evidence/tickets`).expect(201);
    const own = await unpacked((await binary((less.body as { url: string }).url).expect(200)).body as Buffer);
    expect([...own.keys()]).toEqual(['佐证材料清单.xlsx', '001-东港区人民政府-=cmd.txt']);
    const log = await desk.rows<{ detail: object }>(
      `SELECT detail FROM access_log WHERE action = 'evidence.exported' AND subject_id = $1 ORDER BY occurred_at`,
      [other],
    );
    expect(log.map(({ detail }) => detail)).toEqual([
      { files: 2, records: 3 },
      { files: 1, records: 1 },
    ]);
  });
});

async function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const archive = await yauzl.fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    found.set(entry.fileName, Buffer.concat(pieces));
  }
  return found;
}
