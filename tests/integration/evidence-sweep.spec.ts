import { vi } from 'vitest';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceView } from '#libs/contracts';
import { LocalFileStorage, sweepFiles, UploadFolder, type FileStorage, type Swept } from '#libs/evidence';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { aPdf, aPhoto } from '../support/some-files.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the sweep of evidence files', () => {
  let desk: EvidenceDesk;
  let finance: Colleague;
  let directory: string;
  let storage: FileStorage;

  beforeEach(async () => {
    desk = await EvidenceDesk.open();
    finance = await desk.person('市财政局');
    ({ directory } = desk.api.settings.files);
    storage = new LocalFileStorage(join(directory, 'content'));
  });
  afterEach(() => desk.close());

  const sweep = (daysLater = 0, using = storage): Promise<Swept> =>
    sweepFiles(
      { dataSource: desk.city.dataSource, storage: using, uploads: new UploadFolder(join(directory)) },
      new Date(Date.now() + daysLater * DAY_MS),
    );
  const rows = async (): Promise<string[]> =>
    (await desk.rows<{ sha256: string }>(`SELECT encode(sha256, 'hex') AS sha256 FROM stored_file ORDER BY 1`)).map(
      ({ sha256 }) => sha256,
    );
  const contents = async (): Promise<string[]> => (await desk.stored('content')).sort();
  const filed = async (uploadId: string): Promise<EvidenceView> =>
    (
      await finance
        .post('/evidence')
        .send(aRecord(finance.unitId, { content: { kind: 'file', uploadId } }))
        .expect(201)
    ).body as EvidenceView;
  /** Bytes without a row, as a crash between storing and writing leaves them. */
  const anOrphan = async (bytes = aPdf()): Promise<string> => {
    const upload = await desk.upload(finance, bytes);
    await desk.rows('DELETE FROM upload WHERE id = $1', [upload.id]);
    await desk.rows(`DELETE FROM stored_file WHERE encode(sha256, 'hex') = $1`, [upload.sha256]);
    return upload.sha256 ?? '';
  };
  const aged = async (sha256: string): Promise<void> => {
    const old = new Date(Date.now() - 2 * DAY_MS);
    await utimes(join(directory, 'content', sha256.slice(0, 2), sha256.slice(2, 4), sha256), old, old);
  };

  it('leaves alone what is used, and what is new', async () => {
    const kept = await desk.upload(finance, aPdf());
    await filed(kept.id);
    const fresh = await desk.upload(finance, aPdf());
    const orphan = await anOrphan();
    await desk.begin(finance, 'a.txt', 5).expect(201);
    expect(await sweep()).toEqual({ uploads: 0, rows: 0, files: 0 });
    expect(await contents()).toEqual([kept.sha256, fresh.sha256, orphan].sort());
    expect(await desk.stored('uploads')).toHaveLength(2);
  });

  it('removes after a day what was never filed, and keeps what was, withdrawn or not', async () => {
    const kept = await desk.upload(finance, await aPhoto(), '现场.jpg');
    await filed(kept.id);
    const gone = await desk.upload(finance, aPdf());
    const withdrawn = await desk.upload(finance, aPdf());
    const record = await filed(withdrawn.id);
    await finance.post(`/evidence/${record.id}/withdraw`, record.version).send({ reason: '有误' }).expect(200);
    for (const upload of [gone, withdrawn]) await aged(upload.sha256 ?? '');
    expect(await sweep(1.1)).toMatchObject({ uploads: 3, rows: 1, files: 1 });
    expect(await rows()).toEqual([kept.sha256, withdrawn.sha256].sort());
    expect(await contents()).toEqual(await rows());
    await finance.get(`/uploads/${gone.id}`).expect(404);
    expect(await sweep(1.1)).toEqual({ uploads: 0, rows: 0, files: 0 });
  });

  it('ends uploads that were left unfinished for two days, and folders that no upload is known for', async () => {
    await desk.begin(finance, 'a.txt', 5).expect(201);
    const stray = join(directory, 'uploads', '01a20af3-0382-71e4-9b30-f6939ee078e4');
    await mkdir(join(directory, 'uploads'), { recursive: true });
    await writeFile(stray, 'x');
    await utimes(stray, new Date(0), new Date(0));
    expect(await sweep(1)).toMatchObject({ uploads: 0 });
    expect(await desk.stored('uploads')).toHaveLength(2);
    expect(await sweep(2.1)).toMatchObject({ uploads: 1 });
    expect(await desk.stored('uploads')).toEqual([]);
  });

  it('removes bytes without a row, and an upload of the same bytes at that moment loses nothing', async () => {
    const bytes = aPdf();
    const orphan = await anOrphan(bytes);
    await aged(orphan);
    for (let round = 0; round < 8; round += 1) {
      const id = await desk.arrive(finance, bytes);
      const [answer] = await Promise.all([finance.post(`/uploads/${id}/receive`), sweep(), sweep()]);
      expect(answer.status).toBe(200);
      expect(await storage.has(orphan)).toBe(true);
      expect(await rows()).toEqual([orphan]);
      await desk.rows('DELETE FROM upload');
      await desk.rows('DELETE FROM stored_file');
      await aged(orphan);
    }
    expect(await sweep()).toMatchObject({ files: 1 });
    expect(await contents()).toEqual([]);
  });

  it('that removes the bytes just after they were found makes the upload store them again', async () => {
    const bytes = aPdf();
    const orphan = await anOrphan(bytes);
    await aged(orphan);
    const id = await desk.arrive(finance, bytes);
    const put = vi.spyOn(LocalFileStorage.prototype, 'put');
    const real = LocalFileStorage.prototype.put.bind(storage);
    // The old bytes are found; then, before the row is written, the sweep comes by.
    put.mockImplementationOnce(async (sha256, path) => {
      await real(sha256, path);
      await sweep();
    });
    await finance.post(`/uploads/${id}/receive`).expect(200);
    put.mockRestore();
    expect(await storage.has(orphan)).toBe(true);
    expect(await rows()).toEqual([orphan]);
  });

  it('removes what a crash left, whether before the row, before the bytes were whole, or in the middle of a removal', async () => {
    const bytes = aPdf();
    const id = await desk.arrive(finance, bytes);
    const failing = vi.spyOn(LocalFileStorage.prototype, 'has').mockRejectedValueOnce(new Error('the power is out'));
    await finance.post(`/uploads/${id}/receive`).expect(500);
    failing.mockRestore();
    expect(await rows()).toEqual([]);
    // Asked again it is received, since nothing was given up.
    await finance.post(`/uploads/${id}/receive`).expect(200);
    await filed(id);
    await writeFile(join(directory, 'content', 'incoming', 'half'), 'x');
    await utimes(join(directory, 'content', 'incoming', 'half'), new Date(0), new Date(0));
    const unused = await desk.upload(finance, aPdf());
    await desk.rows('DELETE FROM upload WHERE id = $1', [unused.id]);
    await aged(unused.sha256 ?? '');
    const remove = vi.spyOn(LocalFileStorage.prototype, 'remove').mockRejectedValueOnce(new Error('the power is out'));
    await expect(sweep(1.1)).rejects.toThrow('power');
    remove.mockRestore();
    expect(await sweep(1.1)).toMatchObject({ files: 1 });
    expect(await contents()).toEqual(await rows());
    expect(await rows()).toHaveLength(1);
  });
});
