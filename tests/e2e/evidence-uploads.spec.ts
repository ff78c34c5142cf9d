import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { aCompoundFile, aDocx, aLyingZip, aPdf, aPhoto, aZip, aZipBomb } from '../support/some-files.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('an upload', () => {
  let desk: EvidenceDesk;
  let finance: Colleague;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    finance = await desk.person('市财政局');
  });
  afterAll(() => desk.close());

  const nothingIsLeft = async (): Promise<void> => {
    expect(await desk.stored('uploads')).toEqual([]);
    expect(await desk.stored('content')).toEqual([]);
    expect(await desk.rows('SELECT FROM stored_file')).toEqual([]);
  };

  it.each<[string, string, () => Promise<Buffer> | Buffer, number, object]>([
    ['a program', '报告.pdf', () => Buffer.from(`MZ${'\0'.repeat(200)}`), 415, { code: 'fileTypeRefused' }],
    ['a page that runs', '说明.txt', () => Buffer.from('<script>alert(1)</script>'), 415, { code: 'fileTypeRefused' }],
    [
      'a drawing that runs',
      '图.png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      415,
      { code: 'fileTypeRefused' },
    ],
    ['noise', '材料.docx', () => Buffer.from('ff00fe01'.repeat(50), 'hex'), 415, { code: 'fileTypeRefused' }],
    [
      'an installer in the clothes of a document',
      '材料.doc',
      () => aCompoundFile('_Tables'),
      415,
      { code: 'fileTypeRefused' },
    ],
    [
      'a document with macros',
      '表.docx',
      () => aDocx([['word/vbaProject.bin', 'x']]),
      415,
      { code: 'fileTypeRefused' },
    ],
    ['a zip bomb', '材料.zip', aZipBomb, 422, { code: 'archiveRefused', fault: 'ratio' }],
    [
      'a bomb dressed as a document',
      '材料.docx',
      () => aDocx([['word/a.xml', Buffer.alloc(80 * 1024 * 1024)]]),
      422,
      { code: 'archiveRefused', fault: 'ratio' },
    ],
    [
      'an archive in an archive',
      '材料.zip',
      () => aZip([['里.zip', 'x']]),
      422,
      { code: 'archiveRefused', fault: 'nested' },
    ],
    [
      'an archive in an archive under another name',
      '材料.zip',
      async () => aZip([['现场.jpg', await aZip([['a.txt', 'x']])]]),
      422,
      { code: 'archiveRefused', fault: 'nested' },
    ],
    ['an archive whose directory lies about a size', '材料.zip', aLyingZip, 422, { code: 'fileDamaged' }],
    [
      'a path in an archive',
      '材料.zip',
      () => aZip([['aaaaaaaaaa', 'x']], { aaaaaaaaaa: '../../a.sh' }),
      422,
      { code: 'archiveRefused', fault: 'path' },
    ],
    [
      'an archive that breaks off',
      '材料.zip',
      async () => (await aZip([['a.txt', 'x'.repeat(500)]])).subarray(0, 60),
      422,
      { code: 'fileDamaged' },
    ],
    [
      'a picture that breaks off',
      '现场.jpg',
      async () => (await aPhoto()).subarray(0, 300),
      422,
      { code: 'fileDamaged' },
    ],
  ])('of %s is refused by name, and nothing of it stays', async (_, fileName, made, status, problem) => {
    const id = await desk.arrive(finance, await made(), fileName);
    const refused = await finance.post(`/uploads/${id}/receive`).expect(status);
    expect(refused.body).toMatchObject(problem);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const again = await finance.post(`/uploads/${id}/receive`).expect(status);
    expect(again.body).toMatchObject({ code: (problem as { code: string }).code });
    expect((await finance.get(`/uploads/${id}`).expect(200)).body).toMatchObject({ status: 'refused', sha256: null });
    await nothingIsLeft();
  });

  it.each<[string, string, number, number, string]>([
    ['of 3 GB', '录像.mp4', 3 * 1024 ** 3, 413, 'fileTooLarge'],
    ['of nothing', '空.txt', 0, 422, 'fileEmpty'],
    ['whose name is a path only', '../../', 5, 422, 'fileNameRefused'],
    ['whose name is invisible', '\u202e\u200b', 5, 422, 'fileNameRefused'],
  ])('%s is refused before its first byte', async (_, fileName, size, status, code) => {
    const refused = await desk.begin(finance, fileName, size).expect(status);
    expect(refused.body).toMatchObject({ code });
    await nothingIsLeft();
  });

  it('that does not say its length, its name or its unit is refused', async () => {
    const said = { 'tus-resumable': '1.0.0', 'upload-length': '5' };
    await finance.post('/uploads').set(said).expect(400);
    await finance
      .post('/uploads')
      .set({ ...said, 'upload-metadata': 'filename YQ==' })
      .expect(400);
    await desk.begin(finance, 'a.txt', 5).unset('upload-length').expect(400);
    await desk.begin(finance, 'a.txt', 5, desk.city.unit('市教育局')).expect(404);
    await nothingIsLeft();
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['../../etc/passwd', () => Buffer.from('正文'), 'passwd.txt', 'text/plain'],
    ['C:\\temp\\总结.txt', () => Buffer.from('总结二'), '总结.txt', 'text/plain'],
    ['外表\u202egpj.exe', () => aPdf(), '外表gpj.exe.pdf', 'application/pdf'],
    ['表.csv', () => Buffer.from('单位,数\n财政,1\n'), '表.csv', 'text/plain'],
    ['gbk.txt', () => Buffer.from('b2c6d5feb2ceb2ce', 'hex'), 'gbk.txt', 'text/plain'],
    ['老文件.wps', () => aCompoundFile('a', 'b', 'c', 'd', 'WordDocument'), '老文件.wps', 'application/msword'],
    ['老表', () => aCompoundFile('Workbook'), '老表.xls', 'application/vnd.ms-excel'],
    [
      '版式.zip',
      () =>
        aZip([
          ['OFD.xml', '<ofd/>'],
          ['Doc_0/Document.xml', '<d/>'],
        ]),
      '版式.zip.ofd',
      'application/ofd',
    ],
    [
      '方案.docx',
      () => aDocx(),
      '方案.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      '包.zip',
      () =>
        aZip([
          ['一.txt', 'x'],
          ['二/三.txt', 'y'],
        ]),
      '包.zip',
      'application/zip',
    ],
  ])('of “%s” is received under a safe name and as what it is', async (fileName, made, safe, mediaType) => {
    const bytes = await made();
    const upload = await desk.upload(finance, bytes, fileName);
    expect(upload).toMatchObject({
      fileName: safe,
      mediaType,
      status: 'received',
      sha256: sha256(bytes),
      byteSize: bytes.length,
      scan: 'unscanned',
      known: [],
    });
    expect(await desk.stored('uploads')).toEqual([]);
    expect(await desk.stored('content')).toContain(sha256(bytes));
    // Asked again, it says the same.
    expect((await finance.post(`/uploads/${upload.id}/receive`).expect(200)).body).toEqual(upload);
  });

  it('of a photograph loses where it was taken and keeps how it stands and when', async () => {
    const photo = await aPhoto();
    expect(photo.includes('GPS') || (await sharp(photo).metadata()).exif?.includes('Duban phone')).toBe(true);
    const upload = await desk.upload(finance, photo, '现场.jpeg');
    expect(upload).toMatchObject({ mediaType: 'image/jpeg', fileName: '现场.jpeg' });
    expect(upload.sha256).not.toBe(sha256(photo));
    const { LocalFileStorage } = await import('#libs/evidence');
    const storage = new LocalFileStorage(`${desk.api.settings.files.directory}/content`);
    const pieces: Buffer[] = [];
    for await (const piece of await storage.open(upload.sha256 ?? '')) pieces.push(piece as Buffer);
    const kept = Buffer.concat(pieces);
    expect(sha256(kept)).toBe(upload.sha256);
    const seen = await sharp(kept).metadata();
    expect([seen.width, seen.height]).toEqual([40, 60]);
    expect(seen.orientation ?? 1).toBe(1);
    const exif = seen.exif?.toString('latin1') ?? '';
    expect(exif).toContain('2026:05:04 10:11:12');
    expect(exif).not.toContain('Duban phone');
    expect(gpsPointerIn(seen.exif)).toBe(false);
    expect(gpsPointerIn((await sharp(photo).metadata()).exif)).toBe(true);
  });

  it('of the same bytes is stored once', async () => {
    const bytes = aPdf();
    const before = (await desk.stored('content')).length;
    const [one, other] = [await desk.upload(finance, bytes), await desk.upload(finance, bytes, '别名.pdf')];
    expect(one.sha256).toBe(other.sha256);
    expect((await desk.stored('content')).length).toBe(before + 1);
  });

  it('is received once by many who ask at once', async () => {
    const bytes = aPdf(100_000);
    const id = await desk.arrive(finance, bytes);
    const answers = await Promise.all(Array.from({ length: 12 }, () => finance.post(`/uploads/${id}/receive`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(new Set(answers.map(({ body }) => (body as { sha256: string }).sha256))).toEqual(new Set([sha256(bytes)]));
  });

  it('can be given up', async () => {
    const id = await desk.arrive(finance, aPdf());
    await finance.delete(`/uploads/${id}`).expect(204);
    await finance.get(`/uploads/${id}`).expect(404);
    expect(await desk.stored('uploads')).toEqual([]);
  });

  it('is nobody else’s, not even a colleague’s', async () => {
    const id = await desk.arrive(finance, aPdf());
    for (const other of [
      await desk.person('市财政局'),
      await desk.person('市教育局'),
      await desk.person('市政府办公室', 'supervisor'),
    ]) {
      await other.get(`/uploads/${id}`).expect(404);
      await other.head(`/uploads/${id}`).set('tus-resumable', '1.0.0').expect(404);
      await desk.add(other, id, 0, Buffer.from('x')).expect(404);
      await other.post(`/uploads/${id}/receive`).expect(404);
      await other.delete(`/uploads/${id}`).expect(404);
    }
    await desk.api.http.head(`/api/uploads/${id}`).expect(401);
    const system = await desk.person('市政府办公室', 'systemAdministrator');
    await system.get(`/uploads/${id}`).expect(403);
    await finance.delete(`/uploads/${id}`).expect(204);
  });

  it('is refused to one who leaves too many unfinished', async () => {
    const hasty = await desk.person('市教育局');
    for (let count = 0; count < 20; count += 1) await desk.begin(hasty, 'a.txt', 5).expect(201);
    expect((await desk.begin(hasty, 'a.txt', 5).expect(429)).body).toMatchObject({ code: 'uploadsTooMany' });
    await desk.begin(finance, 'a.txt', 5).expect(201);
  });
});

/** Whether EXIF points to a directory of positions (tag 0x8825, in either byte order). */
function gpsPointerIn(exif: Buffer | undefined): boolean {
  return exif !== undefined && (exif.includes(Buffer.from('8825', 'hex')) || exif.includes(Buffer.from('2588', 'hex')));
}
